import { ApiError } from '../errors';
import type { JobState } from './job';

/**
 * What the Bulk API refuses, in the platform's codes: they are those of its first version in capitals, without
 * underscores. Sources are in docs/platform-claims.md.
 */
export const bulkErrors = {
  unknownEntity: (object: string) =>
    new ApiError('INVALIDENTITY', `Entity '${object}' is not supported by the Bulk API.`, 400),
  notAnExternalId: (field: string, object: string) =>
    new ApiError(
      'INVALIDJOB',
      `Field name provided, ${field} does not match an External ID, Salesforce Id, or indexed field for ${object}`,
      400
    ),
  externalIdMissing: () => new ApiError('INVALIDJOB', 'External ID was blank for an upsert job', 400),
  externalIdUnasked: (operation: string) =>
    new ApiError('INVALIDJOB', `externalIdFieldName belongs to upsert jobs, not to ${operation}`, 400),
  hardDeleteForbidden: () =>
    new ApiError(
      'FEATURENOTENABLED',
      'hardDelete operation requires special user profile permission, please contact your system administrator',
      400
    ),
  severalContents: (id: string) =>
    new ApiError(
      'INVALIDJOB',
      `Found multiple contents for job: <${id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
      400
    ),
  wrongState: (asked: string, state: JobState) =>
    new ApiError('INVALIDJOBSTATE', `A job in state ${state} cannot ${asked}.`, 400),
  notComplete: (state: JobState) =>
    new ApiError(
      'INVALIDJOBSTATE',
      `can only download query results of successfully completed bulk job. Current status: ${state}`,
      400
    ),
  otherVersion: (version: string) =>
    new ApiError(
      'INVALIDVERSION',
      `The job was made with API version ${version}; get its results with the same.`,
      409
    ),
  invalidLocator: (locator: string) =>
    new ApiError('INVALID_QUERY_LOCATOR', `invalid query locator: ${locator}`, 400),
  invalidMaxRecords: (text: string) =>
    new ApiError('INVALIDJOB', `maxRecords must be a positive whole number, not ${text}`, 400),
  tooLarge: (bytes: number) =>
    new ApiError('EXCEEDED_MAX_SIZE_REQUEST', `Job data may have at most ${bytes} bytes.`, 413),
  badMultipart: (reason: string) =>
    new ApiError('CLIENTINPUTERROR', `The multipart request cannot be read: ${reason}`, 400),
  unsupportedQuery: (message: string) => new ApiError('API_ERROR', message, 400)
};

/** Ends a job as Failed; the message, `Code : sentence`, becomes its `errorMessage`. */
export class JobFailure extends Error {
  static fieldNotFound = (name: string) => new JobFailure(`InvalidBatch : Field name not found : ${name}`);
  static duplicateField = (name: string) => new JobFailure(`InvalidBatch : Field name given twice : ${name}`);
  static onlyIds = (operation: string) =>
    new JobFailure(`InvalidBatch : The '${operation}' batch must contain only ids`);
  static noHeader = () => new JobFailure('InvalidBatch : The job data has no header row');
  static lineEnding = (lineEnding: string) =>
    new JobFailure(
      `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`
    );
  static unreadable = (reason: string) => new JobFailure(`InvalidBatch : ${reason}`);
}
