import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import cancelRun from '@salesforce/apex/ScoringRunActionController.cancelRun';
import getRuns from '@salesforce/apex/ScoringRunController.getRuns';
import startRun from '@salesforce/apex/ScoringRunActionController.startRun';
import { RefreshSchedule } from 'c/commonRefreshSchedule';
import { isUnderWay, type ScoringRun } from 'c/scoringRunWords';

interface Overview {
  canRun: boolean;
  canRetry: boolean;
  isActive: boolean;
  /** ISO time; null when the daily run is switched off. */
  nextRunAt?: string | null;
  /** Newest first. */
  runs: ScoringRun[];
}

interface Details extends Element {
  refresh(): void;
}

/** Seconds between looks at a run that has nothing new to say. */
const LATER_EVERY = 15;
const TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** Runs: start, watch, cancel and repeat them. Looks again while a run goes on and reports something new. */
export default class ScoringRunPage extends LightningElement {
  overview?: Overview;
  error?: unknown;
  actionError?: unknown;
  chosenId?: string;
  isBusy = false;
  isLate = false;

  private wired: unknown;
  private progress = '';
  private readonly schedule = new RefreshSchedule(
    () => this.refresh(),
    () => (this.isLate = true),
    LATER_EVERY
  );
  private readonly refreshOnFocus = () => this.refresh();

  @wire(getRuns)
  wiredRuns(value: { data?: unknown; error?: unknown }) {
    this.wired = value;
    this.error = value.error;
    if (!value.data) return;
    this.overview = value.data as Overview;
    this.watch(this.overview.runs);
  }

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
    this.schedule.stop();
  }

  get isLoading(): boolean {
    return !this.overview && !this.error;
  }

  get chosen(): ScoringRun | undefined {
    const runs = this.overview?.runs ?? [];
    return runs.find(({ id }) => id === this.chosenId) ?? runs[0];
  }

  get shownId(): string | undefined {
    return this.chosen?.id;
  }

  get nextRun(): string {
    if (!this.overview?.isActive) return 'Insights are switched off. An admin can switch them on again.';
    const { nextRunAt } = this.overview;
    return nextRunAt
      ? `The daily run starts next on ${TIME.format(new Date(nextRunAt))} or shortly after.`
      : 'The daily run is switched off.';
  }

  get status(): string {
    return this.isLate ? 'Nothing new yet. This page looks again every 15 seconds.' : '';
  }

  handleChoose(event: CustomEvent<{ id: string }>) {
    this.chosenId = event.detail.id;
  }

  handleStart(event: CustomEvent<{ engine: string }>) {
    const { engine } = event.detail;
    void this.act(async () => {
      this.chosenId = await startRun({ engine });
    });
  }

  handleCancel() {
    const runId = this.shownId!;
    void this.act(() => cancelRun({ runId }));
  }

  handleRetried() {
    this.refresh();
  }

  private async act(work: () => Promise<void>) {
    this.isBusy = true;
    this.actionError = undefined;
    try {
      await work();
      this.refresh();
    } catch (error) {
      this.actionError = error;
    } finally {
      this.isBusy = false;
    }
  }

  private refresh() {
    void refreshApex(this.wired);
    this.template!.querySelectorAll<Details>('[data-details]').forEach((details) => details.refresh());
  }

  /** A run that reports something new is watched closely again; one that is silent is looked at now and then. */
  private watch(runs: ScoringRun[]) {
    const underWay = runs.filter(isUnderWay);
    const progress = JSON.stringify(underWay);
    if (!underWay.length) {
      this.isLate = false;
      this.schedule.stop();
    } else if (progress !== this.progress) {
      this.isLate = false;
      this.schedule.start();
    }
    this.progress = progress;
  }
}
