import type { ObjectType } from '../../metadata/object-type';
import type { LoggedEvent } from '../../records/event-log';
import { ASYNCHRONOUS } from '../../records/limits';
import type { Records } from '../../records/records';
import type { Transaction } from '../../records/transaction';
import type { UserIdentity } from '../../records/user-identity';
import { recordOfRow } from '../data/row-values';
import type { EventDelivery, Execution, TriggerContext } from '../execution';
import type { TransactionExecutions } from '../transaction-executions';
import { ApexException, InvalidParameterValueException, RetryableException } from '../values/apex-exception';
import { runTrigger } from './trigger-automation';
import type { Trigger, TriggerIndex } from './trigger-index';
import { triggerVariables } from './trigger-variables';

/** What became of a batch of events. */
export interface Delivered {
  /** Replay id of the last event that counts as processed, when it is not the last of the batch. */
  resumeAfter?: number;
  /** What the trigger threw after its checkpoint: what it did before it is kept. */
  problem?: unknown;
}

/** How often a batch was given back before, and why. */
export interface Redelivery {
  retries: number;
  lastError: string | null;
}

/**
 * Runs the triggers on platform events: each batch in a transaction of its own, with the limits of asynchronous Apex,
 * as the given user or Automated Process.
 */
export class EventTriggers {
  constructor(
    private readonly triggers: TriggerIndex,
    private readonly executions: TransactionExecutions,
    private readonly records: Records
  ) {}

  /**
   * Gives events to the triggers on their object. Throws what a trigger throws, RetryableException included, unless
   * the trigger had set a checkpoint: then what it did up to there stands.
   */
  deliver(
    object: ObjectType,
    events: readonly LoggedEvent[],
    user?: UserIdentity,
    redelivery?: Redelivery
  ): Delivered {
    const run = (tx: Transaction) => this.deliverIn(tx, object, events, redelivery);
    return this.records.run(user ?? 'automated', run, { limits: ASYNCHRONOUS });
  }

  /** Like `deliver`, inside a transaction that is open: how tests receive events. */
  deliverIn(
    tx: Transaction,
    object: ObjectType,
    events: readonly LoggedEvent[],
    redelivery?: Redelivery
  ): Delivered {
    const triggers = this.triggers
      .on(object.name)
      .filter((trigger) => trigger.events.includes('after insert'));
    const records = events.map((event) => {
      const record = recordOfRow(object, { ...event.payload, ReplayId: String(event.replayId) });
      record.isReadOnly = true;
      return record;
    });
    const checkpoint = new Checkpoint(tx, events, redelivery);
    const variables = triggerVariables(object, 'insert', false, { new: records, old: null });
    variables.newMap = null;
    variables.delivery = checkpoint;
    try {
      this.executions.run(tx, (execution) => {
        for (const trigger of triggers) {
          runEventTrigger(execution, trigger, variables);
        }
      });
    } catch (error) {
      if (checkpoint.savepoint === undefined || !isTriggerFailure(error)) {
        throw error;
      }
      tx.rollbackTo(checkpoint.savepoint);
      return { resumeAfter: checkpoint.replayId, problem: error };
    }
    return { resumeAfter: checkpoint.replayId };
  }
}

/** Unlike a save, a failed event trigger has no record to refuse: its exception leaves as it is. */
function runEventTrigger(execution: Execution, trigger: Trigger, variables: TriggerContext): void {
  try {
    runTrigger(execution, trigger, variables, 'after insert');
  } catch (error) {
    throw (error as Error).cause instanceof ApexException ? (error as Error).cause : error;
  }
}

function isTriggerFailure(error: unknown): boolean {
  return error instanceof ApexException && !(error instanceof RetryableException);
}

class Checkpoint implements EventDelivery {
  readonly retries: number;
  readonly lastError: string | null;
  resumeCheckpoint: string | undefined;
  savepoint: string | undefined;

  constructor(
    private readonly tx: Transaction,
    private readonly events: readonly LoggedEvent[],
    redelivery?: Redelivery
  ) {
    this.retries = redelivery?.retries ?? 0;
    this.lastError = redelivery?.lastError ?? null;
  }

  get replayId(): number | undefined {
    return this.resumeCheckpoint === undefined ? undefined : Number(this.resumeCheckpoint);
  }

  setResumeCheckpoint(replayId: string | null): void {
    if (!this.events.some((event) => String(event.replayId) === replayId)) {
      throw new InvalidParameterValueException(`Invalid replay id: ${replayId} is not in this batch`);
    }
    this.resumeCheckpoint = replayId ?? undefined;
    this.savepoint = this.tx.setSavepoint();
  }
}
