import type { Project } from '../metadata/project';
import type { Schema } from '../metadata/object-type';
import { Access } from './access';
import type { Automation } from './automation';
import { boot } from './boot/boot';
import { Database } from './database';
import { DeployedComponents } from './deployed/deployed-components';
import { InstalledProject } from './deployed/installed-project';
import { OrgError } from '../errors';
import { EventLog } from './event-log';
import { FormulaFields } from './formula-fields';
import { Limits, type LimitSet } from './limits';
import { Sequences } from './sequences';
import { migrateTables } from './tables';
import { Transaction } from './transaction';
import type { TransactionUsage } from './usage';
import { AUTOMATED_USERNAME, type UserIdentity } from './user-identity';

export interface OpenOptions {
  project: Project;
  schema: Schema;
  /** SQLite file; `:memory:` if left out. */
  file?: string;
  clock?: () => Date;
  /** Takes what people should know of how the org started, a sentence at a time. */
  onNotice?(sentence: string): void;
}

/** The records of an org, in one SQLite file: everything that reads or writes them goes through a transaction. */
export class Records {
  readonly automations: Automation[] = [];
  readonly sequences: Sequences;
  readonly eventLog: EventLog;
  readonly access: Access;
  readonly formulas: FormulaFields;
  readonly deployed: DeployedComponents;
  readonly installed: InstalledProject;
  private current: Transaction | undefined;
  private readonly watchers: ((usage: TransactionUsage) => void)[] = [];

  private constructor(
    readonly project: Project,
    readonly schema: Schema,
    readonly database: Database,
    readonly clock: () => Date,
    formulas: FormulaFields,
    readonly notice: (sentence: string) => void
  ) {
    this.formulas = formulas;
    migrateTables(database, schema);
    this.sequences = new Sequences(database);
    this.eventLog = new EventLog(database, this.sequences, clock);
    this.deployed = new DeployedComponents(database);
    this.installed = new InstalledProject(database);
    this.access = new Access(this);
  }

  /**
   * Opens the org's database, makes its tables fit the schema, and inserts what the project brings: users, profiles,
   * permission sets, groups, custom metadata. A kept file keeps its records.
   */
  static open(options: OpenOptions): Records {
    const { project, schema, file = ':memory:', clock = () => new Date(), onNotice = () => {} } = options;
    const formulas = new FormulaFields(schema);
    const database = new Database(file, (name, ...inputs) => formulas.evaluate(name, inputs));
    const records = new Records(project, schema, database, clock, formulas, onNotice);
    database.exec('BEGIN IMMEDIATE');
    try {
      boot(records);
      records.sequences.save();
      database.exec('COMMIT');
    } catch (error) {
      database.close();
      throw error;
    }
    return records;
  }

  /**
   * Does `work` as one transaction: committed when it returns, rolled back when it throws. Transactions do not nest and,
   * being synchronous, never interleave. Events published immediately survive a rollback.
   */
  run<T>(
    as: UserIdentity | 'automated',
    work: (tx: Transaction) => T,
    options: { limits?: LimitSet } = {}
  ): T {
    if (this.current)
      throw new OrgError('UNKNOWN_EXCEPTION', 'A transaction is already open; transactions do not nest.');
    const user = as === 'automated' ? this.automatedUser() : as;
    const tx = new Transaction(this, user, new Limits(options.limits));
    this.current = tx;
    this.formulas.during(tx);
    this.database.exec('BEGIN IMMEDIATE');
    let outcome: T;
    try {
      outcome = work(tx);
      tx.commit();
    } catch (error) {
      this.current = undefined;
      tx.rollback();
      throw error;
    }
    this.current = undefined;
    if (this.watchers.length > 0) {
      const usage = tx.usage();
      for (const watch of this.watchers) watch(usage);
    }
    tx.finish();
    return outcome;
  }

  /** Tells of every transaction that is committed from now on. */
  onTransaction(watch: (usage: TransactionUsage) => void): void {
    this.watchers.push(watch);
  }

  /** The user with this Id or username, if there is one. */
  user(idOrUsername: string): UserIdentity | undefined {
    return this.access.user(idOrUsername);
  }

  /** Every user of the project, in the order in which they were made. */
  users(): UserIdentity[] {
    return this.access.users().filter(({ username }) => username !== AUTOMATED_USERNAME);
  }

  private automatedUser(): UserIdentity {
    return this.access.user(AUTOMATED_USERNAME) as UserIdentity;
  }

  close(): void {
    this.database.close();
  }
}
