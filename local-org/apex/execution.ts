import type { Project } from '../metadata/project';
import type { Schema } from '../metadata/object-type';
import type { Records } from '../records/records';
import type { Transaction } from '../records/transaction';
import type { UserIdentity } from '../records/user-identity';
import type { ApexEnum } from './values/apex-enum';
import type { ApexList } from './values/apex-list';
import type { ApexMap } from './values/apex-map';
import type { UserClass } from './values/apex-object';
import type { SObject } from './values/sobject';

/** What the variables of `Trigger` hold while a trigger runs. */
export interface TriggerContext {
  object: string;
  isBefore: boolean;
  operation: 'insert' | 'update' | 'delete' | 'undelete';
  operationType: ApexEnum;
  new: ApexList<SObject> | null;
  old: ApexList<SObject> | null;
  newMap: ApexMap<string, SObject> | null;
  oldMap: ApexMap<string, SObject> | null;
  size: number;
  /** Of a platform event trigger: what EventBus.TriggerContext.currentContext() tells and takes. */
  delivery?: EventDelivery;
}

/** How a platform event trigger is being run. */
export interface EventDelivery {
  /** How often this batch has been given back by RetryableException. */
  readonly retries: number;
  /** Message of the exception that gave it back last. */
  readonly lastError: string | null;
  /** Replay id of the last event that counts as processed, if the trigger set one. */
  readonly resumeCheckpoint: string | undefined;
  /** Keeps what was done so far even if the trigger fails later. Throws InvalidParameterValueException. */
  setResumeCheckpoint(replayId: string | null): void;
}

/** One Apex transaction on its way: what the platform library and the compiled code find around them. */
export interface Execution {
  tx: Transaction;
  /** Changes inside System.runAs. */
  user: UserIdentity;
  records: Records;
  schema: Schema;
  project: Project;
  /** The innermost trigger that runs, if any. */
  trigger?: TriggerContext;
  /** True while a test method runs. */
  isTest: boolean;
  /** Static variables of the project's classes by class number; empty at the start of each transaction. */
  statics: unknown[];
  /** Sharing of the innermost class that declares any. */
  sharing: boolean;
  /** One line of the debug log. */
  log(line: string): void;
  /** A class of the project by name, `Outer.Inner` included; any case. */
  classNamed(name: string): UserClass | undefined;
  /** State of the platform library that lives as long as this transaction, made at first use. */
  state<T>(key: symbol, make: () => T): T;
}

/**
 * The transaction that runs now. An object whose `execution` changes, because compiled code reads it at every
 * access to a static variable.
 */
export const running: { execution: Execution | undefined; statics: unknown[] } = {
  execution: undefined,
  statics: []
};

/** The transaction that runs now. Throws if no Apex runs: that is a fault of the local org, not of the project. */
export function execution(): Execution {
  if (!running.execution) {
    throw new Error('No Apex transaction is running');
  }
  return running.execution;
}

/** Like `execution`, but `undefined` when no Apex runs. */
export function executionIfAny(): Execution | undefined {
  return running.execution;
}

/** Runs `work` as the current transaction and puts the one before back, whatever happens. */
export function withExecution<T>(next: Execution, work: () => T): T {
  const before = running.execution;
  running.execution = next;
  running.statics = next.statics;
  try {
    return work();
  } finally {
    running.execution = before;
    running.statics = before?.statics ?? [];
  }
}
