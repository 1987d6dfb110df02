import { NotEmulated } from '../../errors';
import { Day, Instant } from '../../records/formula/values';
import { round } from '../../records/save/field-values';
import { localDate } from '../../soql/time-zone';
import type { FlowVariable } from '../definition/resources';
import { FlowOutputs, FlowRecord, plainText, type FlowValue } from '../values/flow-value';
import type { Interview } from './interview';

/** The value as the variable's type has it; records and collections are copied. */
export function fitted(interview: Interview, variable: FlowVariable, value: FlowValue): FlowValue {
  if (variable.isCollection) {
    if (value === null) return null;
    if (!Array.isArray(value)) throw wrongType(interview, variable);
    return value.map((item) => (item instanceof FlowRecord ? item.copy() : item));
  }
  if (value === null) return null;
  if (Array.isArray(value) || value instanceof FlowOutputs) throw wrongType(interview, variable);
  if (variable.dataType === 'SObject') {
    if (!(value instanceof FlowRecord)) throw wrongType(interview, variable);
    return value.copy();
  }
  return scalar(interview, variable, value);
}

function scalar(
  interview: Interview,
  { dataType, scale }: FlowVariable,
  value: Exclude<FlowValue, FlowValue[]>
): FlowValue {
  const { timeZone, locale } = interview.run.tx.user;
  switch (dataType) {
    case 'Number':
    case 'Currency':
      return scale === undefined ? Number(value) : round(Number(value), scale);
    case 'Boolean':
      return value === true || value === 'true';
    case 'Date':
      return value instanceof Instant ? Day.from(localDate(new Date(value.time), timeZone)) : value;
    case 'DateTime':
      return value instanceof Day ? Instant.from(`${value}T00:00:00Z`) : value;
    case 'Time':
      return value;
    default:
      return plainText(value, locale, timeZone);
  }
}

function wrongType(interview: Interview, { name, dataType }: FlowVariable): Error {
  const { file } = interview.frame.definition.flow;
  return new NotEmulated(`assigning a value of another type to the ${dataType} variable ${name}`, { file });
}
