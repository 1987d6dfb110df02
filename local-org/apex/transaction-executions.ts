import type { Project } from '../metadata/project';
import type { Records } from '../records/records';
import type { Transaction } from '../records/transaction';
import { type Execution, withExecution } from './execution';
import type { UserClass } from './values/apex-object';

export interface ExecutionOptions {
  project: Project;
  records: Records;
  log(line: string): void;
  classNamed(name: string): UserClass | undefined;
}

/** Gives each transaction its one Execution, so that statics live exactly as long as the transaction. */
export class TransactionExecutions {
  private readonly executions = new WeakMap<Transaction, Execution>();

  constructor(private readonly options: ExecutionOptions) {}

  /** Runs Apex inside a transaction. The first run of a transaction says whether it is a test. */
  run<T>(tx: Transaction, work: (execution: Execution) => T, options: { isTest?: boolean } = {}): T {
    let execution = this.executions.get(tx);
    if (!execution) {
      execution = this.make(tx, options.isTest ?? false);
      this.executions.set(tx, execution);
    }
    const current = execution;
    return withExecution(current, () => work(current));
  }

  /** Like `run`, with statics and platform state of its own: a job that a test runs in its own transaction. */
  runApart<T>(tx: Transaction, work: (execution: Execution) => T, options: { isTest?: boolean } = {}): T {
    const outer = this.executions.get(tx);
    this.executions.delete(tx);
    try {
      return this.run(tx, work, options);
    } finally {
      this.executions.delete(tx);
      if (outer) {
        this.executions.set(tx, outer);
      }
    }
  }

  private make(tx: Transaction, isTest: boolean): Execution {
    const { project, records, log, classNamed } = this.options;
    const states = new Map<symbol, unknown>();
    return {
      tx,
      user: tx.user,
      records,
      schema: records.schema,
      project,
      isTest,
      statics: [],
      sharing: false,
      log,
      classNamed,
      state<T>(key: symbol, make: () => T): T {
        if (!states.has(key)) {
          states.set(key, make());
        }
        return states.get(key) as T;
      }
    };
  }
}
