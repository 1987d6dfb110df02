import type { ExpressionListContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import { type Code, code } from '../code';
import type { Callable } from '../types/callable';
import { classChain, findMethods } from '../types/members';
import { chooseOverload } from '../types/overloads';
import { hasOnThePlatform } from '../types/platform-names';
import { TYPES } from '../types/well-known';
import { checked, convert } from './convert';
import { hasAnnotation } from '../symbols/modifiers';
import type { MethodSymbol } from '../symbols/symbols';
import { checkVisible } from './fields';

/** The arguments between parentheses. */
export function argumentsOf(body: Body, list: ExpressionListContext | null | undefined): Code[] {
  return (list?.expression_list() ?? []).map((each) => body.value(each));
}

/** `receiver.name(…)` on a value. */
export function instanceCall(
  body: Body,
  receiver: Code,
  name: string,
  args: readonly Code[],
  line: number
): Code {
  if (receiver.type === TYPES.unknown) {
    return code(`(${[receiver, ...args].map((each) => each.js).join(', ')})`, TYPES.unknown);
  }
  const onRecord = fieldError(body, receiver, name, args, line);
  if (onRecord) {
    return onRecord;
  }
  const candidates = findMethods(body.program, receiver.type, name, false);
  const chosen = choose(body, receiver.type, name, candidates, args, line);
  return chosen
    ? emitCall(body, chosen, receiver, args, line)
    : missing(body, receiver.type, name, args, line);
}

/** `Type.name(…)`. */
export function staticCall(
  body: Body,
  type: ApexType,
  name: string,
  args: readonly Code[],
  line: number
): Code {
  const candidates = findMethods(body.program, type, name, true);
  const chosen = choose(body, type, name, candidates, args, line);
  return chosen ? emitCall(body, chosen, undefined, args, line) : missing(body, type, name, args, line);
}

/** `name(…)`: a method of the class, its superclasses, or (static) of the classes around it. */
export function unqualifiedCall(body: Body, name: string, args: readonly Code[], line: number): Code {
  for (let scope: typeof body.owner | undefined = body.owner; scope; scope = scope.outer) {
    const isOwn = scope === body.owner;
    const instance =
      isOwn && !body.options.isStatic ? findMethods(body.program, scope.type, name, false) : [];
    const candidates = [...findMethods(body.program, scope.type, name, true), ...instance];
    const chosen = chooseOverload(body.program, candidates, args);
    if (chosen) {
      return emitCall(body, chosen, code('this', scope.type, true), args, line);
    }
  }
  throw new CompileError(`Method does not exist or incorrect signature: ${signatureText(name, args)}`, line);
}

/** `super.name(…)`. */
export function superCall(body: Body, name: string, args: readonly Code[], line: number): Code {
  const { superclass } = body.owner;
  const candidates = superclass ? findMethods(body.program, superclass, name, false) : [];
  const chosen = chooseOverload(body.program, candidates, args);
  if (!chosen) {
    throw new CompileError(
      `Method does not exist or incorrect signature: super.${signatureText(name, args)}`,
      line
    );
  }
  const receiver = code(chosen.method ? 'super' : 'this', superclass as ApexType, true);
  return emitCall(body, chosen, receiver, args, line);
}

function choose(
  body: Body,
  type: ApexType,
  name: string,
  candidates: readonly Callable[],
  args: readonly Code[],
  line: number
): Callable | undefined {
  const chosen = chooseOverload(body.program, candidates, args);
  const isOfProject = body.program.classOf(type) !== undefined;
  if (!chosen && (isOfProject || candidates.length > 0) && !isPlatformOverload(body, type, name)) {
    throw new CompileError(
      `Method does not exist or incorrect signature: ${signatureText(name, args)} from the type ${type}`,
      line
    );
  }
  return chosen;
}

/** The platform may have an overload that the local org lacks: then the call is not emulated rather than wrong. */
function isPlatformOverload(body: Body, type: ApexType, name: string): boolean {
  const symbol = body.program.classOf(type);
  const tops = symbol ? classChain(body.program, symbol).map((each) => each.superclass) : [type];
  return tops.some((top) => top !== undefined && hasOnThePlatform(top.name, name));
}

function missing(body: Body, type: ApexType, name: string, args: readonly Code[], line: number): Code {
  const className = body.program.isSObject(type) ? 'SObject' : type.name;
  if (hasOnThePlatform(className, name) || !body.program.platformClassOf(type)) {
    return body.notEmulated(`Apex method ${className}.${signatureText(name, args)}`, line);
  }
  throw new CompileError(
    `Method does not exist or incorrect signature: ${signatureText(name, args)} from the type ${type}`,
    line
  );
}

function signatureText(name: string, args: readonly Code[]): string {
  return `${name}(${args.map((argument) => argument.type).join(', ')})`;
}

/** JS of a call of a chosen method. `receiver` is `this` for calls without one. */
export function emitCall(
  body: Body,
  chosen: Callable,
  receiver: Code | undefined,
  args: readonly Code[],
  line: number
): Code {
  const values = args.map((argument, index) => convert(body, argument, chosen.parameters[index], line));
  const { method, platform, builtIn } = chosen;
  if (builtIn) {
    const self =
      receiver && !chosen.isStatic
        ? [checked(receiver)]
        : [body.unit.type(chosen.owner ?? chosen.returnType)];
    return code(`$.${builtIn}(${[...self, ...values].join(', ')})`, chosen.returnType);
  }
  if (method) {
    checkVisible(body, method, line);
    if (hasAnnotation(method.modifiers, 'future')) return futureCall(method, values);
    const target = method.isStatic ? body.unit.classRef(method.owner) : checked(receiver as Code);
    return code(`${target}.${method.js}(${values.join(', ')})`, chosen.returnType);
  }
  if (!platform) {
    throw new Error(`No implementation behind ${chosen.name}`);
  }
  const implementation = body.unit.constant(
    `$.platformMethod(${JSON.stringify(platform.className)}, ${JSON.stringify(platform.method.signature)}, ${chosen.isStatic})`
  );
  if (chosen.isStatic) {
    // Like a query in brackets, what these find may stand for its only record.
    const isQuery = platform.className === 'Database' && /^query(WithBinds)?$/i.test(chosen.name);
    return { ...code(`${implementation}(${values.join(', ')})`, chosen.returnType), isQuery };
  }
  const self = checked(receiver as Code);
  if (platform.isInterface || platform.className === 'Object') {
    const name = JSON.stringify(chosen.name);
    return code(`$.callBack(${self}, ${name}, [${values.join(', ')}], ${implementation})`, chosen.returnType);
  }
  return code(`${implementation}(${[self, ...values].join(', ')})`, chosen.returnType);
}

/** `record.Field.addError(message)`: the error goes to the field of the record. */
function fieldError(
  body: Body,
  receiver: Code,
  name: string,
  args: readonly Code[],
  line: number
): Code | undefined {
  if (name.toLowerCase() !== 'adderror' || !receiver.recordField) {
    return undefined;
  }
  const { record, field } = receiver.recordField;
  const isException = args[0] && args[0].type.name.endsWith('Exception');
  const message = isException ? `${args[0].js}.message` : convert(body, args[0], TYPES.string, line);
  return code(`$.addFieldError(${record}, ${field}, ${message})`, TYPES.void);
}

/** A @future method is not called but named, with its arguments. */
function futureCall(method: MethodSymbol, values: readonly string[]): Code {
  const types = method.parameters.map(({ type }) => type).join();
  const names = [method.owner.name, method.name, types].map((name) => JSON.stringify(name));
  return code(`$.future(${[...names, ...values].join(', ')})`, TYPES.void);
}
