import type { QueryContext } from './compiled-query';
import { dateRange, type DateRange } from './date-literals';
import { invalidIdFilter, unknownBind, wrongFilterValue } from './errors';
import type { CompiledExpression } from './expressions';
import type { BindOperand, ListOperand, Operand } from './query';
import { toId18 } from './record-id';
import { isNumeric, isText, type SqlValue } from './storage';
import { localDate, startOfDay } from './time-zone';

/** What stands right of a comparison: a value, a range of days, or (for binds) a list of values. */
export type ComparedValue = { kind: 'value'; value: SqlValue } | { kind: 'range'; range: DateRange };

const TYPE_NAMES: Record<string, string> = {
  date: 'date',
  datetime: 'dateTime',
  boolean: 'boolean',
  int: 'int',
  double: 'double',
  currency: 'currency',
  percent: 'percent',
  time: 'time'
};

/** Turns literals and bound values into what the compared column holds, refusing what does not fit its type. */
export class OperandCompiler {
  constructor(
    private readonly context: QueryContext,
    private readonly text: string
  ) {}

  /** One value. For LIKE, a literal keeps its escapes. */
  compared(left: CompiledExpression, operand: Operand, like = false): ComparedValue {
    if (operand.kind === 'dateLiteral') return { kind: 'range', range: this.range(left, operand) };
    if (operand.kind === 'bind')
      return { kind: 'value', value: this.bound(left, this.bindValue(operand), operand.at) };
    if (operand.kind === 'null') return { kind: 'value', value: left.type === 'boolean' ? 0 : null };
    const value = operand.kind === 'string' && like ? operand.pattern : operand.value;
    if (!this.literalFits(left, operand.kind)) throw this.wrongValue(left, operand.at);
    return { kind: 'value', value: this.converted(left, value, operand.at) };
  }

  /** The values of a list, or of a bound list; a bound single value counts as a list of one. */
  list(left: CompiledExpression, operand: ListOperand | BindOperand): SqlValue[] {
    if (operand.kind === 'bind') {
      const bound = this.bindValue(operand);
      const values = Array.isArray(bound) ? bound : bound instanceof Set ? [...bound] : [bound];
      return values.map((value) => this.bound(left, value, operand.at));
    }
    return operand.items.map((item) => {
      if (item.kind === 'bind') return this.bound(left, this.bindValue(item), item.at);
      const compared = this.compared(left, item);
      if (compared.kind === 'range') throw this.wrongValue(left, item.at);
      return compared.value;
    });
  }

  /** The value a caller supplied for `:name`. */
  bindValue(operand: BindOperand): unknown {
    const value = this.context.bind?.(operand.name);
    if (value === undefined) throw unknownBind(this.text, operand.at, operand.name);
    return value;
  }

  private literalFits(left: CompiledExpression, kind: Operand['kind']): boolean {
    if (kind === 'date' || kind === 'datetime' || kind === 'time' || kind === 'boolean')
      return left.type === kind;
    if (kind === 'number') return isNumeric({ ...left.field, type: left.type });
    return !(left.type in TYPE_NAMES);
  }

  private bound(left: CompiledExpression, value: unknown, at: number): SqlValue {
    if (value === null) return left.type === 'boolean' ? 0 : null;
    const fits =
      left.type === 'boolean'
        ? typeof value === 'boolean'
        : isNumeric({ ...left.field, type: left.type })
          ? typeof value === 'number' || typeof value === 'bigint'
          : typeof value === 'string';
    if (!fits) throw this.wrongValue(left, at);
    return this.converted(left, value as string | number | bigint | boolean, at);
  }

  private converted(
    left: CompiledExpression,
    value: string | number | bigint | boolean,
    at: number
  ): SqlValue {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value !== 'string') return Number(value);
    if (value === '') return null;
    if (left.type === 'id' || left.type === 'reference') {
      const id = toId18(value);
      if (!id) throw invalidIdFilter(this.text, at, value);
      return id;
    }
    if (left.type !== 'date' && left.type !== 'datetime') return value;
    const instant = new Date(value.length === 10 ? `${value}T00:00:00.000Z` : value);
    if (Number.isNaN(instant.getTime())) throw this.wrongValue(left, at);
    return left.type === 'date' ? instant.toISOString().slice(0, 10) : instant.toISOString();
  }

  private range(left: CompiledExpression, operand: Extract<Operand, { kind: 'dateLiteral' }>): DateRange {
    if (left.type !== 'date' && left.type !== 'datetime') throw this.wrongValue(left, operand.at);
    const { now, timeZone } = this.context;
    const { start, end } = dateRange(operand.name, operand.count ?? 0, localDate(now, timeZone));
    if (left.type === 'date') return { start, end };
    return { start: startOfDay(start, timeZone), end: startOfDay(end, timeZone) };
  }

  private wrongValue(left: CompiledExpression, at: number) {
    return wrongFilterValue(this.text, at, left.name, TYPE_NAMES[left.type] ?? 'string');
  }
}

/** Whether comparing needs Unicode case folding, which SQLite's own collation (ASCII only) does not do. */
export function needsFolding(left: CompiledExpression, values: SqlValue[]): boolean {
  if (!isText(left.field) || left.field.isCaseSensitive) return false;
  return values.some((value) => typeof value === 'string' && /[^\x00-\x7f]/.test(value));
}
