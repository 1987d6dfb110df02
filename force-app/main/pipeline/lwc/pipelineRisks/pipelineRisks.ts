import { LightningElement, api } from 'lwc';

/** Something that endangers a pipeline, as PipelineController.getPipeline gives it. */
export interface PipelineRisk {
  risk: string;
  severity: string;
  text: string;
  /** The deals that the reader may see, largest first. */
  deals: { id: string; name: string; amount?: number | null; stage?: string | null }[];
  /** How many deals it is about, visible or not. */
  dealCount: number;
}

/** Deals of a risk that stand on the page at first: enough to act on, few enough to see the other risks too. */
const SHOWN_AT_FIRST = 5;

/** What endangers a pipeline: severity in words, and links to the deals. */
export default class PipelineRisks extends LightningElement {
  @api risks: PipelineRisk[] = [];
  /** ISO code of the currency of amounts. */
  @api currencyCode = 'USD';

  /** Risks of which all deals are shown. */
  private openRisks: string[] = [];

  get isEmpty(): boolean {
    return this.risks.length === 0;
  }

  get rows() {
    const money = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: this.currencyCode,
      maximumFractionDigits: 0
    });
    return this.risks.map((risk) => ({
      ...risk,
      severityWords: `${risk.severity} risk`,
      severityClass: risk.severity === 'High' ? 'severity severity_high' : 'severity',
      ...this.partOf(risk),
      deals: this.shownDealsOf(risk).map((deal) => ({
        ...deal,
        facts: [typeof deal.amount === 'number' ? money.format(deal.amount) : '', deal.stage]
          .filter(Boolean)
          .join(', ')
      })),
      hidden: this.isWhole(risk) ? hiddenWords(risk.dealCount - risk.deals.length) : ''
    }));
  }

  handleToggle(event: Event) {
    const { risk } = (event.currentTarget as HTMLElement).dataset;
    this.openRisks = this.openRisks.includes(risk!)
      ? this.openRisks.filter((open) => open !== risk)
      : [...this.openRisks, risk!];
  }

  private isWhole({ risk, deals }: PipelineRisk): boolean {
    return deals.length <= SHOWN_AT_FIRST || this.openRisks.includes(risk);
  }

  private shownDealsOf(risk: PipelineRisk) {
    return this.isWhole(risk) ? risk.deals : risk.deals.slice(0, SHOWN_AT_FIRST);
  }

  /** What the button below a list says and does; none below a list that is short anyway. */
  private partOf({ risk, deals, text }: PipelineRisk) {
    const isOpen = this.openRisks.includes(risk);
    const toggle = isOpen ? `Show the first ${SHOWN_AT_FIRST} deals` : `Show all ${deals.length} deals`;
    return {
      isLong: deals.length > SHOWN_AT_FIRST,
      isOpen: isOpen ? 'true' : 'false',
      toggle,
      // Begins with the words on the button, so that it can be found by voice, and says which list it belongs to.
      toggleLabel: `${toggle}: ${text}`
    };
  }
}

function hiddenWords(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? 'and 1 more that you may not see' : `and ${count} more that you may not see`;
}
