import { NotEmulated } from '../errors';
import type { Field, ObjectType, Schema } from '../metadata/object-type';
import { decode, encode, isNumeric, type SqlValue, type Value } from '../soql/storage';
import { Formula, type FormulaContext } from './formula/formula';
import { fromField, toField, type FormulaValue } from './formula/values';
import type { Row } from './row';
import { loadRows } from './row-reader';
import type { Transaction } from './transaction';

/** Computes formula fields, default values and conditions on records, in the transaction of the moment. */
export class FormulaFields {
  private readonly known = new Map<string, Formula>();
  private tx: Transaction | undefined;

  constructor(private readonly schema: Schema) {}

  /** From now on, formulas see this transaction's user and time. */
  during(tx: Transaction): void {
    this.tx = tx;
  }

  /** The paths of a formula field's inputs, in the order in which `evaluate` takes their values. */
  inputs(object: ObjectType, field: Field): string[] {
    const { paths } = this.fieldFormula(object, field);
    for (const path of paths) this.fieldAt(object, path, field);
    return paths;
  }

  /** The value of a formula field for SQL: `name` is `Object.Field`, `inputs` the values of its paths. */
  evaluate(name: string, inputs: SqlValue[]): SqlValue {
    const [objectName, fieldName] = name.split('.');
    const object = this.schema.object(objectName) as ObjectType;
    const field = object.field(fieldName) as Field;
    const formula = this.fieldFormula(object, field);
    const values = new Map<string, FormulaValue>();
    formula.paths.forEach((path, i) => {
      const input = this.fieldAt(object, path, field);
      values.set(path, this.blankAware(field, path, object, fromField(input, decode(input, inputs[i]))));
    });
    const context = this.context((path) => values.get(path) ?? null);
    return encode(toField(field, formula.evaluate(context), context.timeZone));
  }

  /** The default value of a field of a record that is being inserted. */
  defaultOf(object: ObjectType, field: Field, row: Row): Value {
    const at = { file: field.file ?? `${object.name}.${field.name}` };
    const formula = this.remember(
      `default ${object.name}.${field.name}`,
      field.defaultValue as string,
      at.file
    );
    const context = this.context((path) => this.valueAt(object, row, path, field));
    return toField(field, formula.evaluate({ ...context, isNew: true }), context.timeZone);
  }

  /** Whether a condition holds for a record that is being saved. `file` is where the condition stands. */
  holds(object: ObjectType, text: string, file: string, row: Row, old: Row | undefined): boolean {
    const formula = this.remember(`condition ${file}`, text, file);
    const context = this.context((path) => this.valueAt(object, row, path));
    const result = formula.evaluate({
      ...context,
      isNew: old === undefined,
      priorValueOf: (path) => this.valueAt(object, old ?? row, path)
    });
    return result === true;
  }

  private context(valueOf: FormulaContext['valueOf']): FormulaContext {
    const { tx } = this;
    return {
      now: tx?.records.clock() ?? new Date(),
      timeZone: tx?.user.timeZone ?? 'GMT',
      valueOf: (path) => (path.startsWith('$') ? this.global(path) : valueOf(path))
    };
  }

  private fieldFormula(object: ObjectType, field: Field): Formula {
    const name = `${object.name}.${field.name}`;
    return this.remember(name, field.formula as string, field.file ?? name);
  }

  private remember(key: string, text: string, file: string): Formula {
    let formula = this.known.get(key);
    if (!formula) this.known.set(key, (formula = new Formula(text, { file })));
    return formula;
  }

  /** A value of the row, or of a parent of it. */
  private valueAt(object: ObjectType, row: Row, path: string, asker?: Field): FormulaValue {
    const names = path.split('.');
    let current: { object: ObjectType; row: Row } | undefined = { object, row };
    for (const name of names.slice(0, -1)) {
      current = this.parentOf(current.object, current.row, name);
      if (!current) return null;
    }
    const field = current.object.field(names[names.length - 1]);
    if (!field) throw new NotEmulated(`formula path ${path}`, { file: asker?.file ?? object.name });
    if (field.formula === undefined) return fromField(field, current.row[field.name]);
    const { object: owner, row: values } = current;
    const context = this.context((inner) =>
      this.blankAware(field, inner, owner, this.valueAt(owner, values, inner, field))
    );
    const result = this.fieldFormula(owner, field).evaluate(context);
    return fromField(field, toField(field, result, context.timeZone));
  }

  private parentOf(object: ObjectType, row: Row, name: string): { object: ObjectType; row: Row } | undefined {
    const wanted = name.toLowerCase();
    const reference = object.fields.find((field) => field.relationshipName?.toLowerCase() === wanted);
    if (!reference)
      throw new NotEmulated(`formula relationship ${name}`, { file: object.file ?? object.name });
    const id = row[reference.name];
    const parent = typeof id === 'string' ? this.schema.byPrefix(id.slice(0, 3)) : undefined;
    if (!parent || !this.tx) return undefined;
    const found = loadRows(this.tx, parent, [id as string]).get(id as string);
    return found && { object: parent, row: found.row };
  }

  /** The field at the end of a path; through a parent of several types, of the first that has it. */
  private fieldAt(object: ObjectType, path: string, asker: Field): Field {
    const field = this.findField(object, path.split('.'));
    if (!field) throw new NotEmulated(`formula path ${path}`, { file: asker.file ?? object.name });
    return field;
  }

  private findField(object: ObjectType, [name, ...further]: string[]): Field | undefined {
    if (further.length === 0) return object.field(name);
    const wanted = name.toLowerCase();
    const reference = object.fields.find((field) => field.relationshipName?.toLowerCase() === wanted);
    for (const target of reference?.referenceTo ?? []) {
      const parent = this.schema.object(target);
      const field = parent && this.findField(parent, further);
      if (field) return field;
    }
    return undefined;
  }

  /** "Treat blank fields as zeroes" makes missing numbers 0. */
  private blankAware(
    formulaField: Field,
    path: string,
    object: ObjectType,
    value: FormulaValue
  ): FormulaValue {
    if (value !== null || formulaField.blanksAs !== 'zero') return value;
    return isNumeric(this.fieldAt(object, path, formulaField)) ? 0 : value;
  }

  private global(path: string): FormulaValue {
    const [scope, name] = path.split('.');
    const user = this.tx?.user;
    if (user && this.tx) {
      const { access } = this.tx.records;
      if (scope === '$User') {
        const object = this.schema.object('User') as ObjectType;
        const row = loadRows(this.tx, object, [user.id]).get(user.id)!.row;
        const field = object.field(name);
        if (field) return fromField(field, row[field.name]);
      }
      if (scope === '$Profile' && name === 'Name') return access.profileName(user);
      if (scope === '$Permission') return access.hasCustomPermission(user, name);
    }
    throw new NotEmulated(`formula global ${path}`);
  }
}
