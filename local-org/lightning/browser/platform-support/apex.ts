import { request } from './http';
import { reloadProvisioned, wireAdapter } from './wire-adapter';

/**
 * What `@salesforce/apex/Class.method` imports: called, it runs the method and returns a promise; given to `@wire`,
 * it is an adapter. Rejects with a FetchError whose body.message is the exception's message.
 */
export function apexMethod(className: string, method: string): unknown {
  const call = (parameters?: object) =>
    request(
      'POST',
      `/lightning/apex/${encodeURIComponent(className)}/${encodeURIComponent(method)}`,
      parameters ?? {}
    );
  const Adapter = wireAdapter(call);
  function apex(...parameters: unknown[]) {
    return new.target ? Reflect.construct(Adapter, parameters) : call(parameters[0] as object);
  }
  apex.prototype = Adapter.prototype;
  return apex;
}

/** Runs the wired Apex method again whose value is given, past any cache. */
export const refreshApex = reloadProvisioned;
