import { OrgError, type SourcePosition } from '../errors';
import type { CallInvocable, InvocableValues } from '../flow/invocable';
import { toApex, toFlow } from './invocable-values';
import type { Execution } from './execution';
import type { ApexRuntime } from './runtime';
import { ApexException, AssertException, LimitException } from './values/apex-exception';
import { ApexList } from './values/apex-list';
import type { ApexObject, UserClass, UserMethod } from './values/apex-object';
import { ApexType } from './values/apex-type';

/** Name under which a flow finds what a method returns when that is no class of its own. */
const UNNAMED_OUTPUT = 'output';

/** How flows call a project's @InvocableMethod methods, in the transaction of the flow and without sharing. */
export function invocables(apex: ApexRuntime): CallInvocable {
  return (tx, className, inputs, at) => {
    const method = invocableMethod(apex.classNamed(className));
    if (!method) {
      throw new OrgError('INVALID_TYPE', `There is no @InvocableMethod in a class ${className} (${at.file})`);
    }
    return apex.run(tx, (execution) => {
      const { sharing, trigger } = execution;
      execution.sharing = false;
      execution.trigger = undefined;
      try {
        return call(execution, method, inputs, at);
      } catch (error) {
        throw flowError(error);
      } finally {
        execution.sharing = sharing;
        execution.trigger = trigger;
      }
    });
  };
}

/** The method of a class that flows and the REST API call as an action, if it has one. */
export function invocableMethod(userClass: UserClass | undefined): UserMethod | undefined {
  return userClass?.methods.find(
    (method) => method.isStatic && method.annotations.some(({ name }) => name === 'invocablemethod')
  );
}

function call(
  execution: Execution,
  method: UserMethod,
  inputs: InvocableValues[],
  at: SourcePosition
): InvocableValues[] {
  const [listType] = method.parameterTypes;
  const args = listType
    ? [
        new ApexList(
          listType.args[0],
          inputs.map((input) => request(execution, method, input, at))
        )
      ]
    : [];
  const answer = method.invoke(undefined, args);
  if (!(answer instanceof ApexList)) return inputs.map(() => ({}));
  if (answer.items.length !== inputs.length) {
    throw new OrgError(
      'INVALID_OPERATION',
      'The number of results does not match the number of interviews that were executed in a single bulk execution request.'
    );
  }
  return answer.items.map((item) => results(execution, method.returnType.args[0], item, at));
}

/** One element of the method's list: a request class whose variables are filled, or a single value. */
function request(
  execution: Execution,
  method: UserMethod,
  input: InvocableValues,
  at: SourcePosition
): unknown {
  const type = method.parameterTypes[0].args[0];
  const userClass = execution.classNamed(type.name);
  if (!userClass) return toApex(execution, Object.values(input)[0] ?? null, type, at);
  const target = userClass.construct?.();
  for (const [name, value] of Object.entries(input)) {
    const field = invocableVariables(userClass).find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase()
    );
    if (!target || !field) {
      throw new OrgError('INVALID_FIELD', `${userClass.name} has no @InvocableVariable ${name} (${at.file})`);
    }
    field.set(target, toApex(execution, value, field.type, at));
  }
  return target;
}

function results(execution: Execution, type: ApexType, item: unknown, at: SourcePosition): InvocableValues {
  const userClass = execution.classNamed(type.name);
  if (!userClass) return { [UNNAMED_OUTPUT]: toFlow(item, at) };
  if (item === null) return {};
  return Object.fromEntries(
    invocableVariables(userClass).map((field) => [field.name, toFlow(field.get(item as ApexObject), at)])
  );
}

/** The variables of a request or result that callers see. */
export function invocableVariables(userClass: UserClass) {
  return userClass.fields.filter(({ annotations }) => annotations.includes('invocablevariable'));
}

/** Flows may handle exceptions of Apex, but neither limits nor failed assertions. */
function flowError(error: unknown): unknown {
  if (!(error instanceof ApexException)) return error;
  const { apexTypeName, message } = error;
  const cause = { cause: error };
  if (apexTypeName === AssertException.apexTypeName) return error;
  if (apexTypeName === LimitException.apexTypeName) {
    return new OrgError('LIMIT_EXCEEDED', message, [], cause);
  }
  return new OrgError('APEX_ERROR', `${apexTypeName}: ${message}`, [], cause);
}
