import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getStatus from '@salesforce/apex/WorkerStatusController.getStatus';
import { RefreshSchedule } from 'c/commonRefreshSchedule';

interface Status {
  /** listening, working, idle or stopping. */
  state?: string | null;
  /** ISO time; null before the first heartbeat. */
  lastHeardAt?: string | null;
  queueDepth?: number | null;
  silentAfterMinutes: number;
  /** What an admin should look at. */
  problems?: string[];
}

/** Seconds between looks: as often as the worker speaks. */
const LOOK_EVERY = 60;
const WAITING = 'Runs and requests wait until it is back; an admin can start it.';

/** When the worker was last heard from; warns when it is silent, because nothing is computed then. */
export default class WorkerStatus extends LightningElement {
  @wire(getStatus)
  status!: { data?: Status; error?: unknown };

  now = Date.now();

  private readonly schedule = new RefreshSchedule(
    () => this.refresh(),
    () => undefined,
    LOOK_EVERY
  );

  /** Asks the server again. */
  @api
  refresh() {
    this.now = Date.now();
    void refreshApex(this.status);
  }

  connectedCallback() {
    this.schedule.start();
  }

  disconnectedCallback() {
    this.schedule.stop();
  }

  get isHeard(): boolean {
    return Boolean(this.status.data?.lastHeardAt);
  }

  get isStopped(): boolean {
    return this.status.data?.state === 'stopping';
  }

  get isAway(): boolean {
    const { lastHeardAt, silentAfterMinutes } = this.status.data!;
    return (
      !lastHeardAt ||
      this.isStopped ||
      Math.max(this.now, Date.now()) - Date.parse(lastHeardAt) > silentAfterMinutes * 60_000
    );
  }

  get problems() {
    return (this.status.data!.problems ?? []).map((text, key) => ({ key, text }));
  }

  get hasProblems(): boolean {
    return !this.isAway && this.problems.length > 0;
  }

  get tone(): string {
    return this.isAway ? 'line line_away' : 'line';
  }

  get start(): string {
    return this.isStopped ? 'The worker was stopped' : 'The worker was last heard from';
  }

  get rest(): string {
    if (!this.isHeard) return `No worker was heard from yet. ${WAITING}`;
    if (this.isAway) return WAITING;
    const depth = this.status.data!.queueDepth ?? 0;
    return depth === 0 ? '' : depth === 1 ? '1 request waits.' : `${depth} requests wait.`;
  }
}
