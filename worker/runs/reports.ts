import { toWorkerError } from '../errors';
import type { Logger } from '../logger';
import type { EventFields } from '../salesforce/pubsub/codec';
import type { EventPublisher } from '../salesforce/pubsub/publisher';
import type { RunState } from '../store/runs';

/** The topic on which the worker tells how runs get on. */
export const PROGRESS_TOPIC = '/event/Run_Progress__e';

/** Steps of an engine, in the order in which people read them. */
export const STEPS = ['extract', 'transform', 'load', 'present', 'act'] as const;

/** Name of a step. */
export type StepName = (typeof STEPS)[number];

/** Milliseconds between two reports that only tell new numbers. */
const TICK = 2_000;
/** What Message__c holds. */
const LONGEST_MESSAGE = 255;

/** Numbers of a step or of a run. */
export interface Counts {
  total?: number;
  done?: number;
  changed?: number;
  failed?: number;
  /** Records a second. */
  rate?: number;
}

/** A change to tell: of a step of an engine, or of the run as a whole. */
export interface Change extends Counts {
  engine?: string;
  step?: StepName;
  state: RunState;
  message?: string | null;
}

/** Tells the org how one run gets on. */
export class RunReports {
  private tickedAt = 0;

  constructor(
    private readonly runId: string,
    private readonly publisher: Pick<EventPublisher, 'publish'>,
    private readonly logger: Logger
  ) {}

  /** Tells changes of state; throws when the org cannot be told. */
  async tell(changes: readonly Change[]): Promise<void> {
    if (changes.length)
      await this.publisher.publish(
        PROGRESS_TOPIC,
        changes.map((change) => this.event(change))
      );
  }

  /** Tells new numbers of the run, at most every two seconds; a report that gets lost is no harm. */
  async tick(counts: Counts): Promise<void> {
    if (Date.now() - this.tickedAt < TICK) return;
    this.tickedAt = Date.now();
    try {
      await this.tell([{ ...counts, state: 'Running' }]);
    } catch (error) {
      const { code, message } = toWorkerError(error, 'Reporting');
      this.logger.warn({ run: this.runId, code }, `a report of the run got lost: ${message}`);
    }
  }

  private event(change: Change): EventFields {
    return {
      Run__c: this.runId,
      Engine__c: change.engine ?? null,
      Step__c: change.step ?? 'run',
      State__c: change.state,
      Total__c: change.total ?? null,
      Done__c: change.done ?? null,
      Changed__c: change.changed ?? null,
      Failed__c: change.failed ?? null,
      Rate__c: change.rate === undefined ? null : Math.round(change.rate * 10) / 10,
      At__c: Date.now(),
      Message__c: change.message?.slice(0, LONGEST_MESSAGE) ?? null
    };
  }
}
