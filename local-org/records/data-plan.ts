import { OrgError } from '../errors';
import type { DataPlan, TreeRecord } from '../metadata/data-plan';
import { localDate, addDays } from '../soql/time-zone';
import type { Value } from '../soql/storage';
import { DmlError } from './errors';
import type { Records } from './records';
import type { Row } from './row';
import type { UserIdentity } from './user-identity';

const TRANSACTION_SIZE = 200;
const TODAY = /^\$today(?:([+-])(\d+))?$/;
const NOW = /^\$now(?:([+-])(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?)?$/;
const USER = /^\$user:(.+)$/;

/** A record still to be inserted; `parent` is known by the time its turn comes. */
interface Planned {
  record: TreeRecord;
  parent?: { field: string; referenceId: string };
}

/**
 * Inserts the records of a plan, in its order, children after their parents, as `user`, in transactions of up to 200
 * records that run the whole order of execution. Values may be `@Reference`, `$today`, `$today-12`, `$now-3d4h`,
 * `$now-20m`, `$user:alias`; audit fields may be set. Returns how many records were inserted.
 * Throws OrgError DATA_PLAN_INVALID naming the file and referenceId; earlier transactions stay.
 */
export function loadDataPlan(records: Records, plan: DataPlan, user: UserIdentity): number {
  const loader = new Loader(records, user);
  for (const step of plan.steps) loader.load(step.records.map((record) => ({ record })));
  return loader.inserted;
}

class Loader {
  inserted = 0;
  private readonly ids = new Map<string, string>();
  private readonly aliases: Map<string, string>;

  constructor(
    private readonly records: Records,
    private readonly user: UserIdentity
  ) {
    const rows = records.database.all('SELECT "Alias", "Id" FROM "User" WHERE "Alias" IS NOT NULL');
    this.aliases = new Map(rows.map((row) => [String(row.Alias), String(row.Id)]));
  }

  load(planned: Planned[]): void {
    for (let from = 0; from < planned.length;) {
      const { object } = planned[from].record;
      let to = from;
      while (to < planned.length && to - from < TRANSACTION_SIZE && planned[to].record.object === object)
        to++;
      this.insert(object, planned.slice(from, to));
      from = to;
    }
    const children = planned.flatMap(({ record }) => this.childrenOf(record));
    if (children.length) this.load(children);
  }

  private insert(object: string, planned: Planned[]): void {
    const rows = planned.map(({ record, parent }): Row => {
      const row: Row = {};
      for (const [name, value] of Object.entries(record.values))
        row[name] = this.resolve(record, name, value);
      if (parent) row[parent.field] = this.ids.get(parent.referenceId) as string;
      return row;
    });
    try {
      const results = this.records.run(this.user, (tx) =>
        tx.insert(object, rows, { auditFields: true, countLimits: false })
      );
      results.forEach(({ id }, i) => this.remember(planned[i].record, id as string));
    } catch (error) {
      throw error instanceof DmlError ? refused(planned, error) : error;
    }
    this.inserted += rows.length;
  }

  private remember(record: TreeRecord, id: string): void {
    if (this.ids.has(record.referenceId)) {
      throw invalid(record, `referenceId ${record.referenceId} is used twice. Give each record its own.`);
    }
    this.ids.set(record.referenceId, id);
  }

  private childrenOf(record: TreeRecord): Planned[] {
    return record.children.flatMap(({ relationship, records }) => {
      const wanted = relationship.toLowerCase();
      const found = this.records.schema
        .object(record.object)
        ?.childRelationships()
        .find(({ name }) => name.toLowerCase() === wanted || name.toLowerCase() === `${wanted}__r`);
      if (!found)
        throw invalid(
          record,
          `${record.object} has no child relationship ${relationship}. Correct its name.`
        );
      const parent = { field: found.field.name, referenceId: record.referenceId };
      return records.map((child) => ({ record: child, parent }));
    });
  }

  private resolve(record: TreeRecord, name: string, value: Value): Value {
    if (typeof value !== 'string') return value;
    if (value.startsWith('@')) {
      const id = this.ids.get(value.slice(1));
      if (!id)
        throw invalid(
          record,
          `${name} refers to ${value}, which is not loaded yet. Correct it or load that record earlier.`
        );
      return id;
    }
    if (!value.startsWith('$')) return value;
    const alias = USER.exec(value)?.[1];
    const resolved = alias === undefined ? this.time(value) : this.aliases.get(alias);
    if (resolved === undefined)
      throw invalid(
        record,
        `${name} is "${value}", which stands for nothing. Correct the placeholder or the alias.`
      );
    return resolved;
  }

  private time(value: string): string | undefined {
    const now = this.records.clock();
    const day = TODAY.exec(value);
    if (day) return addDays(localDate(now, this.user.timeZone), Number(`${day[1] ?? '+'}${day[2] ?? 0}`));
    const moment = NOW.exec(value);
    if (!moment) return undefined;
    const [, sign, days = 0, hours = 0, minutes = 0] = moment;
    const offset = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
    return new Date(now.getTime() + (sign === '-' ? -offset : offset)).toISOString();
  }
}

function refused(planned: Planned[], error: DmlError): OrgError {
  const index = error.results.findIndex(({ errors }) =>
    errors.some(({ message }) => message === error.message)
  );
  const { record } = planned[index];
  return invalid(
    record,
    `the record is refused with ${error.code}: ${error.message.replace(/\.$/, '')}. Correct the record.`,
    error
  );
}

function invalid(record: TreeRecord, problem: string, cause?: unknown): OrgError {
  return new OrgError('DATA_PLAN_INVALID', `${record.file}, ${record.referenceId}: ${problem}`, [], {
    cause
  });
}
