import { NotEmulated, OrgError } from '../../errors';
import { SessionInvalid } from '../../identity/errors';
import type { Schema } from '../../metadata/object-type';
import { DmlError } from '../../records/errors';
import { LightningError } from '../errors';

const STATUS_OF_CODE: Record<string, number> = {
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403
};

/** What a failed UI API request answers: status and body. A record that could not be saved tells why field by field. */
export function uiErrorAnswer(
  error: unknown,
  schema: Schema,
  objectName?: string
): { status: number; body: object[] } {
  if (error instanceof DmlError) return { status: 400, body: [recordError(error, schema, objectName)] };
  if (error instanceof SessionInvalid) return { status: 401, body: [entry(error)] };
  if (error instanceof LightningError) return { status: error.status, body: [entry(error)] };
  if (error instanceof NotEmulated) return { status: 501, body: [entry(error)] };
  if (error instanceof OrgError) return { status: STATUS_OF_CODE[error.code] ?? 400, body: [entry(error)] };
  const { message, stack } = error as Error;
  process.stderr.write(`lightning: ${stack ?? message}\n`);
  return {
    status: 500,
    body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: `An unexpected error occurred: ${message}` }]
  };
}

function entry({ code, message }: { code: string; message: string }): object {
  return { errorCode: code, message };
}

/** The platform's RecordError: errors of the record as a whole in `errors`, the others by field in `fieldErrors`. */
function recordError(error: DmlError, schema: Schema, objectName = ''): object {
  const object = schema.object(objectName);
  const errors: object[] = [];
  const fieldErrors: Record<string, object[]> = {};
  for (const { statusCode, message, fields } of error.results.flatMap((result) => result.errors)) {
    const known = fields.flatMap((name) => object?.field(name) ?? []);
    if (known.length === 0)
      errors.push({ constituentField: null, errorCode: statusCode, field: null, fieldLabel: null, message });
    for (const field of known) {
      const said = statusCode === 'REQUIRED_FIELD_MISSING' ? 'Complete this field.' : message;
      (fieldErrors[field.name] ??= []).push({
        constituentField: null,
        errorCode: statusCode,
        field: field.name,
        fieldLabel: field.label,
        message: said
      });
    }
  }
  return {
    errorCode: error.code,
    message: 'An error occurred while trying to update the record. Please try again.',
    enhancedErrorType: 'RecordError',
    output: { errors, fieldErrors }
  };
}
