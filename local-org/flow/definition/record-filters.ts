import { NotEmulated } from '../../errors';
import type { ElementReader } from './element-reader';
import { parseLogic, writeLogic } from './logic';
import { operandOf, type Operand } from './operand';

/** `F operator :bind` in SOQL, and whether the bound value is a pattern. */
interface SoqlOperator {
  write(field: string, bind: string): string;
  pattern?(escaped: string): string;
}

const compares = (sign: string): SoqlOperator => ({ write: (field, bind) => `${field} ${sign} ${bind}` });
const like = (pattern: (escaped: string) => string): SoqlOperator => ({
  write: (field, bind) => `${field} LIKE ${bind}`,
  pattern
});

const OPERATORS: Record<string, SoqlOperator> = {
  EqualTo: compares('='),
  NotEqualTo: compares('!='),
  GreaterThan: compares('>'),
  GreaterThanOrEqualTo: compares('>='),
  LessThan: compares('<'),
  LessThanOrEqualTo: compares('<='),
  In: compares('IN'),
  NotIn: compares('NOT IN'),
  StartsWith: like((text) => `${text}%`),
  EndsWith: like((text) => `%${text}`),
  Contains: like((text) => `%${text}%`)
};

/** Names of the operators that filters on records may have. */
export const FILTER_OPERATORS = [...Object.keys(OPERATORS), 'IsNull'];

/** A filter on records that are looked up. `bind` is the name of its value in the condition's SOQL. */
export interface RecordFilter {
  field: string;
  bind: string;
  value: Operand;
  /** Makes the value of a LIKE, of text in which wildcards are escaped. */
  pattern?(escaped: string): string;
}

/** Which records an element is about: a WHERE clause (empty for all) and the filters whose values it binds. */
export interface RecordFilters {
  where: string;
  filters: RecordFilter[];
}

/** The `<filters>` of an element that looks up, updates or deletes records. */
export function readRecordFilters(reader: ElementReader): RecordFilters {
  const parts = reader.children('filters', readFilter);
  const logic = parseLogic(reader.text('filterLogic'), parts.length, reader.at);
  let filters = 0;
  const bound: RecordFilter[] = [];
  const where = writeLogic(logic, (index) => {
    const part = parts[index];
    if ('text' in part) return part.text;
    const bind = `f${filters++}`;
    const { field, value, operator } = part;
    bound.push({ field, bind, value, pattern: operator.pattern });
    return operator.write(field, `:${bind}`);
  });
  return { where: where === '' ? '' : ` WHERE ${where}`, filters: bound };
}

type FilterPart = { text: string } | { field: string; operator: SoqlOperator; value: Operand };

function readFilter(reader: ElementReader): FilterPart {
  const field = reader.required('field');
  const operator = reader.required('operator');
  const value = operandOf(reader, 'value');
  if (!/^\w+(\.\w+)*$/.test(field)) throw new NotEmulated(`the flow filter on "${field}"`, reader.at);
  if (operator === 'IsNull' && value.kind === 'literal') {
    return { text: `${field} ${value.value === true ? '=' : '!='} null` };
  }
  if (!Object.hasOwn(OPERATORS, operator)) throw new NotEmulated(`the flow operator ${operator}`, reader.at);
  return { field, operator: OPERATORS[operator], value };
}
