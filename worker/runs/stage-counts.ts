import type { RunState, StageProgress, StageState } from '../store/runs';
import type { Change, Counts, StepName } from './reports';

/** The numbers that the org is told: of the steps of one engine, and of the run that it is a part of. */
export class StageCounts {
  private readonly beganAt = Date.now();
  private readonly doneBefore: number;
  private readonly others = { total: 0, done: 0, changed: 0, failed: 0 };

  /** `progress` is followed while it grows. */
  constructor(
    private readonly engine: string,
    private readonly progress: StageProgress
  ) {
    this.doneBefore = progress.done;
  }

  /** Takes in what the run's other engines have done. */
  readOthers(stages: readonly StageState[]): void {
    for (const { engine, progress } of stages) {
      if (engine === this.engine || !progress) continue;
      this.others.total += progress.total;
      this.others.done += progress.done;
      this.others.changed += progress.changed;
      this.others.failed += progress.failed;
    }
  }

  /** A change of one step's state, with its numbers. */
  ofStep(step: StepName, state: RunState, message?: string | null): Change {
    const { total, done, changed, failed } = this.progress;
    const { engine } = this;
    if (step === 'act') {
      const sent = changed + failed;
      return { engine, step, state, total: sent, done: sent, changed, failed: 0, message };
    }
    const failures = step === 'transform' ? failed : 0;
    return { engine, step, state, total, done, failed: failures, rate: this.rate(), message };
  }

  /** The numbers of the whole run. */
  ofRun(): Required<Counts> {
    const { others, progress } = this;
    return {
      total: others.total + progress.total,
      done: others.done + progress.done,
      changed: others.changed + progress.changed,
      failed: others.failed + progress.failed,
      rate: this.rate()
    };
  }

  /** Records a second since this worker took the stage up. */
  private rate(): number {
    const seconds = (Date.now() - this.beganAt) / 1000;
    return seconds > 0 ? (this.progress.done - this.doneBefore) / seconds : 0;
  }
}
