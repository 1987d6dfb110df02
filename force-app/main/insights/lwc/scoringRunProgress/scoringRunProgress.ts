import { LightningElement, api } from 'lwc';
import { count, engineLabel, isUnderWay, progressWords, type ScoringRun } from 'c/scoringRunWords';

/** How far a run has come; fires `cancel`. */
export default class ScoringRunProgress extends LightningElement {
  @api run!: ScoringRun;
  /** Whether the reader may cancel runs. */
  @api canCancel = false;

  get heading(): string {
    return `${this.run.name}: ${engineLabel(this.run.engine)}`;
  }

  get isUnderWay(): boolean {
    return isUnderWay(this.run);
  }

  get words(): string {
    return progressWords(this.run);
  }

  get outcome(): string {
    const { changed, failed } = this.run;
    return `${count(changed ?? 0)} changed, ${count(failed ?? 0)} failed.`;
  }

  get hasBar(): boolean {
    return this.run.status === 'Running' && Boolean(this.run.total);
  }

  get showsCancel(): boolean {
    return this.canCancel && this.isUnderWay && !this.run.isCancelRequested;
  }

  get isEnding(): boolean {
    return this.isUnderWay && Boolean(this.run.isCancelRequested);
  }

  handleCancel() {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
