import { LightningElement, api } from 'lwc';
import { minutesOrDash, percentOrDash, type ResponseGroup } from 'c/firstResponseNumbers';

const WIDTH = 100;
const HEIGHT = 40;
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** How the breach rate moves from week to week: bars, the same in words, and a table. */
export default class FirstResponseTrend extends LightningElement {
  /** Oldest first. */
  @api weeks: ResponseGroup[] = [];

  get hasTrend(): boolean {
    return this.weeks.length > 1;
  }

  get bars() {
    const step = WIDTH / this.weeks.length;
    return this.weeks.map(({ label, figures }, at) => {
      const height = (figures.breachRate ?? 0) * HEIGHT;
      return {
        key: label,
        x: (at * step + step * 0.1).toFixed(2),
        y: (HEIGHT - height).toFixed(2),
        width: (step * 0.8).toFixed(2),
        height: height.toFixed(2)
      };
    });
  }

  get summary(): string {
    const known = this.weeks.filter(({ figures }) => figures.decided > 0);
    if (known.length < 2) return 'There are not enough weeks to tell a trend.';
    const [first, last] = [known[0], known[known.length - 1]];
    const [before, after] = [first, last].map(({ figures }) => percentOrDash(figures.breachRate));
    return `Too late: ${before} of the leads of the week of ${dayOf(first)}, ${after} of the week of ${dayOf(last)}.`;
  }

  get rows() {
    return [...this.weeks].reverse().map((week) => ({
      key: week.label,
      day: dayOf(week),
      leads: week.figures.leads,
      median: minutesOrDash(week.figures.median),
      late: percentOrDash(week.figures.breachRate)
    }));
  }
}

function dayOf({ label }: ResponseGroup): string {
  return DAY.format(new Date(label.slice(0, 10)));
}
