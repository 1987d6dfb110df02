import { NotEmulated } from '../errors';
import { fieldCannotBe, malformedQuery } from './errors';
import type { CompiledExpression, ExpressionCompiler } from './expressions';
import { joinFragments, plain, type Fragment } from './fragment';
import { needsFolding, type OperandCompiler } from './operands';
import type { Comparison, Condition, Expression, SoqlQuery } from './query';
import type { SqlValue } from './storage';

const LONGEST_FILTERABLE_TEXT = 255;

/**
 * Compiles WHERE and HAVING. SOQL knows two truth values where SQL knows three: a comparison with a missing value is
 * false, and so its negation true. `IS` compares without a third value; order comparisons get an explicit null check
 * where a NOT stands above them.
 */
export class ConditionCompiler {
  constructor(
    private readonly expressions: ExpressionCompiler,
    private readonly operands: OperandCompiler,
    private readonly semiJoin: (query: SoqlQuery) => Fragment,
    private readonly text: string,
    private readonly allowsAggregates: boolean
  ) {}

  compile(condition: Condition, negated = false): Fragment {
    switch (condition.kind) {
      case 'and':
      case 'or': {
        const operands = condition.operands.map((operand) => this.compile(operand, negated));
        const { sql, params } = joinFragments(operands, ` ${condition.kind.toUpperCase()} `);
        return { sql: `(${sql})`, params };
      }
      case 'not': {
        const { sql, params } = this.compile(condition.operand, true);
        return { sql: `NOT ${sql}`, params };
      }
      case 'compare':
        return this.compare(condition, negated);
      case 'in':
        return this.membership(condition);
      case 'includes':
        return this.includes(condition);
      case 'semiJoin':
        return this.joined(condition);
    }
  }

  private left(expression: Expression, at: number): CompiledExpression {
    const left = this.expressions.compile(expression);
    if (left.function === 'TOLABEL') throw new NotEmulated('SOQL toLabel in a condition');
    if (left.aggregate && !this.allowsAggregates) {
      throw malformedQuery(
        this.text,
        expression.at,
        'Grouped or aggregated fields belong into HAVING, not WHERE'
      );
    }
    const { type, length = 0 } = left.field;
    const isLong = type === 'textarea' && length > LONGEST_FILTERABLE_TEXT;
    if (isLong || ['address', 'location', 'base64', 'encryptedstring', 'junctionIdList'].includes(type)) {
      throw fieldCannotBe(this.text, at, left.name, 'filtered');
    }
    // A checkbox of a parent that does not exist counts as false.
    if (type === 'boolean' && left.steps.length > 0) return { ...left, sql: `ifnull(${left.sql}, 0)` };
    return left;
  }

  private compare(condition: Extract<Condition, { kind: 'compare' }>, negated: boolean): Fragment {
    const { operator, right } = condition;
    const left = this.left(condition.left, condition.left.at);
    const compared = this.operands.compared(left, right, operator === 'LIKE');
    if (compared.kind === 'range') return inRange(left.sql, operator, compared.range, negated);
    const { value } = compared;
    if (operator === '=' || operator === '!=') {
      const is = operator === '=' ? 'IS' : 'IS NOT';
      return this.folded(left, [value], (sql, mark) => `${sql} ${is} ${mark}`);
    }
    if (value === null) return plain('0');
    if (operator === 'LIKE') {
      return this.folded(left, [value], (sql, mark) =>
        nullSafe(sql, `${sql} LIKE ${mark} ESCAPE '\\'`, negated)
      );
    }
    return this.folded(left, [value], (sql, mark) => nullSafe(sql, `${sql} ${operator} ${mark}`, negated));
  }

  private folded(
    left: CompiledExpression,
    values: SqlValue[],
    write: (sql: string, mark: string) => string
  ): Fragment {
    const fold = needsFolding(left, values);
    return {
      sql: fold ? write(`soql_fold(${left.sql})`, 'soql_fold(?)') : write(left.sql, '?'),
      params: values
    };
  }

  /** All lists travel as one JSON value, so that the SQL text does not depend on how many there are. */
  private membership(condition: Extract<Condition, { kind: 'in' }>): Fragment {
    const left = this.left(condition.left, condition.left.at);
    const values = this.operands.list(left, condition.right);
    const present = values.filter((value) => value !== null);
    const hasNull = present.length < values.length;
    const fold = needsFolding(left, present);
    const sql = fold ? `soql_fold(${left.sql})` : left.sql;
    const member = `${sql} IN (SELECT ${fold ? 'soql_fold(value)' : 'value'} FROM json_each(?))`;
    const params = [JSON.stringify(present)];
    if (condition.negated) {
      const absent = `${left.sql} IS ${hasNull ? 'NOT NULL AND' : 'NULL OR'} NOT ${member}`;
      return { sql: `(${absent})`, params };
    }
    return {
      sql: hasNull ? `(${left.sql} IS NULL OR ${member})` : `(${left.sql} IS NOT NULL AND ${member})`,
      params
    };
  }

  private includes(condition: Extract<Condition, { kind: 'includes' }>): Fragment {
    const left = this.left(condition.left, condition.left.at);
    if (left.type !== 'multipicklist') {
      throw fieldCannotBe(this.text, condition.at, left.name, 'filtered with INCLUDES or EXCLUDES');
    }
    const alternatives = this.operands.list(left, condition.right).map((value): Fragment => {
      if (value === null) return plain(`${left.sql} IS NULL`);
      const all = String(value).split(';');
      const sql = all.map(() => `instr(';' || lower(ifnull(${left.sql}, '')) || ';', ?) > 0`).join(' AND ');
      return { sql: `(${sql})`, params: all.map((one) => `;${one.toLowerCase()};`) };
    });
    const any = joinFragments(alternatives, ' OR ');
    return { sql: `${condition.negated ? 'NOT ' : ''}(${any.sql})`, params: any.params };
  }

  private joined(condition: Extract<Condition, { kind: 'semiJoin' }>): Fragment {
    const left = this.left(condition.left, condition.left.at);
    if (left.type !== 'id' && left.type !== 'reference') {
      throw fieldCannotBe(
        this.text,
        condition.at,
        left.name,
        'filtered with a semi join, because it is no Id or reference,'
      );
    }
    const { sql, params } = this.semiJoin(condition.query);
    if (condition.negated) return { sql: `(${left.sql} IS NULL OR ${left.sql} NOT IN (${sql}))`, params };
    return { sql: `(${left.sql} IS NOT NULL AND ${left.sql} IN (${sql}))`, params };
  }
}

function nullSafe(column: string, comparison: string, negated: boolean): string {
  return negated ? `(${column} IS NOT NULL AND ${comparison})` : comparison;
}

function inRange(
  sql: string,
  operator: Comparison,
  { start, end }: { start: string; end: string },
  negated: boolean
): Fragment {
  switch (operator) {
    case '=':
      return { sql: nullSafe(sql, `(${sql} >= ? AND ${sql} < ?)`, negated), params: [start, end] };
    case '!=':
      return { sql: `(${sql} IS NULL OR ${sql} < ? OR ${sql} >= ?)`, params: [start, end] };
    case '<':
      return { sql: nullSafe(sql, `${sql} < ?`, negated), params: [start] };
    case '<=':
      return { sql: nullSafe(sql, `${sql} < ?`, negated), params: [end] };
    case '>':
      return { sql: nullSafe(sql, `${sql} >= ?`, negated), params: [end] };
    case '>=':
      return { sql: nullSafe(sql, `${sql} >= ?`, negated), params: [start] };
    case 'LIKE':
      return plain('0');
  }
}
