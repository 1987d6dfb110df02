import { CompileError } from '../../errors';
import type { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import type { Code } from '../code';
import { distance } from '../types/assignable';
import { numberRank, TYPES } from '../types/well-known';

/** JS of the value as the type that is expected here. Throws a CompileError when it does not fit without a cast. */
export function convert(body: Body, code: Code, to: ApexType, line: number): string {
  const js = convertIfPossible(body, code, to);
  if (js === undefined) {
    throw new CompileError(`Illegal assignment from ${code.type} to ${to}`, line);
  }
  return js;
}

/** Like `convert`, but `undefined` when the value does not fit. */
export function convertIfPossible(body: Body, code: Code, to: ApexType): string | undefined {
  if (code.type === to) {
    return code.js;
  }
  if (code.isQuery && body.program.isSObject(to) && !body.program.isSObject(code.type)) {
    const [record] = code.type.args;
    // A query that is text at run time finds records of an object that only then is known.
    const fits = record === TYPES.sObject || distance(body.program, record, to) !== undefined;
    return fits ? `$.onlyRecord(${code.js})` : undefined;
  }
  if (distance(body.program, code.type, to) === undefined) {
    return undefined;
  }
  return widened(body, code, to);
}

/** JS of a value that fits: numbers are widened, Strings become Ids, Dates become Datetimes. */
export function widened(body: Body, code: Code, to: ApexType): string {
  const { type, js } = code;
  if (numberRank(type) >= 0 && numberRank(to) >= 0 && type !== to) {
    return widenedNumber(body, code, to);
  }
  if (type === TYPES.string && to === TYPES.id) {
    return `$.toId(${js})`;
  }
  return type === TYPES.date && to === TYPES.datetime ? `$.dateToDatetime(${js})` : js;
}

function widenedNumber(body: Body, code: Code, to: ApexType): string {
  if (code.literal !== undefined) {
    if (to === TYPES.long) {
      return `${code.literal}n`;
    }
    const text = JSON.stringify(code.literal);
    return body.unit.constant(to === TYPES.double ? `$.double(${code.literal})` : `$.decimal(${text})`);
  }
  return `$.to${to.name}(${code.js})`;
}

/** JS that throws NullPointerException when the value is null, else is the value. */
export function checked(code: Code): string {
  return code.nonNull ? code.js : `$.notNull(${code.js})`;
}

/** JS of a condition: a Boolean that must not be null. */
export function condition(body: Body, code: Code, line: number): string {
  const js = convert(body, code, TYPES.boolean, line);
  return code.nonNull ? js : `$.notNull(${js})`;
}
