import type { Field, ObjectType } from '../metadata/object-type';
import type { QueryContext } from './compiled-query';
import { malformedQuery, noSuchColumn, noSuchRelationship } from './errors';
import type { FieldPath } from './query';
import { isStored, quoteName, quoteText } from './storage';

/** The fields the platform's Name object has, which stands for a parent that may be of several types. */
const NAME_FIELDS =
  /^(Id|Name|FirstName|LastName|Alias|Email|Username|Title|Phone|Type|IsActive|Profile|ProfileId|UserRole|UserRoleId|RecordType|RecordTypeId)$/i;
const DEEPEST = 5;

/** A path resolved: the SQL that yields its value, and the relationships walked to get there. */
export interface ResolvedField {
  sql: string;
  field: Field;
  object: ObjectType;
  steps: Step[];
}

/** One relationship on the way. `idSql` yields the parent's Id, or null if there is none; `type` is open if polymorphic. */
export interface Step {
  name: string;
  idSql: string;
  type?: string;
}

/** Hands out table aliases, so that none is used twice in a statement. */
export interface AliasSource {
  next(): string;
}

/** One table of a statement with the parents joined to it so far. */
export class Scope {
  private readonly parents = new Map<string, Scope>();
  private readonly joins: string[] = [];
  readonly alias: string;

  constructor(
    readonly object: ObjectType,
    private readonly context: QueryContext,
    private readonly aliases: AliasSource,
    private readonly text: string,
    private readonly ownNames: string[] = []
  ) {
    this.alias = aliases.next();
  }

  /** The FROM part: the table and every parent that a path asked for. */
  from(): string {
    return `${quoteName(this.object.name)} ${this.alias}${this.allJoins()}`;
  }

  private allJoins(): string {
    const nested = [...this.parents.values()].map((parent) => parent.allJoins());
    return this.joins.join('') + nested.join('');
  }

  column(name: string): string {
    return `${this.alias}.${quoteName(name)}`;
  }

  resolve(path: FieldPath): ResolvedField {
    let { names } = path;
    if (names.length > 1 && this.ownNames.some((own) => own.toLowerCase() === names[0].toLowerCase())) {
      if (!this.relationship(names[0])) names = names.slice(1);
    }
    if (names.length - 1 > DEEPEST) {
      throw malformedQuery(
        this.text,
        path.at,
        `Only ${DEEPEST} levels of parents can be walked in a field path`
      );
    }
    return this.walk(names, path.at, false);
  }

  /** `trusted`: what a formula reads is not subject to the user's access. */
  private walk(names: string[], at: number, trusted: boolean, steps: Step[] = []): ResolvedField {
    if (names.length === 1) return { ...this.own(names[0], at, trusted), steps };
    const reference = this.relationship(names[0]);
    if (!reference || !(trusted || this.isVisible(reference)))
      throw noSuchRelationship(this.text, at, names[0]);
    const targets = this.targetsOf(reference);
    const name = reference.relationshipName!;
    if (targets.length > 1) return this.polymorphic(reference, targets, names.slice(1), at, trusted, steps);
    if (targets.length === 0) throw noSuchRelationship(this.text, at, names[0]);
    const parent = this.joined(reference, targets[0]);
    const step = { name, idSql: parent.column('Id'), type: parent.object.name };
    return parent.walk(names.slice(1), at, trusted, [...steps, step]);
  }

  private own(name: string, at: number, trusted: boolean): Omit<ResolvedField, 'steps'> {
    const field = this.object.field(name);
    if (!field || !(trusted || this.isVisible(field)))
      throw noSuchColumn(this.text, at, name, this.object.name);
    return { sql: this.valueOf(field, at), field, object: this.object };
  }

  /** The SQL of one field of this table. A formula's inputs are resolved from here, joining parents as needed. */
  valueOf(field: Field, at: number): string {
    if (isStored(field) || field.formula === undefined) return this.column(field.name);
    const inputs = this.context.formulaInputs?.(this.object, field) ?? [];
    const values = inputs.map((input) => this.walk(input.split('.'), at, true).sql);
    return `formula_value(${[quoteText(`${this.object.name}.${field.name}`), ...values].join(', ')})`;
  }

  private relationship(name: string): Field | undefined {
    const wanted = name.toLowerCase();
    return this.object.fields.find((field) => field.relationshipName?.toLowerCase() === wanted);
  }

  private targetsOf(reference: Field): ObjectType[] {
    const targets = (reference.referenceTo ?? []).map((target) => this.context.schema.object(target));
    return targets.filter((target) => target !== undefined);
  }

  private isVisible(field: Field): boolean {
    return !this.context.visible || this.context.visible(this.object, field);
  }

  private joined(reference: Field, target: ObjectType): Scope {
    const key = reference.name;
    let parent = this.parents.get(key);
    if (!parent) {
      parent = new Scope(target, this.context, this.aliases, this.text);
      this.parents.set(key, parent);
      const on = `${parent.column('Id')} = ${this.column(reference.name)}`;
      this.joins.push(` LEFT JOIN ${quoteName(target.name)} ${parent.alias} ON ${on}`);
    }
    return parent;
  }

  /** A field of a parent that may be of several types. */
  private polymorphic(
    reference: Field,
    targets: ObjectType[],
    names: string[],
    at: number,
    trusted: boolean,
    steps: Step[]
  ): ResolvedField {
    if (!NAME_FIELDS.test(names[0])) throw noSuchColumn(this.text, at, names[0], 'Name');
    const { sql, sample } = this.chosenByType(reference, targets, names, at, trusted);
    const step: Step = { name: reference.relationshipName!, idSql: this.column(reference.name) };
    // Aliases inside a subquery mean nothing outside it, so each further step finds its Id by a subquery of its own.
    const further = (sample?.steps ?? []).map((inner, i): Step => {
      const path = [...names.slice(0, i + 1), 'Id'];
      return { ...inner, idSql: this.chosenByType(reference, targets, path, at, trusted).sql };
    });
    const type = { ...reference, name: 'Type', type: 'string' as const, referenceTo: undefined };
    const { field, object } = sample ?? { field: type, object: this.object };
    return { sql, field, object, steps: [...steps, step, ...further] };
  }

  /** The value at the end of a path for each type that has it, chosen by the Id's first three characters. */
  private chosenByType(
    reference: Field,
    targets: ObjectType[],
    names: string[],
    at: number,
    trusted: boolean
  ): { sql: string; sample?: ResolvedField } {
    const key = this.column(reference.name);
    const cases: string[] = [];
    let sample: ResolvedField | undefined;
    for (const target of targets) {
      const when = `WHEN ${quoteText(target.keyPrefix)} THEN `;
      if (names[0].toLowerCase() === 'type') {
        cases.push(when + quoteText(target.name));
        continue;
      }
      const scope = new Scope(target, this.context, this.aliases, this.text);
      const found = scope.tryWalk(names, at, trusted);
      if (!found) continue;
      sample ??= found;
      cases.push(`${when}(SELECT ${found.sql} FROM ${scope.from()} WHERE ${scope.column('Id')} = ${key})`);
    }
    if (cases.length === 0) throw noSuchColumn(this.text, at, names[0], 'Name');
    return { sql: `CASE substr(${key}, 1, 3) ${cases.join(' ')} END`, sample };
  }

  private tryWalk(names: string[], at: number, trusted: boolean): ResolvedField | undefined {
    const [first] = names;
    if (names.length > 1) return this.relationship(first) && this.walk(names, at, trusted);
    if (this.object.field(first)) return this.walk(names, at, trusted);
    // Any record has a Name as somebody's parent: a case its number, a task its subject.
    const { nameField } = this.object;
    if (first.toLowerCase() !== 'name' || !nameField) return undefined;
    const found = this.walk([nameField], at, trusted);
    return { ...found, field: { ...found.field, name: 'Name' } };
  }
}
