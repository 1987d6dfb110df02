import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getDistribution from '@salesforce/apex/LeadOverviewController.getDistribution';

/** As LeadOverviewController.getDistribution tells it. */
interface Distribution {
  scored: number;
  counted: number;
  unscored: number;
  average?: number | null;
  /** Leads by tens of points. */
  buckets: number[];
  bands: { band: string; open: number; converted: number; lost: number }[];
}

const HEIGHT = 40;
const WIDTH = 10;
const NUMBER = new Intl.NumberFormat('en');

/** How scores are spread, in bars and in a table, and whether high scores convert. */
export default class LeadScoreDistribution extends LightningElement {
  @wire(getDistribution)
  spread!: { data?: Distribution; error?: unknown };

  private readonly refreshOnFocus = () => {
    void refreshApex(this.spread);
  };

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
  }

  get isLoading(): boolean {
    return !this.spread.data && !this.spread.error;
  }

  get isEmpty(): boolean {
    return this.spread.data?.scored === 0;
  }

  get summary(): string {
    const { scored, unscored, average } = this.spread.data!;
    const rest = unscored ? ` ${NUMBER.format(unscored)} have no score yet.` : '';
    return `${NUMBER.format(scored)} leads score ${average!.toFixed(1)} on average.${rest}`;
  }

  get bars() {
    const { buckets } = this.spread.data!;
    const most = Math.max(1, ...buckets);
    return buckets.map((leads, at) => {
      const height = (HEIGHT * leads) / most;
      const range = `${at * 10}–${at === 9 ? 100 : at * 10 + 9.9}`;
      return {
        key: range,
        range,
        leads: NUMBER.format(leads),
        x: at * WIDTH + 1,
        y: HEIGHT - height,
        height
      };
    });
  }

  get caption(): string {
    return `Open leads by score: ${this.bars.map(({ range, leads }) => `${range}: ${leads}`).join(', ')}`;
  }

  get countedWords(): string {
    const { scored, counted } = this.spread.data!;
    return counted < scored
      ? `The bars count the ${NUMBER.format(counted)} leads that were scored last.`
      : '';
  }

  get bands() {
    return this.spread
      .data!.bands.map(({ band, open, converted, lost }) => ({
        band,
        open: NUMBER.format(open),
        converted: NUMBER.format(converted),
        rate: converted + lost ? `${Math.round((100 * converted) / (converted + lost))} %` : '–'
      }))
      .reverse();
  }
}
