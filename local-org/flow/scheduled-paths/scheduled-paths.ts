import { OrgError } from '../../errors';
import { loadRows } from '../../records/row-reader';
import type { Records } from '../../records/records';
import type { Transaction } from '../../records/transaction';
import type { ScheduledPath } from '../definition/start';
import { flowTriggerFailed, unhandledFault } from '../errors';
import { SYSTEM } from '../interviews/access';
import { Interview, newFrame, type FlowRun } from '../interviews/interview';
import { runInterviews } from '../interviews/run-interviews';
import type { TriggerFlow } from '../trigger-flow';
import { FlowRecord } from '../values/flow-value';
import { dueTime } from './due-time';
import { PathQueue, type WaitingPath } from './path-queue';

/** A path whose transaction was rolled back. It is not tried again. */
export interface PathFailure {
  flow: string;
  path: string;
  recordIds: string[];
  error: Error;
}

/**
 * The scheduled paths of record-triggered flows. Saves put them into a queue; whoever runs the org calls `runDue` when
 * `nextDue` has come, and once at the start.
 */
export class ScheduledPaths {
  private readonly queue: PathQueue;
  private readonly flows: Map<string, TriggerFlow>;

  constructor(
    private readonly records: Records,
    flows: TriggerFlow[],
    private readonly newRun: (tx: Transaction) => FlowRun
  ) {
    this.queue = new PathQueue(records.database);
    const scheduling = flows.filter(({ flow }) => flow.element.child('start')?.child('scheduledPaths'));
    this.flows = new Map(scheduling.map((flow) => [flow.flow.name, flow]));
    if (!this.isEmpty) this.queue.open();
  }

  /** Whether no flow of the project has scheduled paths. */
  get isEmpty(): boolean {
    return this.flows.size === 0;
  }

  /** When the earliest waiting path is due; undefined when none waits. */
  get nextDue(): Date | undefined {
    const due = this.isEmpty ? undefined : this.queue.nextDue;
    return due === undefined ? undefined : new Date(due);
  }

  /**
   * Tells of a save. A save that starts the flow schedules its paths; one after which the record no longer meets the entry
   * conditions takes them back, and one that moves the date they count from moves them.
   */
  noticeSave(triggerFlow: TriggerFlow, interview: Interview, isStarted: boolean): void {
    const { flow, trigger } = triggerFlow;
    const record = interview.frame.record as FlowRecord;
    if (!this.flows.has(flow.name) || record.id === null) return;
    const stays = isStarted || triggerFlow.meetsEntry(interview);
    for (const path of trigger.paths) {
      const waits = this.queue.has(flow.name, path.name, record.id);
      if (!stays && !path.isImmediate && waits) this.queue.remove(flow.name, path.name, record.id);
      if (stays && (isStarted || (waits && path.field !== undefined))) {
        this.schedule(interview, flow.name, path, record);
      }
    }
  }

  private schedule({ run: { tx } }: Interview, flow: string, path: ScheduledPath, record: FlowRecord): void {
    const recordId = record.id as string;
    const dueAt = dueTime(path, record, tx.records.clock(), tx.user.timeZone);
    if (dueAt === undefined) this.queue.remove(flow, path.name, recordId);
    else this.queue.put({ flow, path: path.name, recordId, userId: tx.user.id, dueAt });
  }

  /**
   * Runs the paths that are due, in batches with a transaction each, as the user whose save started them (whose access
   * does not count). Returns those that failed.
   */
  runDue(now: Date): PathFailure[] {
    const failures: PathFailure[] = [];
    if (this.isEmpty) return failures;
    for (let batch = this.nextBatch(now); batch.length > 0; batch = this.nextBatch(now)) {
      const failure = this.runBatch(batch);
      if (failure) failures.push(failure);
    }
    return failures;
  }

  private nextBatch(now: Date): WaitingPath[] {
    return this.queue.due(now, (flow, path) => this.pathOf(flow, path)?.batchSize ?? 200);
  }

  private pathOf(flow: string, path: string): ScheduledPath | undefined {
    return this.flows.get(flow)?.trigger.paths.find(({ name }) => name === path);
  }

  private runBatch(batch: WaitingPath[]): PathFailure | undefined {
    const [{ flow, path, userId }] = batch;
    const recordIds = batch.map(({ recordId }) => recordId);
    const user = this.records.user(userId) ?? 'automated';
    try {
      this.records.run(user, (tx) => {
        this.forget(batch);
        this.runPath(tx, flow, path, recordIds);
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      this.records.run(user, () => this.forget(batch));
      return { flow, path, recordIds, error };
    }
  }

  private forget(batch: WaitingPath[]): void {
    for (const { flow, path, recordId } of batch) this.queue.remove(flow, path, recordId);
  }

  /** A flow or path that is no longer there, and records that were deleted meanwhile, are passed over. */
  private runPath(tx: Transaction, flowName: string, pathName: string, recordIds: string[]): void {
    const path = this.pathOf(flowName, pathName);
    const flow = this.flows.get(flowName);
    if (!flow || !path) return;
    const object = tx.objectType(flow.trigger.object);
    const rows = loadRows(tx, object, recordIds);
    const run = this.newRun(tx);
    const interviews = recordIds.flatMap((id) => {
      const found = rows.get(id);
      if (!found || found.isDeleted) return [];
      const record = new FlowRecord(object, found.row);
      return [new Interview(run, newFrame(flow.definition, SYSTEM, { record }, path.first))];
    });
    runInterviews(interviews);
    const failed = interviews.find(({ failure }) => failure !== undefined);
    if (failed) throw flowTriggerFailed(unhandledFault(flow.flow.label, failed.failure as string));
  }
}
