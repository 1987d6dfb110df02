import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPage from '@salesforce/apex/FirstResponseAdminController.getPage';
import startBackfill from '@salesforce/apex/FirstResponseAdminController.startBackfill';
import { RefreshSchedule } from 'c/commonRefreshSchedule';

interface AdminPage {
  findings: { code: string; sentence: string; nextStep: string }[];
  backfill?: Backfill | null;
}

interface Backfill {
  status: string;
  isRunning: boolean;
  /** Batches done, in all, and failed. */
  done: number;
  total: number;
  failed: number;
  completedAt?: string | null;
}

/** For admins: what keeps responses from being noted, and the backfill with its progress. */
export default class FirstResponseAdmin extends LightningElement {
  days = '30';
  isStarting = false;
  actionError?: unknown;

  private readonly schedule = new RefreshSchedule(
    () => {
      void refreshApex(this.page);
    },
    () => {
      if (this.backfill?.isRunning) this.schedule.start();
    }
  );

  @wire(getPage)
  page!: { data?: AdminPage; error?: unknown };

  disconnectedCallback() {
    this.schedule.stop();
  }

  get backfill(): Backfill | undefined {
    return this.page.data?.backfill ?? undefined;
  }

  get isFine(): boolean {
    return this.page.data?.findings.length === 0;
  }

  get cannotStart(): boolean {
    return this.isStarting || this.backfill?.isRunning === true;
  }

  get progress(): string {
    const { backfill } = this;
    if (!backfill) return 'There was no backfill yet.';
    const { isRunning, status, done, total, failed } = backfill;
    const problems = failed ? `, ${failed} failed` : '';
    if (isRunning) return `Backfill under way: ${done} of ${total || '…'} batches done${problems}.`;
    return `The last backfill is ${status.toLowerCase()}: ${done} of ${total} batches${problems}.`;
  }

  handleDays(event: CustomEvent<{ value: string }>) {
    this.days = event.detail.value;
  }

  async handleStart() {
    this.isStarting = true;
    this.actionError = undefined;
    try {
      await startBackfill({ days: Number(this.days) });
      await refreshApex(this.page);
      this.schedule.start();
    } catch (error) {
      this.actionError = error;
    } finally {
      this.isStarting = false;
    }
  }
}
