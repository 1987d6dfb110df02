import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getRuns from '@salesforce/apex/ScoringRunController.getRuns';
import { NavigationMixin } from 'lightning/navigation';
import { count, engineLabel, isUnderWay, progressWords, type ScoringRun } from 'c/scoringRunWords';

interface Page {
  isActive: boolean;
  /** ISO time; null when the daily run is switched off. */
  nextRunAt?: string | null;
  /** Newest first. */
  runs: ScoringRun[];
}

/** How the last run over the whole org went, and when the next one starts. */
export default class ScoringRunLast extends NavigationMixin(LightningElement) {
  @wire(getRuns)
  page!: { data?: Page; error?: unknown };

  private readonly refreshOnFocus = () => {
    void refreshApex(this.page);
  };

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
  }

  get isLoading(): boolean {
    return !this.page.data && !this.page.error;
  }

  /** Runs about one record say nothing about the org. */
  get run(): ScoringRun | undefined {
    return this.page.data?.runs.find(({ recordId }) => !recordId);
  }

  get title(): string {
    return `${engineLabel(this.run!.engine)}: ${this.run!.status}`;
  }

  get at(): string | null | undefined {
    return this.run!.completedAt ?? this.run!.startedAt ?? this.run!.requestedAt;
  }

  get words(): string {
    const run = this.run!;
    if (isUnderWay(run)) return progressWords(run);
    const failed = run.failed ? `, ${count(run.failed)} could not be computed` : '';
    return `${count(run.done)} records looked at, ${count(run.changed)} changed${failed}.`;
  }

  get nextRunAt(): string | null | undefined {
    return this.page.data?.nextRunAt;
  }

  handleAll() {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Scoring_Runs' }
    });
  }
}
