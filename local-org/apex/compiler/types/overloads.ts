import type { ApexType } from '../../values/apex-type';
import { distance } from './assignable';
import type { Callable } from './callable';
import type { Program } from './program';

/** An argument at a call site: its type, or for a query in brackets also the type of its only record. */
export interface ArgumentType {
  readonly type: ApexType;
  readonly isQuery?: boolean;
}

/** The method that fits the arguments best: the one with the least conversion; `undefined` if none fits. */
export function chooseOverload<C extends Pick<Callable, 'parameters'>>(
  program: Program,
  candidates: readonly C[],
  args: readonly ArgumentType[]
): C | undefined {
  let best: C | undefined;
  let bestTotal = Infinity;
  for (const candidate of candidates) {
    const total = totalDistance(program, candidate, args);
    if (total !== undefined && total < bestTotal) {
      best = candidate;
      bestTotal = total;
    }
  }
  return best;
}

function totalDistance(
  program: Program,
  candidate: Pick<Callable, 'parameters'>,
  args: readonly ArgumentType[]
): number | undefined {
  if (candidate.parameters.length !== args.length) {
    return undefined;
  }
  let total = 0;
  for (let index = 0; index < args.length; index++) {
    const parameter = candidate.parameters[index];
    const { type, isQuery } = args[index];
    const part =
      distance(program, type, parameter) ??
      (isQuery && program.isSObject(parameter) ? distance(program, type.args[0], parameter) : undefined);
    if (part === undefined) {
      return undefined;
    }
    total += part;
  }
  return total;
}
