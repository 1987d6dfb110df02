import type { ObjectType } from '../metadata/object-type';
import { compileSoql } from '../soql/compiler';
import type { QueryContext, QueryRecord } from '../soql/compiled-query';
import { runQuery } from '../soql/execution';
import { parseSoql } from '../soql/parser';
import type { SoqlQuery } from '../soql/query';
import { OrgError } from '../errors';
import { deleteRecords, undeleteRecords } from './deletion';
import { unsupportedObject, type SaveResult } from './errors';
import type { LoggedEvent, PendingEvent } from './event-log';
import type { Limits } from './limits';
import { publishEvents } from './publication';
import type { Records } from './records';
import type { Row } from './row';
import { saveRecords, type SaveOptions } from './save/save';
import { upsertRecords } from './save/upsert';
import type { Saved, TransactionUsage } from './usage';
import type { UserIdentity } from './user-identity';

export interface QueryOptions {
  bind?: (name: string) => unknown;
  /** In user mode, fields and objects the user may not read do not exist. The query's own WITH clause comes first. */
  mode?: 'system' | 'user';
  /** Whether only records shared with the user are found; user mode implies it. */
  sharing?: boolean;
  allRows?: boolean;
  /** False for queries that no Apex makes, such as those of the REST API. */
  countLimits?: boolean;
}

export interface QueryResult {
  totalSize: number;
  records: QueryRecord[];
  isAggregate: boolean;
  isCount: boolean;
}

const DEEPEST_TRIGGERS = 16;

/** One transaction: what is read and written between BEGIN and COMMIT, as one user, within one set of limits. */
export class Transaction {
  readonly startedAt: Date;
  private savepoints = 0;
  private readonly openSavepoints: { name: string; pending: number; callbacks: number }[] = [];
  private pending: PendingEvent[] = [];
  private readonly immediate: PendingEvent[] = [];
  private callbacks: (() => void)[] = [];
  private logged: LoggedEvent[] = [];
  private depth = 0;
  private readonly saved: Record<string, Saved> = {};

  private actor: UserIdentity;
  private bounds: Limits;

  constructor(
    readonly records: Records,
    user: UserIdentity,
    limits: Limits
  ) {
    this.actor = user;
    this.bounds = limits;
    this.startedAt = records.clock();
  }

  /** As whom everything is done. */
  get user(): UserIdentity {
    return this.actor;
  }

  get limits(): Limits {
    return this.bounds;
  }

  /** Does what follows as another user, within other limits if given; answers how to be the one before again. */
  become(user: UserIdentity, limits = this.bounds): () => void {
    const { actor, bounds } = this;
    this.actor = user;
    this.bounds = limits;
    return () => {
      this.actor = actor;
      this.bounds = bounds;
    };
  }

  /** Does `work` as another user, within other limits if given, whatever happens in it. */
  actAs<T>(user: UserIdentity, work: () => T, limits?: Limits): T {
    const end = this.become(user, limits);
    try {
      return work();
    } finally {
      end();
    }
  }

  /** Runs SOQL text, or a query parsed before. */
  query(soql: string | SoqlQuery, options: QueryOptions = {}): QueryResult {
    const { database } = this.records;
    const query = typeof soql === 'string' ? parseSoql(soql) : soql;
    if (options.countLimits !== false) this.limits.count('queries');
    const compiled = compileSoql(query, this.queryContext(options, query.access));
    const { totalSize, records, rows } = runQuery(compiled, (sql, params) => database.all(sql, ...params));
    if (options.countLimits !== false) {
      this.limits.count('aggregateQueries', compiled.children.length);
      this.limits.count('queryRows', rows);
    }
    return { totalSize, records, isAggregate: compiled.isAggregate, isCount: compiled.isCount };
  }

  /** What compiling a query needs to know of this transaction. */
  queryContext(options: QueryOptions = {}, access?: SoqlQuery['access']): QueryContext {
    const { records, user } = this;
    const mode = access ?? options.mode ?? 'system';
    const sharing = mode === 'user' || options.sharing === true;
    return {
      schema: records.schema,
      now: records.clock(),
      timeZone: user.timeZone,
      userId: user.id,
      bind: options.bind,
      visible: mode === 'user' ? (object, field) => records.access.canSee(user, object, field) : undefined,
      rowFilter: sharing
        ? (object, alias) => records.access.rowFilter(user, object, alias, 'read')
        : undefined,
      formulaInputs: (object, field) => records.formulas.inputs(object, field),
      allRows: options.allRows
    };
  }

  /** Inserts records; one result for each. With allOrNone (the default) a failure throws DmlError and saves nothing. */
  insert(object: string, rows: Row[], options: SaveOptions = {}): SaveResult[] {
    return saveRecords(this, 'insert', this.objectType(object), rows, options);
  }

  /** Updates the fields given; each row names its record by `Id`. */
  update(object: string, rows: Row[], options: SaveOptions = {}): SaveResult[] {
    return saveRecords(this, 'update', this.objectType(object), rows, options);
  }

  /** Updates the records whose external id (or Id) exists, inserts the others. Results say which were `created`. */
  upsert(object: string, rows: Row[], options: SaveOptions & { externalId?: string } = {}): SaveResult[] {
    return upsertRecords(this, this.objectType(object), rows, options);
  }

  /** Moves records, and what hangs on them as details, into the recycle bin. Ids may be of several objects. */
  delete(ids: string[], options: SaveOptions = {}): SaveResult[] {
    return deleteRecords(this, ids, options);
  }

  /** Takes records out of the recycle bin again, with what was deleted along with them. */
  undelete(ids: string[], options: SaveOptions = {}): SaveResult[] {
    return undeleteRecords(this, ids, options);
  }

  /** Counts records that were saved, for what `usage` tells. */
  noteSaved(operation: keyof Saved, object: string, records: number): void {
    const counts = (this.saved[object] ??= {});
    counts[operation] = (counts[operation] ?? 0) + records;
  }

  /** What was used and done so far. */
  usage(): TransactionUsage {
    const published: Record<string, number> = {};
    for (const { object } of this.logged) published[object] = (published[object] ?? 0) + 1;
    return {
      startedAt: this.startedAt.toISOString(),
      user: this.user.username,
      milliseconds: Math.round(this.limits.elapsed),
      ...this.limits.snapshot(),
      saved: this.saved,
      published
    };
  }

  /** Publishes platform events, with the commit or at once as their object says. */
  publish(event: string, rows: Row[], options: SaveOptions = {}): SaveResult[] {
    return publishEvents(this, this.objectType(event), rows, options);
  }

  /** Does `work`; if it throws, undoes what it did to the database and to pending events, and throws on. */
  savepoint<T>(work: () => T): T {
    const name = this.setSavepoint();
    try {
      const outcome = work();
      this.release(name);
      return outcome;
    } catch (error) {
      this.rollbackTo(name);
      this.release(name);
      throw error;
    }
  }

  setSavepoint(): string {
    const name = `sp${++this.savepoints}`;
    this.records.database.exec(`SAVEPOINT ${name}`);
    this.openSavepoints.push({ name, pending: this.pending.length, callbacks: this.callbacks.length });
    return name;
  }

  /** Undoes everything since the savepoint, which stays usable; later savepoints are gone. */
  rollbackTo(savepoint: string): void {
    const index = this.openSavepoints.findIndex(({ name }) => name === savepoint);
    if (index < 0)
      throw new OrgError('INVALID_SAVEPOINT', `The savepoint ${savepoint} does not exist any more.`);
    const { pending, callbacks } = this.openSavepoints[index];
    this.records.database.exec(`ROLLBACK TO ${savepoint}`);
    this.records.access.forget();
    this.openSavepoints.length = index + 1;
    this.pending.length = pending;
    this.callbacks.length = callbacks;
  }

  /** Forgets a savepoint and keeps what was done since. */
  release(savepoint: string): void {
    const index = this.openSavepoints.findIndex(({ name }) => name === savepoint);
    this.records.database.exec(`RELEASE ${savepoint}`);
    this.openSavepoints.length = index;
  }

  /** Calls back once the transaction is committed, outside it; not at all if it is rolled back. */
  afterCommit(callback: () => void): void {
    this.callbacks.push(callback);
  }

  /** Keeps an event until the transaction ends. Immediate ones are logged whatever becomes of it. */
  enqueue(event: PendingEvent, immediately: boolean): void {
    (immediately ? this.immediate : this.pending).push(event);
  }

  /**
   * Takes the events published so far out of the transaction, which will then not log them: an Apex test delivers them
   * itself. They have no replay id.
   */
  takeEvents(): PendingEvent[] {
    return [...this.immediate.splice(0), ...this.pending.splice(0)];
  }

  /** Runs automations, which may save again in turn, refusing to recurse without end. */
  automated(work: () => void): void {
    if (++this.depth > DEEPEST_TRIGGERS) {
      this.depth = 0;
      throw new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'maximum trigger depth exceeded');
    }
    try {
      work();
    } finally {
      this.depth = Math.max(0, this.depth - 1);
    }
  }

  /** The object of this name; INVALID_TYPE if the schema has none. */
  objectType(name: string): ObjectType {
    const object = this.records.schema.object(name);
    if (!object) throw unsupportedObject(name);
    return object;
  }

  commit(): void {
    const { database, eventLog, sequences } = this.records;
    this.logged = eventLog.append([...this.immediate, ...this.pending]);
    sequences.save();
    database.exec('COMMIT');
  }

  rollback(): void {
    const { database, eventLog, sequences } = this.records;
    database.exec('ROLLBACK');
    this.records.access.forget();
    if (this.immediate.length === 0) return;
    database.exec('BEGIN IMMEDIATE');
    const logged = eventLog.append(this.immediate);
    sequences.save();
    database.exec('COMMIT');
    eventLog.announce(logged);
  }

  /** After the commit: tells listeners of the events, then calls back. */
  finish(): void {
    this.records.eventLog.announce(this.logged);
    for (const callback of this.callbacks) callback();
  }
}
