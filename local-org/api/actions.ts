import { z } from 'zod';
import { callInvocableJson } from '../apex/invocable-json';
import { NotEmulated, OrgError } from '../errors';
import { STANDARD_ACTIONS } from '../flow/standard-actions';
import type { Transaction } from '../records/transaction';
import { ApiError } from './errors';
import { readBody } from './json-body';
import type { Resource, ResourceAnswer, ResourceCall } from './resource';

const REQUEST = z.object({ inputs: z.array(z.record(z.string(), z.unknown())) });

/** Invocable Apex, and actions of the platform's own: one input and one answer for each element of `inputs`. */
export const actionResources: Resource[] = [
  { method: 'POST', path: 'actions/custom/apex/:className', handle: callApex },
  { method: 'POST', path: 'actions/standard/:actionName', handle: callStandard }
];

function callApex(call: ResourceCall): ResourceAnswer {
  const { className } = call.params;
  return answer(call, className, (tx, inputs) => callInvocableJson(call.org.apex, tx, className, inputs));
}

function callStandard(call: ResourceCall): ResourceAnswer {
  const { actionName } = call.params;
  const action = STANDARD_ACTIONS[actionName];
  if (!action) throw new NotEmulated(`the action ${actionName}`);
  const isNotification = actionName === 'customNotificationAction';
  if (isNotification && !call.org.records.access.hasUserPermission(call.user, 'SendCustomNotifications')) {
    throw ApiError.permissionMissing('Send Custom Notifications');
  }
  return answer(call, actionName, (tx, inputs) => inputs.map((each) => action(tx, each)));
}

function answer(
  call: ResourceCall,
  actionName: string,
  work: (tx: Transaction, inputs: Record<string, unknown>[]) => unknown[] | undefined
): ResourceAnswer {
  const { inputs } = readBody(REQUEST, call.body);
  try {
    const outputs = call.run((tx) => work(tx, inputs));
    if (!outputs) throw ApiError.notFound();
    const body = outputs.map((outputValues) => ({ actionName, errors: null, isSuccess: true, outputValues }));
    return { status: 200, body };
  } catch (error) {
    if (!(error instanceof OrgError) || error instanceof ApiError || error instanceof NotEmulated)
      throw error;
    const errors = [{ statusCode: error.code, message: error.message, fields: error.fields }];
    return { status: 400, body: [{ actionName, errors, isSuccess: false, outputValues: null }] };
  }
}
