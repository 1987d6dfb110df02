import { execution } from '../../execution';
import { platformClass } from '../platform-class';
import type { RestRequest, RestResponse } from './rest-message';

/** What Apex REST works on: null outside a call. */
interface RestCall {
  request: RestRequest | null;
  response: RestResponse | null;
}

const CALL = Symbol('rest call');

/** The running transaction's call: whoever serves Apex REST fills it before and reads the response after. */
export function restCall(): RestCall {
  return execution().state(CALL, () => ({ request: null, response: null }));
}

platformClass('RestContext', {
  staticFields: {
    'RestRequest request': {
      get: () => restCall().request,
      set: (_self: unknown, request: RestRequest | null) => {
        restCall().request = request;
      }
    },
    'RestResponse response': {
      get: () => restCall().response,
      set: (_self: unknown, response: RestResponse | null) => {
        restCall().response = response;
      }
    }
  }
});
