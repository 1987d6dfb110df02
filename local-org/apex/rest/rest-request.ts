import { OrgError } from '../../errors';

/** What an Apex REST class is given. */
export interface ApexRestRequest {
  httpMethod: string;
  /** From `/services/apexrest` on, without the query, e.g. `/cakes/1`. */
  requestURI: string;
  params: Record<string, string>;
  headers: Record<string, string>;
  /** The body as it came. */
  requestBody: string;
  remoteAddress: string;
}

/** What an Apex REST class answers. */
export interface ApexRestResponse {
  statusCode: number;
  headers: Record<string, string>;
  /** The body as it is to be sent; undefined when there is none. */
  body?: string | Buffer;
}

/**
 * A call that a REST class does not answer itself. `code` decides the HTTP status. The catalogue is its static members;
 * they are worded as the platform words them.
 */
export class ApexRestError extends OrgError {
  static noMatch = () => new ApexRestError('NOT_FOUND', 'Could not find a match for URL');
  static noMethod = (method: string, allowed: string[]) =>
    new ApexRestError(
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${method}' not allowed. Allowed are ${allowed.sort().join(',')}`
    );
  static noAccess = (className: string) =>
    new ApexRestError('FORBIDDEN', `You do not have access to the Apex class named: ${className}`);
  static malformed = (message: string) => new ApexRestError('JSON_PARSER_ERROR', message);
  static unexpectedParameter = (name: string, place: string) =>
    ApexRestError.malformed(`Unexpected parameter encountered during deserialization: ${name} at [${place}]`);
  static uncaught = (message: string, cause: Error) =>
    new ApexRestError('APEX_ERROR', message, [], { cause });
}
