import type { Formula } from '../../records/formula/formula';
import { Day, Instant, type FormulaValue } from '../../records/formula/values';
import { round } from '../../records/save/field-values';
import { localDate } from '../../soql/time-zone';
import type { FlowFormula } from '../definition/formula';
import { toFormula, type FlowValue } from '../values/flow-value';
import type { Interview } from './interview';

/** The value of a formula for an interview, before it is made to fit a type. `lookUp` finds what it refers to. */
export function evaluate(
  interview: Interview,
  formula: Formula,
  lookUp: (path: string) => FlowValue
): FormulaValue {
  const { tx } = interview.run;
  return formula.evaluate({
    now: tx.records.clock(),
    timeZone: tx.user.timeZone,
    valueOf: (path) => toFormula(lookUp(path)),
    priorValueOf: (path) => toFormula(lookUp(path.replace(/^\$Record(?=\.)/i, '$$Record__Prior'))),
    isNew: interview.frame.prior === null
  });
}

/** The value of a formula resource, as its data type has it. */
export function formulaValue(
  interview: Interview,
  { dataType, scale, formula }: FlowFormula,
  lookUp: (path: string) => FlowValue
): FlowValue {
  const value = evaluate(interview, formula, lookUp);
  switch (dataType) {
    case 'Boolean':
      return value === true;
    case 'Number':
    case 'Currency':
      return typeof value === 'number' ? round(value, scale) : null;
    case 'Date':
      if (!(value instanceof Instant)) return value;
      return Day.from(localDate(new Date(value.time), interview.run.tx.user.timeZone));
    case 'DateTime':
      return value instanceof Day ? Instant.from(`${value}T00:00:00Z`) : value;
    default:
      return value === null ? null : String(value);
  }
}
