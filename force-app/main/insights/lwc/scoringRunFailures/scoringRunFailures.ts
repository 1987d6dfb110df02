import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getFailures from '@salesforce/apex/ScoringRunController.getFailures';
import retryFailures from '@salesforce/apex/ScoringRunActionController.retryFailures';

interface Failure {
  id: string;
  recordId?: string | null;
  recordName?: string | null;
  workload: string;
  code: string;
  message: string;
  nextStep?: string | null;
  status: string;
  attempts?: number | null;
  lastFailedAt?: string | null;
}

/** Records that failed in a run. Fires `retried` when new runs were started for them. */
export default class ScoringRunFailures extends LightningElement {
  @api runId!: string;
  /** Whether the reader may have failed records computed again. */
  @api canRetry = false;

  error?: unknown;
  outcome = '';
  isBusy = false;

  @wire(getFailures, { runId: '$runId' })
  failures!: { data?: Failure[]; error?: unknown };

  /** Asks the server again. */
  @api
  refresh() {
    void refreshApex(this.failures);
  }

  get isLoading(): boolean {
    return !this.failures.data && !this.failures.error;
  }

  get isEmpty(): boolean {
    return this.failures.data?.length === 0;
  }

  get rows() {
    return (this.failures.data ?? []).map((failure) => ({
      ...failure,
      attempts: failure.attempts === 1 ? 'once' : `${failure.attempts ?? 0} times`,
      isAwaited: failure.status === 'Retried',
      isRetryable: this.canRetry && failure.status === 'Open' && Boolean(failure.recordId),
      retryLabel: `Retry ${failure.recordName ?? ''}`
    }));
  }

  get showsRetryAll(): boolean {
    return this.retryableIds.length > 1;
  }

  handleRetry(event: Event) {
    void this.retry([(event.currentTarget as HTMLElement).dataset.id!]);
  }

  handleRetryAll() {
    void this.retry(this.retryableIds);
  }

  private get retryableIds(): string[] {
    return this.rows.filter(({ isRetryable }) => isRetryable).map(({ id }) => id);
  }

  private async retry(failureIds: string[]) {
    this.isBusy = true;
    this.error = undefined;
    try {
      const started = await retryFailures({ failureIds });
      this.outcome = started === 1 ? '1 record is computed again.' : `${started} records are computed again.`;
      this.dispatchEvent(new CustomEvent('retried'));
      this.refresh();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}
