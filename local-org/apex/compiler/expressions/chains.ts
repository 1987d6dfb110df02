import type { DotExpressionContext, ExpressionContext } from '@apexdevtools/apex-parser';
import {
  DotExpressionContext as Dot,
  IdPrimaryContext,
  PrimaryExpressionContext
} from '@apexdevtools/apex-parser';
import { SuperPrimaryContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { type Code, code, endChain } from '../code';
import { findField, findMethods } from '../types/members';
import { hasOnThePlatform } from '../types/platform-names';
import { substitute, typeArgumentsOf } from '../types/substitution';
import { TYPES } from '../types/well-known';
import { argumentsOf, instanceCall, staticCall, superCall } from './calls';
import { checked } from './convert';
import { fieldCode, isUnknown, recordFieldCode } from './fields';
import { describedObject, identifier, isNameRef, memberOfName, type NameRef } from './names';

/** `a.b`, `a.b(…)`, `a?.b`: the whole chain, ended. */
export function dotExpression(body: Body, context: DotExpressionContext): Code {
  const found = dotOrName(body, context);
  if (isNameRef(found)) {
    if (found.kind === 'describe') {
      return instanceCall(body, describedObject(body, found.type), 'getDescribe', [], context.start.line);
    }
    throw new CompileError(`Variable does not exist: ${context.getText()}`, context.start.line);
  }
  return endChain(found);
}

/** An identifier that must be a value. */
export function identifierExpression(body: Body, context: IdPrimaryContext): Code {
  const found = identifier(body, context.id().getText(), context.start.line);
  if (isNameRef(found)) {
    throw new CompileError(`Variable does not exist: ${context.getText()}`, context.start.line);
  }
  return found;
}

/** The left side of a dot: maybe a type or a namespace, or a chain that goes on. */
export function receiverOf(body: Body, context: ExpressionContext): Code | NameRef {
  if (context instanceof Dot) {
    return dotOrName(body, context);
  }
  if (context instanceof PrimaryExpressionContext && context.primary() instanceof IdPrimaryContext) {
    return identifier(body, context.getText(), context.start.line);
  }
  return body.value(context);
}

function dotOrName(body: Body, context: DotExpressionContext): Code | NameRef {
  const line = (context.anyId() ?? context.dotMethodCall()).start.line;
  const call = context.dotMethodCall();
  if (call && isSuper(context.expression())) {
    return superCall(body, call.anyId().getText(), argumentsOf(body, call.expressionList()), line);
  }
  const receiver = receiverOf(body, context.expression());
  const name = (call ? call.anyId() : context.anyId()).getText();
  if (isNameRef(receiver)) {
    return call
      ? callOnName(body, receiver, name, argumentsOf(body, call.expressionList()), line)
      : memberOfName(body, receiver, name, line);
  }
  const { target, guards } = context.QUESTIONDOT()
    ? guarded(body, receiver)
    : { target: receiver, guards: receiver.guards };
  const result = call
    ? instanceCall(
        body,
        recordForCall(body, target, name),
        name,
        argumentsOf(body, call.expressionList()),
        line
      )
    : member(body, target, name, line);
  return guards?.length ? { ...result, guards, place: undefined } : result;
}

function isSuper(context: ExpressionContext): boolean {
  return context instanceof PrimaryExpressionContext && context.primary() instanceof SuperPrimaryContext;
}

function guarded(body: Body, receiver: Code): { target: Code; guards: readonly string[] } {
  const temp = body.temp();
  return {
    target: {
      ...receiver,
      js: temp,
      nonNull: true,
      guards: undefined,
      place: undefined,
      recordField: undefined
    },
    guards: [...(receiver.guards ?? []), `(${temp} = ${receiver.js}) == null`]
  };
}

/** A query in brackets stands for its only record when the list lacks the method. */
function recordForCall(body: Body, receiver: Code, name: string): Code {
  const isForRecord = receiver.isQuery && findMethods(body.program, receiver.type, name, false).length === 0;
  return isForRecord ? onlyRecord(receiver) : receiver;
}

function onlyRecord(query: Code): Code {
  return code(`$.onlyRecord(${query.js})`, query.type.args[0], true);
}

/** `receiver.name` on a value. */
function member(body: Body, receiver: Code, name: string, line: number): Code {
  if (isUnknown(receiver)) {
    return receiver;
  }
  const target = receiver.isQuery ? onlyRecord(receiver) : receiver;
  const { program } = body;
  const symbol = program.classOf(target.type);
  if (symbol) {
    const field = findField(program, symbol, name.toLowerCase());
    if (field && !field.isStatic) {
      return fieldCode(body, field, target, line);
    }
    throw new CompileError(`Variable does not exist: ${name} on ${symbol.name}`, line);
  }
  const object = program.objectOf(target.type);
  if (object) {
    return recordFieldCode(body, target, object, name, line);
  }
  if (target.type === TYPES.sObject && name.toLowerCase() === 'id') {
    return { js: `$.get(${checked(target)}, "Id")`, type: TYPES.id };
  }
  return platformField(body, target, name, line);
}

function platformField(body: Body, receiver: Code, name: string, line: number): Code {
  const platform = body.program.platformClassOf(receiver.type);
  const field = platform?.fieldNamed(name, false);
  if (platform && field) {
    const owner = JSON.stringify(platform.name);
    const access = body.unit.constant(`$.platformField(${owner}, ${JSON.stringify(field.name)})`);
    const target = checked(receiver);
    const type = substitute(field.type, typeArgumentsOf(platform, receiver.type));
    const store = (value: string) => `$.setPlatformField(${access}, ${target}, ${value})`;
    return {
      js: `${access}.get(${target})`,
      type,
      place: field.set && { store, once: () => ({ setup: '', load: `${access}.get(${target})`, store }) }
    };
  }
  if (hasOnThePlatform(receiver.type.name, name) || !platform) {
    return body.notEmulated(`Apex ${receiver.type.name}.${name}`, line);
  }
  throw new CompileError(`Variable does not exist: ${name} on ${receiver.type}`, line);
}

/** `ref.name(…)` where `ref` is a type or the like. */
function callOnName(body: Body, ref: NameRef, name: string, args: readonly Code[], line: number): Code {
  switch (ref.kind) {
    case 'type':
      if (body.program.objectOf(ref.type) && name.toLowerCase() === 'getsobjecttype') {
        return describedObject(body, ref.type);
      }
      return staticCall(body, ref.type, name, args, line);
    case 'describe': {
      const describe = instanceCall(body, describedObject(body, ref.type), 'getDescribe', [], line);
      return instanceCall(body, describe, name, args, line);
    }
    case 'namespace':
      return body.notEmulated(`Apex method ${ref.name}.${name}`, line);
    case 'describeFields': {
      const describe = instanceCall(body, describedObject(body, ref.type), 'getDescribe', [], line);
      return instanceCall(body, member(body, describe, 'fields', line), name, args, line);
    }
    default:
      throw new CompileError(`Method does not exist: ${name}`, line);
  }
}
