import { OrgError } from '../../errors';
import type { Automation, SaveBatch } from '../../records/automation';
import { recordOfRow, toRowValue } from '../data/row-values';
import type { Execution, TriggerContext } from '../execution';
import type { TransactionExecutions } from '../transaction-executions';
import { ApexException, AssertException, LimitException } from '../values/apex-exception';
import type { SObject } from '../values/sobject';
import { formatStackTrace } from '../values/stack-trace';
import type { Trigger, TriggerIndex } from './trigger-index';
import { triggerVariables } from './trigger-variables';

/** Runs the project's triggers with every save: the plug-in that makes records follow Apex. */
export class TriggerAutomation implements Automation {
  constructor(
    private readonly triggers: TriggerIndex,
    private readonly executions: TransactionExecutions
  ) {}

  /** Before triggers may change the new records; their errors refuse single records. */
  beforeSave(batch: SaveBatch): void {
    this.run(batch, true);
  }

  /** After triggers see the saved records, which they cannot change. */
  afterSave(batch: SaveBatch): void {
    this.run(batch, false);
  }

  private run(batch: SaveBatch, isBefore: boolean): void {
    const { object, operation } = batch;
    const event = `${isBefore ? 'before' : 'after'} ${operation}` as const;
    const triggers = this.triggers.on(object.name).filter((trigger) => trigger.events.includes(event));
    if (triggers.length === 0) {
      return;
    }
    const records = {
      new: operation === 'delete' ? null : batch.newRows.map((row) => recordOfRow(object, row)),
      old: operation === 'insert' || operation === 'undelete' ? null : oldRecords(batch)
    };
    for (const record of [...(records.old ?? []), ...(isBefore ? [] : (records.new ?? []))]) {
      record.isReadOnly = true;
    }
    const before = isBefore ? (records.new ?? []).map((record) => new Map(record.fields)) : [];
    const variables = triggerVariables(object, operation, isBefore, records);
    this.executions.run(batch.tx, (execution) => {
      for (const trigger of triggers) {
        runTrigger(execution, trigger, variables, event);
      }
    });
    (records.new ?? []).forEach((record, index) => {
      if (isBefore) {
        takeOver(record, before[index], batch.newRows[index]);
      }
    });
    reportErrors(batch, records.new ?? records.old ?? []);
  }
}

/** Runs one trigger in system context. An exception it does not catch refuses all records, in the platform's words. */
export function runTrigger(
  execution: Execution,
  trigger: Trigger,
  variables: TriggerContext,
  event: string
): void {
  const { trigger: outer, sharing } = execution;
  execution.trigger = variables;
  execution.sharing = false;
  try {
    trigger.run();
  } catch (error) {
    throw isRefusal(error, outer !== undefined) ? refusal(trigger, event, error) : error;
  } finally {
    execution.trigger = outer;
    execution.sharing = sharing;
  }
}

/** Limits and failed assertions stop everything: inside other Apex they pass through it uncaught. */
function isRefusal(error: unknown, isNested: boolean): error is ApexException {
  const isFatal = error instanceof LimitException || error instanceof AssertException;
  return error instanceof ApexException && !(isFatal && isNested);
}

function refusal(trigger: Trigger, event: string, error: ApexException): OrgError {
  const [time, operation] = event.split(' ').map((word) => word[0].toUpperCase() + word.slice(1));
  const message =
    `${trigger.name}: execution of ${time}${operation}\n\ncaused by: ${error.apexTypeName}: ${error.message}\n\n` +
    formatStackTrace(error.stackTrace);
  return new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, [], { cause: error });
}

function oldRecords(batch: SaveBatch): SObject[] {
  return batch.oldRows.filter((row) => row !== undefined).map((row) => recordOfRow(batch.object, row));
}

/** Writes the fields that a trigger changed back into the row that is being saved. */
function takeOver(
  record: SObject,
  before: ReadonlyMap<string, unknown>,
  row: SaveBatch['newRows'][number]
): void {
  for (const [name, value] of record.fields) {
    if (value !== before.get(name)) {
      row[name] = toRowValue(value);
    }
  }
}

function reportErrors(batch: SaveBatch, records: readonly SObject[]): void {
  records.forEach((record, index) => {
    for (const error of record.errors) {
      batch.addError(index, error.message, error.field);
    }
  });
}
