import { NotEmulated, OrgError } from '../errors';
import { OAuthError, SessionInvalid } from '../identity/errors';
import { DmlError } from '../records/errors';
import type { ResourceAnswer } from './resource';

/** One entry of the array that a failed request answers with. */
export interface ErrorEntry {
  message: string;
  errorCode: string;
  fields?: string[];
}

/** A refusal that belongs to the API itself, with its HTTP status. The catalogue is its static members. */
export class ApiError extends OrgError {
  constructor(
    code: string,
    message: string,
    readonly status: number,
    fields: string[] = []
  ) {
    super(code, message, fields);
    this.name = 'ApiError';
  }

  static notFound = (message = 'The requested resource does not exist') =>
    new ApiError('NOT_FOUND', message, 404);
  static methodNotAllowed = (method: string, allowed: string[]) =>
    new ApiError(
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${method}' not allowed. Allowed are ${[...new Set(allowed)].sort().join(',')}`,
      405
    );
  static jsonParser = (message: string) => new ApiError('JSON_PARSER_ERROR', message, 400);
  static unsupportedVersion = (version: string) =>
    new ApiError('NOT_FOUND', `The requested resource does not exist: API version ${version}`, 404);
  static unsupportedMedia = (type: string, wanted = 'application/json') =>
    new ApiError('UNSUPPORTED_MEDIA_TYPE', `Content type ${type} is not supported; send ${wanted}`, 415);
  static invalidField = (field: string, object: string) =>
    new ApiError('INVALID_FIELD', `No such column '${field}' on sobject of type ${object}`, 400, []);
  static malformedId = (id: string) => new ApiError('MALFORMED_ID', `malformed id ${id}`, 400);
  static malformedQuery = (message: string) => new ApiError('MALFORMED_QUERY', message, 400);
  static invalidLocator = () => new ApiError('INVALID_QUERY_LOCATOR', 'invalid query locator', 400);
  static tooManyRecords = (limit: number) =>
    new ApiError(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${limit} records in this call`,
      400
    );
  static noSuchPath = (method: string, path: string) => new NotEmulated(`the path ${method} ${path}`);
  static requestLimit = () => new ApiError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 403);
  static apiDisabled = () =>
    new ApiError('API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.', 403);
  static permissionMissing = (permission: string) =>
    new ApiError('INSUFFICIENT_ACCESS', `This resource needs the permission ${permission}`, 403);
  static metadataApiForbidden = () =>
    new ApiError(
      'INSUFFICIENT_ACCESS',
      'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      403
    );
  static noSuchDeployment = (id: string) =>
    new ApiError(
      'INVALID_ID_FIELD',
      `There is no deployment ${id}. An org remembers those since its start.`,
      404
    );
  static processingHalted = (message: string) => new ApiError('PROCESSING_HALTED', message, 400);
}

const STATUS_OF_CODE: Record<string, number> = {
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  REQUEST_LIMIT_EXCEEDED: 403,
  METHOD_NOT_ALLOWED: 405,
  APEX_ERROR: 500,
  SERVER_UNAVAILABLE: 503,
  UNKNOWN_EXCEPTION: 500
};

/** Returns what the platform answers for an error: status and body. An error that nobody foresaw is a 500. */
export function answerOf(error: unknown): ResourceAnswer {
  if (error instanceof OAuthError) {
    return { status: error.status, body: { error: error.code, error_description: error.message } };
  }
  if (error instanceof SessionInvalid) {
    return { status: 401, body: [{ message: error.message, errorCode: error.code }] };
  }
  if (error instanceof DmlError) {
    const entries = error.results.flatMap((result) => result.errors);
    const code = entries[0]?.statusCode ?? '';
    return {
      status: STATUS_OF_CODE[code] ?? 400,
      body: entries.map(({ message, statusCode, fields }) => ({ message, errorCode: statusCode, fields }))
    };
  }
  if (error instanceof NotEmulated) return { status: 501, body: [entry(error)] };
  if (error instanceof ApiError) return { status: error.status, body: [entry(error)] };
  if (error instanceof OrgError) return { status: STATUS_OF_CODE[error.code] ?? 400, body: [entry(error)] };
  const message = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    body: [{ message: `An unexpected error occurred: ${message}`, errorCode: 'UNKNOWN_EXCEPTION' }]
  };
}

function entry(error: OrgError): ErrorEntry {
  const { message, code: errorCode, fields } = error;
  return fields.length > 0 ? { message, errorCode, fields } : { message, errorCode };
}

/** Whether an error was foreseen; what was not is worth a stack trace on stderr. */
export function isForeseen(error: unknown): boolean {
  return error instanceof OrgError || error instanceof OAuthError || error instanceof SessionInvalid;
}
