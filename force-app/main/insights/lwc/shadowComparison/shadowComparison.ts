import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getComparison from '@salesforce/apex/ShadowComparisonController.getComparison';
import { count } from 'c/scoringRunWords';

interface Band {
  name: string;
  converted: number;
  closed: number;
  open: number;
}

interface Disagreement {
  leadId: string;
  leadName: string;
  owner: string;
  /** The user or queue that would have got the lead. */
  wouldBe: string;
  pool?: string | null;
  reason?: string | null;
}

interface Comparison {
  days: number;
  /** Only the latest is compared. */
  isCut: boolean;
  scored: number;
  bands: Band[];
  routing: { sameOwner: number; samePool: number; other: number; disagreements: Disagreement[] };
  suggestions: { same: number; other: number; none: number };
}

const DAYS = 30;
const ofTotal = (part: number, total: number) =>
  `${count(part)} of ${count(total)} (${total ? `${Math.round((part / total) * 100)} %` : '–'})`;
const leads = (total: number) => (total === 1 ? '1 lead' : `${count(total)} leads`);

/** What shadow mode would have done, beside what people did: to read before a capability goes live. */
export default class ShadowComparison extends LightningElement {
  readonly days = DAYS;

  @wire(getComparison, { days: '$days' })
  comparison!: { data?: Comparison; error?: unknown };

  private readonly refreshOnFocus = () => {
    void refreshApex(this.comparison);
  };

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
  }

  get isLoading(): boolean {
    return !this.comparison.data && !this.comparison.error;
  }

  get isEmpty(): boolean {
    return !this.data.scored && !this.routed && !this.suggested;
  }

  get period(): string {
    const cut = this.data.isCut
      ? ' There was more than can be compared at once: only the latest counts.'
      : '';
    return `The last ${this.data.days} days, of each lead the latest decision.${cut}`;
  }

  get scoring(): string {
    return this.data.scored
      ? `${leads(this.data.scored)} scored in shadow.`
      : 'No lead was scored in shadow.';
  }

  get bands() {
    return this.data.bands.map(({ name, converted, closed, open }) => {
      const total = converted + closed + open;
      return {
        name,
        leads: count(total),
        converted: ofTotal(converted, total),
        closed: ofTotal(closed, total),
        open: ofTotal(open, total)
      };
    });
  }

  get routing(): string[] {
    const { sameOwner, samePool, other } = this.data.routing;
    if (!this.routed) return ['No lead was routed in shadow.'];
    return [
      `${ofTotal(sameOwner, this.routed)} belong to the owner whom routing would have chosen.`,
      `${ofTotal(samePool, this.routed)} belong to somebody else of the same pool.`,
      `${ofTotal(other, this.routed)} belong to another owner.`
    ];
  }

  get disagreements() {
    return this.data.routing.disagreements.map((row) => ({
      ...row,
      wouldBe: row.pool ? `${row.wouldBe} (pool ${row.pool})` : row.wouldBe
    }));
  }

  get hasDisagreements(): boolean {
    return this.disagreements.length > 0;
  }

  get listed(): string {
    const { other } = this.data.routing;
    const shown = this.disagreements.length;
    return shown < other ? `The latest ${shown} of ${count(other)} with another owner` : 'With another owner';
  }

  get suggestions(): string[] {
    const { same, other, none } = this.data.suggestions;
    if (!this.suggested) return ['No mail was suggested in shadow.'];
    return [
      `${ofTotal(same, this.suggested)} got a mail from the template that would have been suggested.`,
      `${ofTotal(other, this.suggested)} got a mail from another template.`,
      `${ofTotal(none, this.suggested)} got no mail through Flywheel since.`
    ];
  }

  private get data(): Comparison {
    return this.comparison.data!;
  }

  private get routed(): number {
    const { sameOwner, samePool, other } = this.data.routing;
    return sameOwner + samePool + other;
  }

  private get suggested(): number {
    const { same, other, none } = this.data.suggestions;
    return same + other + none;
  }
}
