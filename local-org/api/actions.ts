import { z } from 'zod';
import { callInvocableJson } from '../apex/invocable-json';
import { NotEmulated, OrgError } from '../errors';
import { ApiError } from './errors';
import { readBody } from './json-body';
import type { Resource, ResourceAnswer, ResourceCall } from './resource';

const REQUEST = z.object({ inputs: z.array(z.record(z.string(), z.unknown())) });

/** Invocable Apex as an action: one input and one answer for each element of `inputs`. */
export const actionResources: Resource[] = [
  { method: 'POST', path: 'actions/custom/apex/:className', handle: callAction }
];

function callAction(call: ResourceCall): ResourceAnswer {
  const { className: actionName } = call.params;
  const { inputs } = readBody(REQUEST, call.body);
  try {
    const outputs = call.run((tx) => callInvocableJson(call.org.apex, tx, actionName, inputs));
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
