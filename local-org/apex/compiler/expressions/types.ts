import type { CastExpressionContext, InstanceOfExpressionContext } from '@apexdevtools/apex-parser';
import { TypeRefPrimaryContext, type VoidPrimaryContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { type Code, code } from '../code';
import { distance, isCastable } from '../types/assignable';
import { numberRank, TYPES } from '../types/well-known';
import { widened } from './convert';

/** `(Type) value`: checked when it runs unless the value's type already says so. */
export function cast(body: Body, context: CastExpressionContext): Code {
  const line = context.start.line;
  const to = body.program.resolveType(context.typeRef(), body.owner);
  const value = body.value(context.expression());
  if (value.type === TYPES.unknown) {
    return { ...value, type: to };
  }
  if (!isCastable(body.program, value.type, to) && !(value.isQuery && body.program.isSObject(to))) {
    throw new CompileError(
      `Incompatible types since an instance of ${value.type} is never an instance of ${to}`,
      line
    );
  }
  if (value.isQuery && body.program.isSObject(to)) {
    return code(`$.onlyRecord(${value.js})`, to, true);
  }
  const [from, target] = [numberRank(value.type), numberRank(to)];
  if (from >= 0 && target >= 0 && from > target) {
    return code(`$.to${to.name}(${value.js})`, to, value.nonNull);
  }
  const isUpwards = distance(body.program, value.type, to) !== undefined && value.type.args.length === 0;
  const js = isUpwards ? widened(body, value, to) : `$.cast(${value.js}, ${body.unit.type(to)})`;
  return { js, type: to, nonNull: value.nonNull };
}

/** `value instanceof Type`. */
export function instanceOf(body: Body, context: InstanceOfExpressionContext): Code {
  const type = body.program.resolveType(context.typeRef(), body.owner);
  const value = body.value(context.expression());
  if (value.type !== TYPES.unknown && !isCastable(body.program, value.type, type)) {
    throw new CompileError(
      `Operation instanceof is always false since an instance of ${value.type} is never an instance of ${type}`,
      context.start.line
    );
  }
  return code(`$.isInstance(${value.js}, ${body.unit.type(type)})`, TYPES.boolean, true);
}

/** `Foo.class`. */
export function classLiteral(body: Body, context: TypeRefPrimaryContext | VoidPrimaryContext): Code {
  const type =
    context instanceof TypeRefPrimaryContext
      ? body.program.resolveType(context.typeRef(), body.owner)
      : TYPES.void;
  return code(body.unit.constant(`$.typeToken(${JSON.stringify(type.toString())})`), TYPES.type, true);
}
