import type { Field } from '../metadata/object-type';
import type { Column, CompiledChildQuery, CompiledQuery } from './compiled-query';
import { malformedQuery, noSuchChildRelationship } from './errors';
import type { CompiledExpression } from './expressions';
import { refuseLockingInside } from './locking';
import type { SelectItem, SoqlQuery } from './query';
import { RecordShape, type Reader } from './shape';
import { Statement } from './statement';

const MOST_ROWS_OF_ALL_FIELDS = 200;

/** Compiles a query that answers with records: fields, parents' fields and children. */
export class RecordCompiler {
  private readonly shape: RecordShape;
  private readonly columns: Column[] = [];
  private readonly children: CompiledChildQuery[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly statement: Statement) {
    const { context, object, scope } = statement;
    this.shape = new RecordShape(context.schema, object.name, scope.column('Id'));
  }

  compile(): CompiledQuery {
    const { statement } = this;
    for (const item of statement.query.select) this.select(item);
    const where = statement.where();
    const order = statement.order();
    const range = statement.range();
    const orderBy = order.length ? ` ORDER BY ${order.join(', ')}` : '';
    return {
      sql: `SELECT ${this.shape.select.join(', ')} FROM ${statement.scope.from()} WHERE ${where.sql}${orderBy}${range.sql}`,
      params: [...where.params, ...range.params],
      object: statement.object,
      isCount: false,
      isAggregate: false,
      columns: this.columns,
      shape: this.shape.shape,
      children: this.children
    };
  }

  /** As the children of other records, found by `reference`. LIMIT and OFFSET then count per parent. */
  compileAsChild(name: string, reference: Field): CompiledChildQuery {
    const { statement } = this;
    for (const item of statement.query.select) this.select(item);
    if (this.children.length)
      throw malformedQuery(statement.query.text, statement.query.at, 'Child queries do not nest here');
    const key = statement.scope.column(reference.name);
    const where = statement.where();
    const order = statement.order();
    const orderBy = order.length ? order.join(', ') : statement.scope.column('Id');
    const limit = statement.limit() ?? Number.MAX_SAFE_INTEGER;
    const offset = statement.offset() ?? 0;
    const sql =
      `SELECT * FROM (SELECT ${this.shape.select.join(', ')}, ${key} AS parent,` +
      ` ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${orderBy}) AS place FROM ${statement.scope.from()}` +
      ` WHERE ${key} IN (SELECT value FROM json_each(?)) AND ${where.sql})` +
      ` WHERE place > ? AND place <= ? ORDER BY parent, place`;
    return {
      name,
      sql,
      paramsFor: (parentIds) => [JSON.stringify(parentIds), ...where.params, offset, offset + limit],
      parentColumn: 'parent',
      columns: this.columns,
      shape: this.shape.shape
    };
  }

  private select(item: SelectItem): void {
    if (item.kind === 'subquery') this.child(item.query);
    else if (item.kind === 'fields') this.allFields(item);
    else this.field(this.statement.expressions.compile(item.expression), item.alias, item.at);
  }

  private field(compiled: CompiledExpression, alias: string | undefined, at: number): void {
    const { text } = this.statement.query;
    const isFunction = compiled.function !== undefined;
    if (alias && !isFunction) throw malformedQuery(text, at, 'only aggregate expressions use field aliasing');
    if (isFunction && compiled.function !== 'TOLABEL') {
      throw malformedQuery(text, at, `Field must be grouped or aggregated: ${compiled.name}`);
    }
    const { field, steps } = compiled;
    const path = [...steps.map((step) => step.name), alias ?? field.name].join('.');
    if (this.seen.has(path)) throw malformedQuery(text, at, `duplicate field selected: ${path}`);
    this.seen.add(path);
    this.columns.push({ name: path, field, aggregate: false });
    this.shape.put(steps, alias ?? field.name, this.reader(compiled));
  }

  private reader(compiled: CompiledExpression): Reader {
    const { field, sql } = compiled;
    if (field.type === 'address' || field.type === 'location') {
      return this.shape.compoundReader(field, (part) => this.partSql(compiled, part));
    }
    const read = this.shape.fieldReader(field, sql);
    if (compiled.function !== 'TOLABEL') return read;
    const labels = new Map(field.picklist?.map(({ value, label }) => [value, label]));
    return (row) => labels.get(String(read(row))) ?? read(row);
  }

  /** The SQL of one part of an address; undefined if that address has no such part, say a geocode. */
  private partSql({ object, steps }: CompiledExpression, part: string): string | undefined {
    if (!object.field(part)) return undefined;
    const names = [...steps.map(({ name }) => name), part];
    return this.statement.scope.resolve({ kind: 'path', names, at: 0 }).sql;
  }

  private allFields({ set, at }: Extract<SelectItem, { kind: 'fields' }>): void {
    const { query, object, context } = this.statement;
    const limit = this.statement.limit() ?? Infinity;
    if (set !== 'STANDARD' && limit > MOST_ROWS_OF_ALL_FIELDS) {
      throw malformedQuery(
        query.text,
        at,
        `The SOQL FIELDS function must have a LIMIT of at most ${MOST_ROWS_OF_ALL_FIELDS}`
      );
    }
    for (const field of object.fields) {
      if (set !== 'ALL' && field.isCustom !== (set === 'CUSTOM')) continue;
      if (context.visible && !context.visible(object, field)) continue;
      if (this.seen.has(field.name)) continue;
      this.field(
        this.statement.expressions.compile({ kind: 'path', names: [field.name], at }),
        undefined,
        at
      );
    }
  }

  private child(query: SoqlQuery): void {
    refuseLockingInside(query);
    const { object, context, aliases } = this.statement;
    const wanted = query.from.name.toLowerCase();
    const relationship = object.childRelationships().find(({ name }) => name.toLowerCase() === wanted);
    const visible = relationship && (!context.visible || context.visible(relationship.child));
    if (!visible) throw noSuchChildRelationship(query.text, query.from.at, query.from.name);
    const { child, field, name } = relationship;
    const statement = new Statement(query, child, context, aliases);
    if (this.children.some((other) => other.name === name)) {
      throw malformedQuery(query.text, query.from.at, `duplicate field selected: ${name}`);
    }
    this.children.push(new RecordCompiler(statement).compileAsChild(name, field));
  }
}
