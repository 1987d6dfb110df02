import { OrgError } from '../../errors';
import type { Field, ObjectType } from '../../metadata/object-type';
import type { QueryRecord } from '../../soql/compiled-query';
import type { Value } from '../../soql/storage';
import { displayValue } from '../display-value';
import { Formula } from '../formula/formula';
import { Day, fromField, Instant, type FormulaValue } from '../formula/values';
import type { Transaction } from '../transaction';

/** Classic merge fields of owners, and the paths that they mean. */
const OWNER = /^Owner(FullName|FirstName|LastName|Email|Phone|Title)$/i;

/** `{!Lead.FirstName}` or `{!NULLVALUE(…)}` of classic templates, `{{{Recipient.Name}}}` of Lightning ones. */
const MERGE_FIELD = /\{!\s*([^}]+?)\s*\}|\{\{\{?\s*([^{}]+?)\s*\}\}\}?/g;

/** What the merge fields of a mail may speak of, by name: the person, the record, the sender, the org. */
export class MergeFields {
  private readonly entities = new Map<string, { object: ObjectType; id: string }>();

  constructor(
    private readonly tx: Transaction,
    whoId: string | null,
    whatId: string | null
  ) {
    // First, so that {!User} is the sender also when the mail goes to a user.
    this.add(tx.user.id, 'Sender');
    const who = this.add(whoId, 'Recipient');
    const what = this.add(whatId, 'RelatedTo');
    const [organization] = tx.query('SELECT Id FROM Organization LIMIT 1', { countLimits: false }).records;
    this.add(organization.id);
    if (!this.entities.has('account')) this.add(this.accountOf(what) ?? this.accountOf(who));
  }

  /** Text with its merge fields replaced; what has no value leaves nothing. `source` names the text in errors. */
  fill(text: string, source: string, escape: (value: string) => string = String): string {
    return text.replace(MERGE_FIELD, (_, classic: string | undefined, lightning: string | undefined) =>
      escape(this.valueOf((classic ?? lightning) as string, source))
    );
  }

  private valueOf(expression: string, source: string): string {
    if (/^[\w$]+(\.\w+)+$/.test(expression)) {
      const { value, field } = this.resolve(expression, source);
      if (value === null || value === undefined) return '';
      return (field && displayValue(value, field, this.tx.user)) ?? String(value);
    }
    const { user, records } = this.tx;
    const result = new Formula(expression, { file: source }).evaluate({
      now: records.clock(),
      timeZone: user.timeZone,
      valueOf: (path) => {
        const { value, field } = this.resolve(path, source);
        return field ? fromField(field, value) : null;
      }
    });
    return textOf(result, this.tx);
  }

  /** The value at `Entity.Path`; nothing if the mail has no such entity. */
  private resolve(path: string, source: string): { value: Value; field?: Field } {
    const [name, ...rest] = path.split('.');
    const entity = this.entities.get(name.replace(/^\$/, '').toLowerCase());
    if (!entity) return { value: null };
    const owner = rest.length === 1 ? OWNER.exec(rest[0])?.[1] : undefined;
    const names = owner ? ['Owner', owner.toLowerCase() === 'fullname' ? 'Name' : owner] : rest;
    const field = fieldAt(this.tx, entity.object, names);
    if (!field) {
      throw new OrgError(
        'INVALID_MERGE_FIELD',
        `${source} has the merge field ${path}, but ${entity.object.name} has no such field. Correct the template.`
      );
    }
    const soql = `SELECT ${names.join('.')} FROM ${entity.object.name} WHERE Id = :id`;
    const [record] = this.tx.query(soql, { bind: () => entity.id, countLimits: false }).records;
    return { value: record ? valueAt(record) : null, field };
  }

  private add(id: string | null | undefined, alias?: string) {
    const object = id ? this.tx.records.schema.byPrefix(id.slice(0, 3)) : undefined;
    if (!id || !object) return undefined;
    const entity = { object, id };
    for (const name of [object.name, alias]) {
      if (name && !this.entities.has(name.toLowerCase())) this.entities.set(name.toLowerCase(), entity);
    }
    return entity;
  }

  private accountOf(entity: { object: ObjectType; id: string } | undefined): string | undefined {
    if (!entity?.object.field('AccountId')) return undefined;
    const soql = `SELECT AccountId FROM ${entity.object.name} WHERE Id = :id`;
    const [record] = this.tx.query(soql, { bind: () => entity.id, countLimits: false }).records;
    return (record?.fields.AccountId as string | null) ?? undefined;
  }
}

function fieldAt(tx: Transaction, object: ObjectType, [name, ...rest]: string[]): Field | undefined {
  if (rest.length === 0) return object.field(name);
  const wanted = name.toLowerCase();
  const reference = object.fields.find((field) => field.relationshipName?.toLowerCase() === wanted);
  const targets = (reference?.referenceTo ?? []).map((target) => tx.records.schema.object(target));
  for (const target of targets.reverse()) {
    const field = target && fieldAt(tx, target, rest);
    if (field) return field;
  }
  return undefined;
}

/** The only value of a record that was queried for one. */
function valueAt(record: QueryRecord): Value {
  const [value] = Object.values(record.fields);
  const isParent = typeof value === 'object' && value !== null && 'fields' in value;
  return isParent ? valueAt(value as QueryRecord) : (value as Value);
}

function textOf(value: FormulaValue, tx: Transaction): string {
  const type = value instanceof Day ? 'date' : value instanceof Instant ? 'datetime' : undefined;
  if (value === null) return '';
  if (!type) return String(value);
  const iso = value instanceof Instant ? new Date(value.time).toISOString() : String(value);
  return displayValue(iso, { type } as Field, tx.user) ?? iso;
}
