import { isGroupable } from '../metadata/describe-field';
import type { Column, CompiledQuery, QueryRecord } from './compiled-query';
import { fieldCannotBe, malformedQuery } from './errors';
import type { CompiledExpression } from './expressions';
import { AGGREGATES } from './functions';
import type { SelectItem, SoqlQuery } from './query';
import type { Statement } from './statement';
import { decode, type SqlValue } from './storage';

/** Whether a query answers with aggregate results rather than records. */
export function isAggregate(query: SoqlQuery): boolean {
  return query.groupBy.length > 0 || query.select.some(isAggregateItem);
}

function isAggregateItem(item: SelectItem): boolean {
  return (
    item.kind === 'expression' && item.expression.kind === 'function' && item.expression.name in AGGREGATES
  );
}

/** Compiles GROUP BY and aggregate functions. Results lie under their alias, or expr0, expr1, … where there is none. */
export class AggregateCompiler {
  constructor(private readonly statement: Statement) {}

  compile(): CompiledQuery {
    const { statement } = this;
    const { query } = statement;
    const groups = query.groupBy.map((expression) => this.group(expression));
    const selected = this.selected(new Set(groups));
    const where = statement.where();
    const having = statement.having();
    const order = statement.order(true);
    const range = statement.range();
    const sql = [
      `SELECT ${selected.map(({ compiled }, i) => `${compiled.sql} AS c${i}`).join(', ')}`,
      `FROM ${statement.scope.from()} WHERE ${where.sql}`,
      groups.length ? `GROUP BY ${groups.join(', ')}` : '',
      having ? `HAVING ${having.sql}` : '',
      order.length ? `ORDER BY ${order.join(', ')}` : ''
    ].filter(Boolean);
    return {
      sql: sql.join(' ') + range.sql,
      params: [...where.params, ...(having?.params ?? []), ...range.params],
      object: statement.object,
      isCount: false,
      isAggregate: true,
      columns: selected.map(({ column }) => column),
      shape: (row) => shape(selected, row),
      children: []
    };
  }

  private group(expression: SoqlQuery['groupBy'][number]): string {
    const compiled = this.statement.expressions.compile(expression);
    // Functions make a value of their own of a field that cannot be grouped itself.
    if (compiled.aggregate || (!compiled.function && !isGroupable(compiled.field))) {
      throw fieldCannotBe(this.statement.query.text, expression.at, compiled.name, 'grouped');
    }
    return compiled.sql;
  }

  private selected(groups: Set<string>): Selected[] {
    const { text, select } = this.statement.query;
    let unnamed = 0;
    const names = new Set<string>();
    return select.map((item) => {
      if (item.kind !== 'expression')
        throw malformedQuery(text, item.at, 'unexpected token in an aggregate query');
      const compiled = this.statement.expressions.compile(item.expression);
      if (!compiled.aggregate && !groups.has(compiled.sql)) {
        throw malformedQuery(text, item.at, `Field must be grouped or aggregated: ${compiled.name}`);
      }
      const name = item.alias ?? (compiled.function ? `expr${unnamed++}` : compiled.field.name);
      if (names.has(name)) throw malformedQuery(text, item.at, `duplicate alias: ${name}`);
      names.add(name);
      const field = compiled.function ? undefined : compiled.field;
      return { compiled, column: { name, field, aggregate: compiled.aggregate } };
    });
  }
}

interface Selected {
  compiled: CompiledExpression;
  column: Column;
}

function shape(selected: Selected[], row: Record<string, SqlValue>): QueryRecord {
  const fields: QueryRecord['fields'] = {};
  selected.forEach(({ compiled, column }, i) => {
    fields[column.name] = decode({ ...compiled.field, type: compiled.type }, row[`c${i}`]);
  });
  return { type: 'AggregateResult', id: null, fields };
}
