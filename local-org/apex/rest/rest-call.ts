import type { Transaction } from '../../records/transaction';
import type { Execution } from '../execution';
import { typed } from '../platform/json/deserializer';
import { readApexJson, toJson } from '../platform/json/json';
import type { JsonNode } from '../platform/json/reader';
import { restCall } from '../platform/rest/rest-context';
import { RestRequest, RestResponse } from '../platform/rest/rest-message';
import type { TransactionExecutions } from '../transaction-executions';
import { ApexException, JSONException } from '../values/apex-exception';
import type { UserClass, UserMethod } from '../values/apex-object';
import { Blob } from '../values/blob';
import { formatStackTrace } from '../values/stack-trace';
import { ApexRestError, type ApexRestRequest, type ApexRestResponse } from './rest-request';
import { resourceFor, type RestResource } from './rest-resources';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What serves the calls of Apex REST. */
export interface RestHost {
  resources: readonly RestResource[];
  executions: TransactionExecutions;
  classNamed(name: string): UserClass | undefined;
}

/**
 * Answers a request with the @RestResource class that is mapped to its path, in system context. Throws ApexRestError
 * when no class or method serves it, the user may not use the class, or the class throws; the caller then rolls back.
 */
export function callRest(host: RestHost, tx: Transaction, request: ApexRestRequest): ApexRestResponse {
  const path = request.requestURI.replace(/(?<=.)\/$/, '');
  const resource = resourceFor(host.resources, path);
  const userClass = resource && host.classNamed(resource.className);
  if (!resource || !userClass) throw ApexRestError.noMatch();
  if (!tx.records.access.classAccess(tx.user, userClass.name)) throw ApexRestError.noAccess(userClass.name);
  const method = methodFor(userClass, request.httpMethod);
  return host.executions.run(tx, (execution) => answer(execution, method, request, resource));
}

function methodFor(userClass: UserClass, httpMethod: string): UserMethod {
  const having = (name: string): UserMethod | undefined =>
    userClass.methods.find(
      (method) => method.isStatic && method.annotations.some((each) => each.name === `http${name}`)
    );
  const found = having(httpMethod.toLowerCase());
  if (found) return found;
  const allowed = METHODS.filter(having).map((name) => name.toUpperCase());
  throw ApexRestError.noMethod(httpMethod, allowed);
}

function answer(
  execution: Execution,
  method: UserMethod,
  request: ApexRestRequest,
  resource: RestResource
): ApexRestResponse {
  const call = restCall();
  const response = new RestResponse();
  call.request = apexRequest(request, resource, method);
  call.response = response;
  execution.sharing = false;
  try {
    const result = method.invoke(undefined, argumentsOf(method, request.requestBody));
    const headers = Object.fromEntries(
      [...response.headers.entries()].map(([name, value]) => [String(name), String(value ?? '')])
    );
    if (method.returnType.name !== 'void') {
      headers['Content-Type'] ??= 'application/json;charset=UTF-8';
      return { statusCode: response.statusCode ?? 200, headers, body: toJson(result) };
    }
    const body = response.responseBody?.bytes;
    return {
      statusCode: response.statusCode ?? (body ? 200 : 204),
      headers,
      body: body && Buffer.from(body)
    };
  } catch (error) {
    throw error instanceof ApexException ? ApexRestError.uncaught(describe(error), error) : error;
  }
}

/** A method with parameters finds the body in them, and none in the request. */
function apexRequest(given: ApexRestRequest, resource: RestResource, method: UserMethod): RestRequest {
  const request = new RestRequest();
  request.httpMethod = given.httpMethod;
  request.requestURI = given.requestURI;
  request.resourcePath = `/services/apexrest${resource.mapping}`;
  request.remoteAddress = given.remoteAddress;
  for (const [name, value] of Object.entries(given.params)) request.params.put(name, value);
  for (const [name, value] of Object.entries(given.headers)) request.headers.put(titleCase(name), value);
  if (method.parameterNames.length === 0) request.requestBody = new Blob(Buffer.from(given.requestBody));
  return request;
}

/** Arguments by name from a JSON object; what it lacks is null, what no parameter is named after is refused. */
function argumentsOf(method: UserMethod, body: string): unknown[] {
  const names = method.parameterNames;
  if (names.length === 0) return [];
  const members = membersOf(body);
  for (const [name] of members) {
    if (!names.includes(name)) throw ApexRestError.unexpectedParameter(name, placeOf(body, name));
  }
  return names.map((name, index) => {
    const node = members.find(([each]) => each === name)?.[1];
    return node ? parsed(() => typed(node, method.parameterTypes[index], false)) : null;
  });
}

function membersOf(body: string): [string, JsonNode][] {
  if (body.trim() === '') return [];
  const node = parsed(() => readApexJson(body));
  if (node.kind !== 'object') throw ApexRestError.malformed('The HTTP entity body must be a JSON object');
  return node.members;
}

function placeOf(body: string, name: string): string {
  const before = body.slice(0, body.indexOf(`"${name}"`) + name.length + 3).split('\n');
  return `line:${before.length}, column:${(before.at(-1) as string).length + 1}`;
}

function parsed<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof JSONException ? ApexRestError.malformed(error.message) : error;
  }
}

function describe(error: ApexException): string {
  return `${error.apexTypeName}: ${error.message}\n\n${formatStackTrace(error.stackTrace)}`;
}

/** Node gives header names in lower case; Apex classes ask for `User-Agent`, as clients write it. */
function titleCase(name: string): string {
  return name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
