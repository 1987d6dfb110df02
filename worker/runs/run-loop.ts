import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toWorkerError } from '../errors';
import type { ClaimedStage, RunState, StageState } from '../store/runs';
import { RunReports } from './reports';
import { Stage, spoolFile, type StageTools } from './stage';

/** Stages side by side: one an engine. */
const STAGES_AT_ONCE = 3;
/** Wake-ups make this needless but for stages that come due again, and for a notification that got lost. */
const LOOK_EVERY = 2_000;
/** Well within the time after which a claim lapses. */
const RENEW_EVERY = 5_000;
const LONGEST_PAUSE_SECONDS = 300;
const FORGET_AFTER_DAYS = 30;

/** What will pass by itself: the stage goes on from its checkpoint later. */
const PASSING = new Set([
  'STORE_UNAVAILABLE',
  'TOKEN_REFUSED',
  'SALESFORCE_UNREACHABLE',
  'SALESFORCE_LIMIT_REACHED',
  'PUBLISH_REFUSED'
]);

/** Works on the runs: claims their stages, goes on with them after failures that pass, and tells the org how they end. */
export class RunLoop {
  private readonly stopping = new AbortController();
  private readonly active = new Set<Promise<void>>();
  private wake: () => void = () => undefined;
  private isWoken = false;

  constructor(private readonly tools: StageTools) {}

  /** Runs until `stop`; resolves when every stage in hand has come to a confirmed place. */
  async run(): Promise<void> {
    const { runs, logger } = this.tools;
    await runs.recover();
    const deafen = await runs.onRequest(() => this.rouse());
    await this.removeOldSpools();
    await runs.forget(FORGET_AFTER_DAYS);
    while (!this.stopping.signal.aborted) {
      try {
        for (const runId of await runs.unreported()) await this.report(runId);
        const claimed = this.active.size < STAGES_AT_ONCE ? await runs.claim() : undefined;
        if (claimed) this.begin(claimed);
        else await this.rest();
      } catch (error) {
        const { code, message, nextStep } = toWorkerError(error, 'Looking for runs');
        logger.error({ code, nextStep }, message);
        await this.rest();
      }
    }
    await Promise.all(this.active);
    await deafen().catch(() => undefined);
  }

  /** True while a stage is in hand. */
  get isBusy(): boolean {
    return this.active.size > 0;
  }

  /** Ends the loop after the chunks in hand. */
  stop(): void {
    this.stopping.abort();
    this.rouse();
  }

  private begin(claimed: ClaimedStage): void {
    const done = this.work(claimed).finally(() => {
      this.active.delete(done);
      this.rouse();
    });
    this.active.add(done);
  }

  private async work(claimed: ClaimedStage): Promise<void> {
    const { runs, logger, spoolFolder } = this.tools;
    const facts = { run: claimed.runId, engine: claimed.engine };
    const stage = new Stage(this.tools, claimed, this.stopping.signal);
    const renewal = setInterval(() => {
      void runs.keep(claimed).then(
        ({ isCancelled }) => isCancelled && stage.cancel(),
        () => undefined
      );
    }, RENEW_EVERY);
    logger.info({ ...facts, attempt: claimed.attempts, done: claimed.progress?.done ?? 0 }, 'stage begins');
    try {
      const end = await stage.work();
      if (end) {
        await runs.finish(claimed, end.state, end.progress, null);
        await rm(spoolFile(spoolFolder, claimed), { force: true });
        await stage.release();
        const { done, changed, failed } = end.progress;
        logger.info({ ...facts, state: end.state, done, changed, failed }, 'stage ended');
      } else {
        await runs.giveBack(claimed, 0, null);
      }
    } catch (error) {
      await this.giveUp(claimed, error).catch((second: Error) =>
        logger.error(facts, `a failed stage could not be given back: ${second.message}`)
      );
    } finally {
      clearInterval(renewal);
    }
  }

  /** Decides what becomes of a stage that failed: later, anew, or never. */
  private async giveUp(claimed: ClaimedStage, thrown: unknown): Promise<void> {
    const { runs, logger, publisher } = this.tools;
    const { code, message, nextStep } = toWorkerError(thrown, `${claimed.engine} of run ${claimed.runId}`);
    const facts = { run: claimed.runId, engine: claimed.engine, code, nextStep };
    if (code === 'RUN_TAKEN') return logger.warn(facts, message);
    if (code === 'EXTRACT_LOST') {
      logger.warn(facts, `the stage begins anew: ${message}`);
      await runs.restart(claimed);
      return runs.giveBack(claimed, 0, message);
    }
    if (PASSING.has(code)) {
      const pause = Math.min(2 ** Math.min(claimed.attempts, 10), LONGEST_PAUSE_SECONDS);
      logger.warn(facts, `the stage goes on in ${pause} s: ${message}`);
      return runs.giveBack(claimed, pause, message);
    }
    logger.error(facts, `the stage failed: ${message}`);
    const reports = new RunReports(claimed.runId, publisher, logger);
    const failed = { engine: claimed.engine, state: 'Failed', message: `${message} ${nextStep}` } as const;
    await reports.tell([{ ...failed, step: 'extract' }]);
    await runs.finish(claimed, 'Failed', claimed.progress, message);
  }

  /** The last word about a run. */
  private async report(runId: string): Promise<void> {
    const { runs, publisher, logger } = this.tools;
    const stages = await runs.stages(runId);
    const state = overall(stages);
    const sum = (count: 'total' | 'done' | 'changed' | 'failed'): number =>
      stages.reduce((total, { progress }) => total + (progress?.[count] ?? 0), 0);
    const failed = stages.filter((stage) => stage.state === 'Failed');
    const message = failed.map((stage) => `${stage.engine}: ${stage.message}`).join(' ') || null;
    const counts = { total: sum('total'), done: sum('done'), changed: sum('changed'), failed: sum('failed') };
    await new RunReports(runId, publisher, logger).tell([{ state, ...counts, message }]);
    await runs.close(runId, state);
    logger.info({ run: runId, state, ...counts }, 'run ended');
  }

  /** Spools outlive the worker that wrote them; those of stages that have ended are of no use. */
  private async removeOldSpools(): Promise<void> {
    const { runs, spoolFolder } = this.tools;
    const open = await runs.openStages();
    for (const name of await readdir(spoolFolder).catch(() => [])) {
      if (!open.has(name.replace(/\.jsonl$/, ''))) await rm(join(spoolFolder, name), { force: true });
    }
  }

  private async rest(): Promise<void> {
    if (!this.isWoken) {
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

  private rouse(): void {
    this.isWoken = true;
    this.wake();
  }
}

/** The state of a run by those of its stages. */
export function overall(stages: readonly Pick<StageState, 'state'>[]): RunState {
  const has = (state: RunState): boolean => stages.some((stage) => stage.state === state);
  if (has('Cancelled')) return 'Cancelled';
  if (has('Failed')) return 'Failed';
  return has('Completed with failures') ? 'Completed with failures' : 'Completed';
}
