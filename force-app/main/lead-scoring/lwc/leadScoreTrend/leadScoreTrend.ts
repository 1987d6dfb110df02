import { LightningElement, api } from 'lwc';

/** One score of the past. */
export interface TrendPoint {
  /** ISO time. */
  scoredAt: string;
  score: number;
  band: string;
}

const WIDTH = 100;
const HEIGHT = 30;
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** How a score moved: a line on the fixed scale from 0 to 100, the same in words, and a table. */
export default class LeadScoreTrend extends LightningElement {
  /** Scores, oldest first. */
  @api points: TrendPoint[] = [];

  get hasTrend(): boolean {
    return this.points.length > 1;
  }

  /** Coordinates for the line. */
  get line(): string {
    const step = WIDTH / (this.points.length - 1);
    return this.points
      .map(({ score }, at) => `${(at * step).toFixed(1)},${(HEIGHT * (1 - score / 100)).toFixed(1)}`)
      .join(' ');
  }

  get summary(): string {
    const first = this.points[0];
    const change = this.points[this.points.length - 1].score - first.score;
    const since = `since ${DAY.format(new Date(first.scoredAt))}`;
    if (Math.abs(change) < 0.05) return `Unchanged ${since}`;
    return `${change > 0 ? 'Up' : 'Down'} ${Math.abs(change).toFixed(1)} points ${since}`;
  }

  get rows() {
    return [...this.points].reverse().map(({ scoredAt, score, band }, key) => ({
      key,
      time: TIME.format(new Date(scoredAt)),
      score: score.toFixed(1),
      band
    }));
  }
}
