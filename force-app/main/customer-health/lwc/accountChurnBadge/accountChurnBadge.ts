import { LightningElement, api } from 'lwc';

const LEVELS = ['low', 'medium', 'high'];

/** A churn risk with three decimals and its level, in words first and colour second. */
export default class AccountChurnBadge extends LightningElement {
  /** From 0 to 1; none when there is not enough data. */
  @api risk?: number | null;
  /** High, Medium, Low or Not enough data. */
  @api level?: string | null;

  get hasRisk(): boolean {
    return this.risk !== null && this.risk !== undefined;
  }

  get number(): string {
    return this.risk!.toFixed(3);
  }

  get words(): string {
    return this.hasRisk ? `${this.level} risk` : (this.level ?? '');
  }

  get levelClass(): string {
    const level = this.level?.toLowerCase() ?? '';
    return LEVELS.includes(level) ? `level level_${level}` : 'level';
  }
}
