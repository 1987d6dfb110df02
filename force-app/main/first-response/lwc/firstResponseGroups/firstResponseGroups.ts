import { LightningElement, api } from 'lwc';
import { minutesOrDash, percentOrDash, type ResponseGroup } from 'c/firstResponseNumbers';

const SHOWN = 3;

/** Who is how fast: a table by owner, team or region, and among owners the best and the slowest. */
export default class FirstResponseGroups extends LightningElement {
  /** Fastest first, each. */
  @api owners: ResponseGroup[] = [];
  @api teams: ResponseGroup[] = [];
  @api regions: ResponseGroup[] = [];
  /** How many responses an owner needs to be called best or slowest. */
  @api fewest = 1;

  by = 'owner';

  get options() {
    return [
      { label: 'Owner', value: 'owner' },
      { label: 'Team', value: 'team' },
      { label: 'Region', value: 'region' }
    ];
  }

  get rows() {
    const groups = { owner: this.owners, team: this.teams, region: this.regions }[this.by] ?? [];
    return groups.map(({ label, figures }, key) => ({
      key,
      label,
      answered: `${figures.answered} of ${figures.leads}`,
      median: minutesOrDash(figures.median),
      p95: minutesOrDash(figures.p95),
      late: percentOrDash(figures.breachRate)
    }));
  }

  get best(): string {
    return inWords(this.compared.slice(0, SHOWN));
  }

  get slowest(): string {
    return inWords(this.compared.slice(SHOWN).slice(-SHOWN).reverse());
  }

  handleBy(event: CustomEvent<{ value: string }>) {
    this.by = event.detail.value;
  }

  private get compared(): ResponseGroup[] {
    return this.owners.filter(({ figures }) => figures.answered >= this.fewest);
  }
}

function inWords(groups: ResponseGroup[]): string {
  return groups.map(({ label, figures }) => `${label} (${minutesOrDash(figures.median)})`).join(', ');
}
