import { LightningElement, api } from 'lwc';
import { minutesOrDash, percentOrDash, type ResponseFigures } from 'c/firstResponseNumbers';

/** Names of the buckets, fastest first. */
const BUCKETS = ['0–15 minutes', '15–30 minutes', '30–60 minutes', 'over 60 minutes'];

/** How fast leads are responded to: the middle, the slow end, how often too late, and how they spread. */
export default class FirstResponseFigures extends LightningElement {
  @api figures!: ResponseFigures;

  get numbers() {
    const { median, p95, slowest, breachRate, breached, decided } = this.figures;
    return [
      { label: 'Median', value: minutesOrDash(median), hint: 'Half of the responses were at least as fast.' },
      { label: 'P95', value: minutesOrDash(p95), hint: '95 in 100 responses were at least as fast.' },
      { label: 'Slowest', value: minutesOrDash(slowest), hint: 'The longest that a lead waited.' },
      { label: 'Too late', value: percentOrDash(breachRate), hint: `${breached} of ${decided} leads.` }
    ];
  }

  get answered(): string {
    const { leads, answered } = this.figures;
    return `${answered} of ${leads} leads were responded to.`;
  }

  get bars() {
    const { buckets, answered } = this.figures;
    return BUCKETS.map((label, at) => {
      const share = answered ? buckets[at] / answered : 0;
      return { label, width: (share * 100).toFixed(1), words: `${buckets[at]} (${percentOrDash(share)})` };
    });
  }
}
