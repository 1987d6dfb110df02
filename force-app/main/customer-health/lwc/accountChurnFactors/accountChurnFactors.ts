import { LightningElement, api } from 'lwc';
import type { ChurnFactor } from 'c/accountChurnRecord';

/** What raises the churn risk of an account: alarming factors first, then the others. */
export default class AccountChurnFactors extends LightningElement {
  /** Weightiest first. */
  @api factors: ChurnFactor[] = [];

  get alarming() {
    return this.factors.filter(({ isRisk }) => isRisk).map(line);
  }

  get others() {
    return this.factors.filter(({ isRisk }) => !isRisk).map(line);
  }

  get hasAlarming(): boolean {
    return this.alarming.length > 0;
  }

  get hasOthers(): boolean {
    return this.others.length > 0;
  }
}

function line({ factor, label, points, text }: ChurnFactor) {
  return { factor, label, points: `+${points.toFixed(3)}`, text };
}
