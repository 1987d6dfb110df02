import type {
  ClassCreatorRestContext,
  CreatorContext,
  ExpressionContext,
  MapCreatorRestContext
} from '@apexdevtools/apex-parser';
import { AssignExpressionContext } from '@apexdevtools/apex-parser';
import type { ObjectType } from '../../../metadata/object-type';
import { CompileError } from '../../errors';
import type { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import { type Code, code } from '../code';
import { isException } from '../types/assignable';
import { constructorsOf } from '../types/members';
import { chooseOverload } from '../types/overloads';
import { isOnThePlatform } from '../types/platform-names';
import { recordMember } from '../types/sobject-fields';
import { substitute, typeArgumentsOf } from '../types/substitution';
import { listOf, TYPES } from '../types/well-known';
import { argumentsOf } from './calls';
import { checked, convert } from './convert';

/** `new …`: an object, a record with named fields, a list, a set, a map or an array. */
export function creator(body: Body, context: CreatorContext): Code {
  const line = context.start.line;
  const type = createdType(body, context);
  if (context.arrayCreatorRest()) {
    const rest = context.arrayCreatorRest();
    const values = rest.arrayInitializer()?.expression_list() ?? [];
    if (rest.expression()) {
      const size = convert(body, body.value(rest.expression()), TYPES.integer, line);
      return code(`$.newArray(${body.unit.type(type)}, ${size})`, listOf(type), true);
    }
    return list(body, type, values);
  }
  if (context.mapCreatorRest()) {
    return map(body, type, context.mapCreatorRest());
  }
  if (context.setCreatorRest()) {
    const values = context.setCreatorRest().expression_list();
    return type.name === 'Set' ? set(body, type, values) : list(body, type.args[0], values);
  }
  if (context.noRest()) {
    return type.name === 'Map'
      ? code(`$.newMap(${body.unit.type(type.args[0])}, ${body.unit.type(type.args[1])}, [])`, type, true)
      : type.name === 'Set'
        ? set(body, type, [])
        : list(body, type.args[0], []);
  }
  return object(body, type, context.classCreatorRest(), line);
}

function createdType(body: Body, context: CreatorContext): ApexType {
  const name = context.createdName();
  const pairs = name.idCreatedNamePair_list();
  const args = pairs[pairs.length - 1].typeList()?.typeRef_list() ?? [];
  const text = pairs.map((pair) => pair.anyId().getText()).join('.');
  const type = body.program.resolveName(
    text,
    args.map((each) => body.program.resolveType(each, body.owner)),
    body.owner
  );
  if (!type) {
    throw new CompileError(`Invalid type: ${text}`, context.start.line);
  }
  return type;
}

function list(body: Body, element: ApexType, values: readonly ExpressionContext[]): Code {
  const items = values.map((each) => convert(body, body.value(each), element, each.start.line));
  return code(`$.newList(${body.unit.type(element)}, [${items.join(', ')}])`, listOf(element), true);
}

function set(body: Body, type: ApexType, values: readonly ExpressionContext[]): Code {
  const [element] = type.args;
  const items = values.map((each) => convert(body, body.value(each), element, each.start.line));
  return code(`$.newSet(${body.unit.type(element)}, [${items.join(', ')}])`, type, true);
}

function map(body: Body, type: ApexType, context: MapCreatorRestContext): Code {
  const [key, value] = type.args;
  const entries = context.mapCreatorRestPair_list().map((pair) => {
    const [left, right] = pair.expression_list();
    const line = left.start.line;
    return `[${convert(body, body.value(left), key, line)}, ${convert(body, body.value(right), value, line)}]`;
  });
  const types = `${body.unit.type(key)}, ${body.unit.type(value)}`;
  return code(`$.newMap(${types}, [${entries.join(', ')}])`, type, true);
}

function object(body: Body, type: ApexType, rest: ClassCreatorRestContext, line: number): Code {
  const list = rest.arguments().expressionList();
  const target = body.program.objectOf(type);
  if (target) {
    return record(body, type, target, list?.expression_list() ?? []);
  }
  const args = argumentsOf(body, list);
  const symbol = body.program.classOf(type);
  if (!symbol) {
    return platformObject(body, type, args, line);
  }
  if (symbol.kind !== 'class' || symbol.modifiers.words.has('abstract')) {
    throw new CompileError(`Type cannot be constructed: ${symbol.name}`, line);
  }
  const made = `new (${body.unit.classRef(symbol)})()`;
  const declared = constructorsOf(symbol);
  const chosen = chooseOverload(body.program, declared, args);
  if (chosen?.method) {
    const values = args.map((argument, index) => convert(body, argument, chosen.parameters[index], line));
    return code(`${made}.${chosen.method.js}(${values.join(', ')})`, type, true);
  }
  if (isException(body.program, symbol) && isExceptionConstructor(args)) {
    // Every exception class has the four constructors of Exception.
    const [first] = args;
    const values =
      first && first.type !== TYPES.string && first.type !== TYPES.null
        ? ['null', first.js]
        : args.map((each) => each.js);
    return code(`${made}.newException(${values.join(', ')})`, type, true);
  }
  if (declared.length === 0 && args.length === 0) {
    return code(`${made}.new()`, type, true);
  }
  throw new CompileError(
    `Constructor not defined: [${symbol.name}].<Constructor>(${args.map((each) => each.type).join(', ')})`,
    line
  );
}

function isExceptionConstructor(args: readonly Code[]): boolean {
  return args.length <= 2;
}

/** `new Lead(Name = 'x', Account = account)`. */
function record(body: Body, type: ApexType, target: ObjectType, values: readonly ExpressionContext[]): Code {
  const settings = values.map((each) => {
    const line = each.start.line;
    if (!(each instanceof AssignExpressionContext)) {
      throw new CompileError(`Invalid constructor of ${target.name}: expected field = value`, line);
    }
    const [left, right] = each.expression_list();
    const member = recordMember(body.program, target, left.getText());
    if (!member || member.kind === 'children') {
      throw new CompileError(`Field does not exist: ${left.getText()} on ${target.name}`, line);
    }
    const value = convert(body, body.value(right), member.type, line);
    return `.${member.kind === 'parent' ? 'parents' : 'fields'}.set(${JSON.stringify(member.name)}, ${value})`;
  });
  const made = `$.newRecord(${body.unit.constant(`$.object(${JSON.stringify(target.name)})`)})`;
  if (settings.length === 0) {
    return code(made, type, true);
  }
  const temp = body.temp();
  return code(`(${temp} = ${made}, ${settings.map((each) => temp + each).join(', ')}, ${temp})`, type, true);
}

function platformObject(body: Body, type: ApexType, args: readonly Code[], line: number): Code {
  const platform = body.program.platformClassOf(type);
  const signature = `new ${type}(${args.map((each) => each.type).join(', ')})`;
  if (!platform) {
    return body.notEmulated(`Apex ${signature}`, line);
  }
  const values = typeArgumentsOf(platform, type);
  const candidates = platform.constructors.map((each) => ({
    implementation: each,
    parameters: each.parameters.map((parameter) => substitute(parameter.type, values))
  }));
  const chosen = chooseOverload(body.program, candidates, args);
  if (!chosen) {
    if (candidates.length === 0 && isOnThePlatform(type.name)) {
      return body.notEmulated(`Apex ${signature}`, line);
    }
    throw new CompileError(`Constructor not defined: ${signature}`, line);
  }
  const { signature: text } = chosen.implementation;
  const call = body.unit.constant(
    `$.platformConstructor(${JSON.stringify(platform.name)}, ${JSON.stringify(text)})`
  );
  const converted = args.map((argument, index) => convert(body, argument, chosen.parameters[index], line));
  return code(`${call}(${[...converted, body.unit.type(type)].join(', ')})`, type, true);
}

/** `this(…)` and `super(…)`: the first statement of a constructor. */
export function constructorCall(
  body: Body,
  target: ApexType,
  isSuper: boolean,
  args: readonly Code[],
  line: number
): Code {
  const symbol = body.program.classOf(target);
  const receiver = isSuper ? 'super' : 'this';
  if (!symbol) {
    // Only Exception can be extended among the platform's classes.
    return code(`this.newException(${args.map((each) => each.js).join(', ')})`, TYPES.void);
  }
  const declared = constructorsOf(symbol);
  const chosen = chooseOverload(body.program, declared, args);
  if (chosen?.method) {
    const values = args.map((argument, index) => convert(body, argument, chosen.parameters[index], line));
    return code(`${receiver}.${chosen.method.js}(${values.join(', ')})`, TYPES.void);
  }
  if (declared.length === 0 && args.length === 0) {
    return code(`${receiver}.new()`, TYPES.void);
  }
  if (isException(body.program, symbol)) {
    return code(`${receiver}.newException(${args.map((each) => each.js).join(', ')})`, TYPES.void);
  }
  throw new CompileError(`Constructor not defined: [${symbol.name}].<Constructor>`, line);
}

/** `list[index]`. */
export function element(body: Body, receiver: Code, index: Code, line: number): Code {
  if (receiver.type === TYPES.unknown) {
    return receiver;
  }
  if (receiver.type.name !== 'List') {
    throw new CompileError(`Variable does not exist: ${receiver.type} is not a list`, line);
  }
  const [target, at] = [checked(receiver), convert(body, index, TYPES.integer, line)];
  const place = {
    store: (value: string) => `$.setAt(${target}, ${at}, ${value})`,
    once: (temp: () => string) => {
      const [list, position] = [temp(), temp()];
      return {
        setup: `${list} = ${target}, ${position} = ${at}`,
        load: `$.at(${list}, ${position})`,
        store: (value: string) => `$.setAt(${list}, ${position}, ${value})`
      };
    }
  };
  return { js: `$.at(${target}, ${at})`, type: receiver.type.args[0], place };
}
