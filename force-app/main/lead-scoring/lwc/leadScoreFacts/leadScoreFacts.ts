import { LightningElement, api } from 'lwc';
import { wasConfirmed, type LeadScore } from 'c/leadScoreRecord';

/** How fresh a score is and how it came about. */
export default class LeadScoreFacts extends LightningElement {
  @api score!: LeadScore;
  /** How many inputs the score has; unknown while it loads. */
  @api inputCount?: number;

  get wasConfirmed(): boolean {
    return wasConfirmed(this.score);
  }

  get inputs(): string | undefined {
    const { completeness } = this.score;
    if (completeness === null || !this.inputCount) return undefined;
    return `${Math.round(completeness * this.inputCount)} of ${this.inputCount} inputs known`;
  }

  get typical(): string | undefined {
    return this.score.typical?.toFixed(1);
  }
}
