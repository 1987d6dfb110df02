import { LightningElement, api } from 'lwc';
import type { ScoreReason } from 'c/leadScoreRecord';

interface Line {
  factor: string;
  points: string;
  text: string;
}

/** More than three things to do are none. */
const MOST_ADVICE = 3;

/** What raises and what lowers a score, the strongest first on either side, and what would raise it further. */
export default class LeadScoreReasons extends LightningElement {
  /** Reasons with their points, best first and worst last. */
  @api reasons: ScoreReason[] = [];

  get raising(): Line[] {
    return this.reasons.filter(({ points }) => points > 0).map(line);
  }

  get lowering(): Line[] {
    return this.reasons
      .filter(({ points }) => points < 0)
      .reverse()
      .map(line);
  }

  /** What promises most comes first. */
  get advice(): Line[] {
    return this.reasons
      .flatMap(({ factor, advice }) => (advice ? [{ factor, ...advice }] : []))
      .sort((a, b) => b.points - a.points)
      .slice(0, MOST_ADVICE)
      .map(({ factor, text, points }) => ({ factor, text, points: `up to +${points.toFixed(1)}` }));
  }

  get hasAdvice(): boolean {
    return this.advice.length > 0;
  }

  get isTypical(): boolean {
    return this.reasons.length > 0 && !this.raising.length && !this.lowering.length;
  }

  get hasRaising(): boolean {
    return this.raising.length > 0;
  }

  get hasLowering(): boolean {
    return this.lowering.length > 0;
  }
}

/** A true minus sign, because screen readers skip a hyphen. */
function line({ factor, points, text }: ScoreReason): Line {
  return { factor, text, points: `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}` };
}
