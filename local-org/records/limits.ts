import { LimitError } from './errors';

/** How much one transaction may use. */
export interface LimitSet {
  queries: number;
  aggregateQueries: number;
  queryRows: number;
  dmlStatements: number;
  dmlRows: number;
  publishImmediate: number;
}

/** What a synchronous transaction may use. Source: Apex Developer Guide, "Execution Governors and Limits". */
export const SYNCHRONOUS: LimitSet = {
  queries: 100,
  aggregateQueries: 300,
  queryRows: 50_000,
  dmlStatements: 150,
  dmlRows: 10_000,
  publishImmediate: 150
};

/** What an asynchronous transaction (queueable, batch, event trigger) may use. */
export const ASYNCHRONOUS: LimitSet = { ...SYNCHRONOUS, queries: 200 };

const WORDING: Record<keyof LimitSet, string> = {
  queries: 'SOQL queries',
  aggregateQueries: 'Aggregate queries',
  queryRows: 'query rows',
  dmlStatements: 'DML statements',
  dmlRows: 'DML rows',
  publishImmediate: 'Publish Immediate DML statements'
};

/** Counts what a transaction uses and stops it, with LimitError, when it uses too much. Processor time is measured only. */
export class Limits {
  private used: LimitSet = nothing();
  private readonly startedAt = performance.now();

  constructor(readonly allowed: LimitSet = SYNCHRONOUS) {}

  count(resource: keyof LimitSet, amount = 1): void {
    this.used[resource] += amount;
    if (this.used[resource] > this.allowed[resource])
      throw new LimitError(WORDING[resource], this.used[resource]);
  }

  usedOf(resource: keyof LimitSet): number {
    return this.used[resource];
  }

  /** Milliseconds since the transaction began; never enforced. */
  get elapsed(): number {
    return performance.now() - this.startedAt;
  }

  /** The counts so far, to be given back to `restore`: retries of a partial save and tests start over from there. */
  snapshot(): LimitSet {
    return { ...this.used };
  }

  restore(snapshot: LimitSet = nothing()): void {
    this.used = { ...snapshot };
  }
}

function nothing(): LimitSet {
  return { queries: 0, aggregateQueries: 0, queryRows: 0, dmlStatements: 0, dmlRows: 0, publishImmediate: 0 };
}
