import { setTimeout as pause } from 'node:timers/promises';
import { toWorkerError } from '../errors';
import type { Logger } from '../logger';
import type { Inbox, InboxRow } from '../store/inbox';
import type { InboxJob, Jobs } from '../store/jobs';
import type { Desk } from './desk';

/** Jobs taken at once: what waits together is answered together. */
const JOBS_AT_ONCE = 20;
/** Requested records after which a batch is full; a single request may exceed it. */
const RECORDS_AT_ONCE = 2_000;
/** Wake-ups make this needless but for jobs that come due again, and for a notification that got lost. */
const LOOK_EVERY = 1_000;
/** A round of this many requests says that more is on its way: the next one is given a moment to grow. */
const BUSY = 200;
const MOMENT = 15;
const FORGET_EVERY = 3_600_000;
/** The bus keeps events for 72 hours and may deliver any of them again. */
const FORGET_AFTER_HOURS = 96;

/** Empties the inbox: takes the waiting jobs, has their requests answered, and marks them as done. */
export class Drain {
  private stopped = false;
  private wake: () => void = () => undefined;
  private isWoken = false;
  /** Requests answered in the last round. */
  private previous = 0;

  constructor(
    private readonly inbox: Inbox,
    private readonly jobs: Jobs,
    private readonly desk: Desk,
    private readonly logger: Logger
  ) {}

  /** Runs until `stop`; resolves when what was in hand is answered or given back. */
  async run(): Promise<void> {
    await this.inbox.recover();
    const deafen = await this.inbox.onArrival(() => this.rouse());
    let forgetAt = Date.now();
    while (!this.stopped) {
      try {
        if (Date.now() >= forgetAt) {
          forgetAt += FORGET_EVERY;
          await this.inbox.forget(FORGET_AFTER_HOURS);
        }
        if (!(await this.round())) await this.rest();
      } catch (error) {
        const { code, message, nextStep } = toWorkerError(error, 'Emptying the inbox');
        this.logger.error({ code, nextStep }, message);
        await this.rest();
      }
    }
    await deafen().catch(() => undefined);
  }

  /** Ends the loop after what is in hand. */
  stop(): void {
    this.stopped = true;
    this.rouse();
  }

  /** Answers what waits; false when nothing did. */
  async round(): Promise<boolean> {
    if (this.previous >= BUSY) await pause(MOMENT);
    this.previous = 0;
    const jobs = await this.jobs.take(JOBS_AT_ONCE);
    if (!jobs.length) return false;
    const letGo = this.jobs.keepInHand(jobs);
    try {
      await this.work(jobs);
    } catch (error) {
      const { code, message, nextStep } = toWorkerError(error, 'Answering');
      this.logger.warn({ code, nextStep, jobs: jobs.length }, `kept for later: ${message}`);
      await this.jobs.giveBack(jobs, code);
    } finally {
      letGo();
    }
    return true;
  }

  private async work(jobs: InboxJob[]): Promise<void> {
    const rows = await this.inbox.waiting(jobs);
    this.previous = rows.length;
    for (const batch of inBatches(rows)) {
      await this.desk.answer(batch, (row, problem) =>
        this.inbox.setAside(row, `${problem.code}: ${problem.message}`)
      );
    }
    await this.inbox.finish(jobs);
  }

  private rouse(): void {
    this.isWoken = true;
    this.wake();
  }

  private async rest(): Promise<void> {
    if (!this.isWoken && !this.stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isWoken = false;
  }
}

/** Cuts rows into batches of about as many records as are answered at once, in order. */
function inBatches(rows: InboxRow[]): InboxRow[][] {
  const batches: InboxRow[][] = [];
  let room = 0;
  for (const row of rows) {
    // An estimate is enough here: an Id with its quotes and comma takes 21 characters.
    const records = Math.max(1, Math.round(String(row.fields.Record_Ids__c ?? '').length / 21));
    if (room < records || !batches.length) {
      batches.push([]);
      room = RECORDS_AT_ONCE;
    }
    batches.at(-1)!.push(row);
    room -= records;
  }
  return batches;
}
