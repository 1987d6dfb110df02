import { OrgError } from '../errors';
import type { ObjectType } from '../metadata/object-type';
import type { QueryContext } from './compiled-query';
import { ConditionCompiler } from './conditions';
import { fieldCannotBe, malformedQuery, noSuchType } from './errors';
import { ExpressionCompiler, type CompiledExpression } from './expressions';
import { joinFragments, plain, type Fragment } from './fragment';
import { refuseLockingInside } from './locking';
import { OperandCompiler } from './operands';
import type { NumberOperand, SoqlQuery } from './query';
import { Scope, type AliasSource } from './scope';
import { quoteText } from './storage';

const FARTHEST_OFFSET = 2000;
const UNSORTABLE = ['multipicklist', 'address', 'location', 'base64', 'encryptedstring', 'junctionIdList'];

/** The parts every kind of query has: its table, conditions, order and range of rows. */
export class Statement {
  readonly scope: Scope;
  readonly expressions: ExpressionCompiler;
  private readonly operands: OperandCompiler;

  constructor(
    readonly query: SoqlQuery,
    readonly object: ObjectType,
    readonly context: QueryContext,
    readonly aliases: AliasSource
  ) {
    const names = query.from.alias ? [query.from.alias, object.name] : [object.name];
    this.scope = new Scope(object, context, aliases, query.text, names);
    this.expressions = new ExpressionCompiler(this.scope, context, query.text);
    this.operands = new OperandCompiler(context, query.text);
  }

  /** Not deleted, visible to the user, and what WHERE asks. */
  where(): Fragment {
    const { query, context } = this;
    const parts: Fragment[] = [];
    if (!(query.allRows || context.allRows)) parts.push(plain(`${this.scope.column('IsDeleted')} = 0`));
    const shared = context.rowFilter?.(this.object, this.scope.alias);
    if (shared) parts.push({ sql: `(${shared.sql})`, params: shared.params });
    if (query.where) parts.push(this.conditions(false).compile(query.where));
    return parts.length ? joinFragments(parts, ' AND ') : plain('1');
  }

  having(): Fragment | undefined {
    return this.query.having && this.conditions(true).compile(this.query.having);
  }

  /** ORDER BY's terms. Picklists sort in the order of their values in setup; missing values come first by default. */
  order(allowsAggregates = false): string[] {
    return this.query.orderBy.flatMap((item) => {
      const compiled = this.expressions.compile(item.expression);
      this.checkSortable(compiled, item.at, allowsAggregates);
      const direction = item.descending ? 'DESC' : 'ASC';
      const nulls = `NULLS ${item.nulls.toUpperCase()}`;
      const rank = picklistRank(compiled);
      const value = `${compiled.sql} ${direction} ${nulls}`;
      return rank ? [`${rank} ${direction} ${nulls}`, value] : [value];
    });
  }

  /** LIMIT and OFFSET, beginning with a space, or nothing. */
  range(): Fragment {
    const limit = this.limit();
    const offset = this.offset();
    if (limit === undefined && offset === undefined) return plain('');
    if (offset === undefined) return { sql: ' LIMIT ?', params: [limit!] };
    return { sql: ' LIMIT ? OFFSET ?', params: [limit ?? -1, offset] };
  }

  limit(): number | undefined {
    return this.query.limit && this.wholeNumber(this.query.limit);
  }

  offset(): number | undefined {
    const offset = this.query.offset && this.wholeNumber(this.query.offset);
    if (offset !== undefined && offset > FARTHEST_OFFSET) {
      throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${FARTHEST_OFFSET}`);
    }
    return offset;
  }

  private conditions(allowsAggregates: boolean): ConditionCompiler {
    return new ConditionCompiler(
      this.expressions,
      this.operands,
      (query) => this.semiJoin(query),
      this.query.text,
      allowsAggregates
    );
  }

  private semiJoin(query: SoqlQuery): Fragment {
    refuseLockingInside(query);
    const object = this.context.schema.object(query.from.name);
    if (!object || (this.context.visible && !this.context.visible(object))) {
      throw noSuchType(query.text, query.from.at, query.from.name);
    }
    const inner = new Statement(query, object, this.context, this.aliases);
    const [item] = query.select;
    if (query.select.length !== 1 || item.kind !== 'expression' || query.groupBy.length || query.having) {
      throw malformedQuery(query.text, query.at, 'A semi join selects exactly one Id or reference field');
    }
    if (query.orderBy.length || query.limit || query.offset) {
      throw malformedQuery(query.text, query.at, 'A semi join has no ORDER BY, LIMIT or OFFSET');
    }
    const selected = inner.expressions.compile(item.expression);
    if (selected.type !== 'id' && selected.type !== 'reference') {
      throw malformedQuery(query.text, item.at, 'A semi join selects exactly one Id or reference field');
    }
    const where = inner.where();
    const sql = `SELECT ${selected.sql} FROM ${inner.scope.from()} WHERE ${where.sql} AND ${selected.sql} IS NOT NULL`;
    return { sql, params: where.params };
  }

  private checkSortable(compiled: CompiledExpression, at: number, allowsAggregates: boolean): void {
    if (compiled.aggregate && !allowsAggregates) {
      throw malformedQuery(this.query.text, at, 'Ordering by an aggregate needs a GROUP BY');
    }
    const { type, length = 0 } = compiled.field;
    const isLong = type === 'textarea' && length > 255;
    if (isLong || (UNSORTABLE.includes(type) && !compiled.aggregate)) {
      throw fieldCannotBe(this.query.text, at, compiled.name, 'sorted');
    }
  }

  private wholeNumber(operand: NumberOperand): number {
    const value = operand.kind === 'bind' ? this.operands.bindValue(operand) : operand.value;
    const count = Number(value);
    if (!Number.isInteger(count) || count < 0) {
      throw malformedQuery(this.query.text, operand.at, `unexpected token: '${String(value)}'`);
    }
    return count;
  }
}

function picklistRank({ type, field, sql }: CompiledExpression): string | undefined {
  if (type !== 'picklist' || !field.picklist?.length) return undefined;
  const ranks = field.picklist.map(({ value }, rank) => `WHEN ${quoteText(value)} THEN ${rank}`);
  return `CASE ${sql} ${ranks.join(' ')} ELSE iif(${sql} IS NULL, NULL, ${ranks.length}) END`;
}
