import { OrgError } from '../errors';
import type { Transaction } from '../records/transaction';
import { invocableMethod, invocableVariables } from './invocable';
import { typed } from './platform/json/deserializer';
import { toJson } from './platform/json/json';
import { readJson } from './platform/json/reader';
import type { ApexRuntime } from './runtime';
import { ApexException, JSONException } from './values/apex-exception';
import { ApexList } from './values/apex-list';
import { isUserObject, type UserClass, type UserMethod } from './values/apex-object';
import type { ApexType } from './values/apex-type';

/** Values of one call by the name of the invocable variable, as JSON has them. */
export type JsonInput = Record<string, unknown>;

/**
 * Calls the @InvocableMethod of a class once for all inputs; answers the output values of each, or undefined when there is
 * no such action for this user. Throws OrgError APEX_ERROR for an exception, JSON_PARSER_ERROR for an input that does not fit.
 */
export function callInvocableJson(
  apex: ApexRuntime,
  tx: Transaction,
  className: string,
  inputs: JsonInput[]
): JsonInput[] | undefined {
  const userClass = apex.classNamed(className);
  const method = invocableMethod(userClass);
  if (!userClass || !method || !tx.records.access.classAccess(tx.user, userClass.name)) return undefined;
  return apex.run(tx, ({ classNamed }) => {
    try {
      const answer = method.invoke(undefined, argumentsOf(method, inputs, classNamed));
      if (!(answer instanceof ApexList)) return inputs.map(() => ({}));
      return answer.items.map(outputValues);
    } catch (error) {
      throw error instanceof ApexException ? refusal(error) : error;
    }
  });
}

function argumentsOf(
  method: UserMethod,
  inputs: JsonInput[],
  classNamed: (name: string) => UserClass | undefined
): unknown[] {
  const [listType] = method.parameterTypes;
  if (!listType) return [];
  const [type] = listType.args;
  const userClass = classNamed(type.name);
  const items = inputs.map((input) =>
    userClass ? requestOf(userClass, input) : fromJson(input[method.parameterNames[0]] ?? null, type)
  );
  return [new ApexList(type, items)];
}

function requestOf(userClass: UserClass, input: JsonInput): unknown {
  const request = userClass.construct?.();
  for (const [name, value] of Object.entries(input)) {
    const field = invocableVariables(userClass).find(
      (each) => each.name.toLowerCase() === name.toLowerCase()
    );
    if (!field) throw new OrgError('INVALID_FIELD', `${userClass.name} has no invocable variable ${name}`);
    field.set(request, fromJson(value, field.type));
  }
  return request;
}

function fromJson(value: unknown, type: ApexType): unknown {
  return typed(readJson(JSON.stringify(value)), type, false);
}

function outputValues(item: unknown): JsonInput {
  if (!isUserObject(item)) return { output: JSON.parse(toJson(item)) };
  return Object.fromEntries(
    invocableVariables(item.userClass).map((field) => [field.name, JSON.parse(toJson(field.get(item)))])
  );
}

function refusal(error: ApexException): OrgError {
  const code = error instanceof JSONException ? 'JSON_PARSER_ERROR' : 'APEX_ERROR';
  return new OrgError(code, `${error.apexTypeName}: ${error.message}`, [], { cause: error });
}
