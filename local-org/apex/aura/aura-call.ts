import { OrgError } from '../../errors';
import type { Transaction } from '../../records/transaction';
import { typed } from '../platform/json/deserializer';
import { readJson } from '../platform/json/reader';
import type { TransactionExecutions } from '../transaction-executions';
import { ApexException } from '../values/apex-exception';
import type { UserClass, UserMethod } from '../values/apex-object';
import { formatStackTrace } from '../values/stack-trace';
import { toAuraJson } from './aura-json';

/** An exception that an @AuraEnabled method did not catch. `body` is what the component's `error.body` holds. */
export class AuraCallError extends OrgError {
  /** `System.DmlException`, `Outer.InnerException`. */
  readonly typeName: string;
  readonly body: {
    message: string;
    exceptionType: string;
    isUserDefinedException: boolean;
    stackTrace: string;
  };

  constructor(exception: ApexException) {
    super('APEX_ERROR', exception.message, [], { cause: exception });
    this.name = 'AuraCallError';
    this.typeName = exception.apexTypeName;
    this.body = {
      message: exception.message,
      exceptionType: exception.apexTypeName,
      isUserDefinedException: 'userClass' in exception,
      stackTrace: formatStackTrace(exception.stackTrace)
    };
  }
}

/**
 * Calls a static @AuraEnabled method as a component does: JSON in by parameter name, JSON out.
 * Throws AuraCallError for an exception of Apex, OrgError when there is no such method or the user may not use the class.
 */
export function callAuraMethod(
  executions: TransactionExecutions,
  tx: Transaction,
  className: string,
  methodName: string,
  parameters: Record<string, unknown>,
  userClass: UserClass | undefined
): unknown {
  const method = userClass && auraMethod(userClass, methodName);
  if (!userClass || !method) {
    throw new OrgError('INVALID_TYPE', `There is no @AuraEnabled method ${className}.${methodName}`);
  }
  if (!tx.records.access.classAccess(tx.user, userClass.name)) {
    throw new OrgError(
      'INSUFFICIENT_ACCESS',
      `You do not have access to the Apex class named '${userClass.name}'.`
    );
  }
  return executions.run(tx, (execution) => {
    // A class that declares no sharing runs with sharing when a component calls it.
    execution.sharing = true;
    try {
      const args = method.parameterNames.map((name, index) => argument(parameters[name], method, index));
      return toAuraJson(method.invoke(undefined, args));
    } catch (error) {
      throw error instanceof ApexException ? new AuraCallError(error) : error;
    }
  });
}

function auraMethod(userClass: UserClass, name: string): UserMethod | undefined {
  const wanted = name.toLowerCase();
  return userClass.methods.find(
    (method) =>
      method.isStatic &&
      method.name.toLowerCase() === wanted &&
      method.annotations.some((annotation) => annotation.name === 'auraenabled')
  );
}

function argument(value: unknown, method: UserMethod, index: number): unknown {
  return value === undefined
    ? null
    : typed(readJson(JSON.stringify(value)), method.parameterTypes[index], false);
}
