import { join } from 'node:path';
import type { Archive } from '../archive/archive';
import { Spool } from '../archive/spool';
import { WorkerError } from '../errors';
import type { DecisionLog } from '../flywheel/decision-log';
import type { Metrics } from '../http/metrics';
import { unknownWorkload, type Workloads } from '../insights/registry';
import { RESULT_TOPIC, resultEvents } from '../insights/result';
import type { Sweep } from '../insights/sweep';
import type { Logger } from '../logger';
import type { EventPublisher } from '../salesforce/pubsub/publisher';
import type { TokenSource } from '../salesforce/token';
import type { ClaimedStage, RunState, Runs, StageProgress } from '../store/runs';
import { COMMON_COLUMNS, decideChunk, loggedDecisions, type DecidedChunk, type StageContext } from './chunk';
import { RunReports, STEPS } from './reports';
import { StageCounts } from './stage-counts';
import { openSubjects, type Subjects, type SubjectSource } from './subjects';

/** What a stage works with. */
export interface StageTools extends SubjectSource {
  runs: Runs;
  workloads: Workloads;
  publisher: EventPublisher;
  tokens: TokenSource;
  decisionLog: DecisionLog;
  archive: Archive;
  /** Folder of the spools of runs that are going on. */
  spoolFolder: string;
  takeNumbers(count: number): Promise<number>;
  metrics: Metrics;
  logger: Logger;
}

/** How a stage ended; undefined: it stopped at a confirmed place because the worker stops. */
export type StageEnd = { state: RunState; progress: StageProgress } | undefined;

const NOTHING: StageProgress = {
  total: 0,
  done: 0,
  changed: 0,
  failed: 0,
  position: undefined,
  sums: undefined,
  kept: 0
};

/**
 * One engine of one run. Records stream through in chunks; while one chunk is published, the next is decided about.
 * After each chunk that the event bus has accepted, a checkpoint says where to go on: whatever moment the worker dies
 * in, the next one repeats at most the chunk in hand, and repeating a chunk changes nothing in the org.
 */
export class Stage {
  private readonly reports: RunReports;
  private progress: StageProgress;
  private isCancelled: boolean;
  private subjects: Subjects | undefined;
  private readonly counts: StageCounts;

  constructor(
    private readonly tools: StageTools,
    private readonly claim: ClaimedStage,
    private readonly signal: AbortSignal
  ) {
    this.reports = new RunReports(claim.runId, tools.publisher, tools.logger);
    this.progress = claim.progress ?? { ...NOTHING };
    this.counts = new StageCounts(claim.engine, this.progress);
    this.isCancelled = claim.isCancelled;
  }

  /** Notes that the run is to end. */
  cancel(): void {
    this.isCancelled = true;
  }

  /** Works until the stage ends, the run is cancelled or the worker stops. EXTRACT_LOST: it has to begin anew. */
  async work(): Promise<StageEnd> {
    const { tools, claim } = this;
    const workload = tools.workloads.get(claim.workload);
    if (!workload?.engine) throw unknownWorkload(tools.workloads, claim.workload);
    this.counts.readOthers(await tools.runs.stages(claim.runId));
    await this.reports.tell([
      { state: 'Running', ...this.counts.ofRun() },
      this.counts.ofStep('extract', 'Running')
    ]);
    // Whoever changes a setting and starts a run means the new one.
    workload.refresh();
    const prepared = await workload.prepare();
    const sweep = prepared.sweep!;
    const spool = await Spool.open(spoolFile(tools.spoolFolder, claim), this.progress.kept);
    if (!spool) throw new WorkerError('EXTRACT_LOST', 'The rows of the archive so far are gone.');
    try {
      if (claim.progress) sweep.tally?.restore(structuredClone(this.progress.sums));
      const failing = await this.readFailing(workload.name);
      const context = { stage: claim, workload, prepared, now: claim.startedAt, failing };
      await this.stream(context, sweep, spool);
      if (this.isCancelled) return await this.end('Cancelled');
      if (this.signal.aborted) return undefined;
      return await this.present(sweep, spool);
    } finally {
      await spool.close();
    }
  }

  private async stream(context: StageContext, sweep: Sweep, spool: Spool): Promise<void> {
    const { tools, claim } = this;
    const earlier = claim.progress ?? undefined;
    const { prepared, workload, now } = context;
    const subjects = (this.subjects = await openSubjects(
      tools,
      workload,
      prepared,
      claim.recordIds,
      now,
      earlier
    ));
    this.progress.total = subjects.total;
    if (!earlier) {
      // Kept before the first chunk, so that a worker that goes on finds the bulk job that was begun.
      this.progress.position = subjects.position;
      await this.checkpoint(sweep);
    }
    await this.reports.tell([
      this.counts.ofStep('transform', 'Running'),
      this.counts.ofStep('load', 'Running'),
      this.counts.ofStep('act', 'Running')
    ]);
    let delivering: Promise<void> = Promise.resolve();
    try {
      for await (const chunk of subjects.chunks(this.progress.position)) {
        const startedAt = Date.now();
        const decided = decideChunk(context, chunk);
        tools.metrics.countDecisions(
          workload.name,
          decided.decisions.length,
          decided.failed,
          Date.now() - startedAt
        );
        await delivering;
        if (this.isCancelled || this.signal.aborted) break;
        delivering = this.deliver(context, sweep, spool, decided);
        // Awaited one chunk later; a failure must not count as unhandled until then.
        delivering.catch(() => undefined);
      }
      await delivering;
    } finally {
      // Nothing of this stage may go on when somebody else is to go on with it.
      await delivering.catch(() => undefined);
    }
  }

  /** Lets go of what the org holds for the stage; only after it has ended for good. */
  async release(): Promise<void> {
    await this.subjects?.end(this.progress.position);
  }

  private async deliver(
    context: StageContext,
    sweep: Sweep,
    spool: Spool,
    decided: DecidedChunk
  ): Promise<void> {
    const { tools, progress } = this;
    const kept = await spool.append(decided.rows);
    if (decided.decisions.length) {
      const [first, token] = await Promise.all([
        tools.takeNumbers(decided.decisions.length),
        tools.tokens.get()
      ]);
      const timestamp = new Date().toISOString();
      await tools.decisionLog.append(
        loggedDecisions(context, decided, first, token.organizationId, timestamp)
      );
    }
    const events = resultEvents(decided.results);
    if (events.length) await tools.publisher.publish(RESULT_TOPIC, events);
    tools.metrics.resultsPublished.inc(decided.results.length);
    if (sweep.tally) for (const { decision } of decided.decisions) sweep.tally.add(decision);
    progress.kept = kept;
    progress.position = decided.next;
    progress.done += decided.read;
    progress.failed += decided.failed;
    progress.changed += decided.results.length - decided.failed;
    await this.checkpoint(sweep);
    await this.reports.tick(this.counts.ofRun());
  }

  private async checkpoint(sweep: Sweep): Promise<void> {
    this.progress.sums = sweep.tally?.sums();
    const { isCancelled } = await this.tools.runs.keep(this.claim, this.progress);
    this.isCancelled ||= isCancelled;
  }

  /** Everything is decided and confirmed: the archive, what was learnt, and the last word to the org. */
  private async present(sweep: Sweep, spool: Spool): Promise<StageEnd> {
    const { tools, claim, progress } = this;
    const decided: RunState = progress.failed ? 'Completed with failures' : 'Completed';
    await this.reports.tell([
      this.counts.ofStep('extract', 'Completed'),
      this.counts.ofStep('transform', decided),
      this.counts.ofStep('load', 'Completed'),
      this.counts.ofStep('present', 'Running')
    ]);
    const isWhole = !claim.recordIds.length;
    if (isWhole) {
      const columns = { ...COMMON_COLUMNS, ...sweep.columns };
      const { engine } = tools.workloads.get(claim.workload)!;
      await tools.archive.put(engine!, claim.startedAt, columns, spool.file);
      await sweep.tally?.store();
    }
    const message = isWhole ? null : 'The day’s archive holds whole runs only and was left as it is.';
    await this.reports.tell([
      this.counts.ofStep('present', 'Completed', message),
      this.counts.ofStep('act', 'Completed', `${progress.changed} results had to be written.`)
    ]);
    return { state: decided, progress };
  }

  private async end(state: RunState): Promise<StageEnd> {
    await this.reports.tell(STEPS.map((step) => this.counts.ofStep(step, state)));
    return { state, progress: this.progress };
  }

  private async readFailing(workload: string): Promise<Set<string>> {
    const rows = await this.tools.connection.query<{ Record_Id__c: string }>(
      `SELECT Record_Id__c FROM Insight_Failure__c WHERE Workload__c = '${workload}' AND Status__c = 'Open'`
    );
    return new Set(rows.map((row) => row.Record_Id__c));
  }
}

/** Where a stage keeps its rows until they are archived. */
export function spoolFile(folder: string, { runId, engine }: ClaimedStage): string {
  return join(folder, `${runId}-${engine}.jsonl`);
}
