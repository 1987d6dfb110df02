import { z } from 'zod';
import { NotEmulated } from '../../errors';
import type { ApiContext } from '../context';
import { readBody } from '../json-body';
import type { Admission } from '../admission';
import { CsvFormat, csvFormatBody } from './csv-format';
import { bulkErrors } from './errors';
import { IngestJob } from './ingest-job';
import type { JobStore } from './job-store';

const newJob = z.strictObject({
  object: z.string().min(1),
  operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete']),
  externalIdFieldName: z.string().optional(),
  assignmentRuleId: z.string().optional(),
  ...csvFormatBody
});

/** Makes a job, in state Open, of a request's JSON. Throws ApiError for what the Bulk API does not do. */
export function createIngestJob(
  body: unknown,
  { user, version }: Admission,
  org: ApiContext,
  jobs: JobStore
): IngestJob {
  const { object: name, operation, externalIdFieldName, assignmentRuleId, ...csv } = readBody(newJob, body);
  if (assignmentRuleId !== undefined) throw new NotEmulated('assignmentRuleId of a bulk job');
  const { access } = org.records;
  const object = org.schema.object(name);
  if (
    !object ||
    !(access.canRead(user, object) || access.canCreate(user, object)) ||
    object.kind === 'metadata'
  )
    throw bulkErrors.unknownEntity(name);
  if (operation === 'hardDelete') {
    // The platform gives administrators every other permission, but this one only by a permission set or a profile
    // of their own.
    const isBuiltIn = access.profileName(user) === 'System Administrator';
    if (isBuiltIn || !access.hasUserPermission(user, 'BulkApiHardDelete'))
      throw bulkErrors.hardDeleteForbidden();
    throw new NotEmulated('the bulk operation hardDelete');
  }
  if (object.kind === 'event' && operation !== 'insert') throw bulkErrors.unknownEntity(name);
  const key = externalIdFieldName === undefined ? undefined : object.field(externalIdFieldName);
  if (operation !== 'upsert') {
    if (externalIdFieldName !== undefined) throw bulkErrors.externalIdUnasked(operation);
  } else if (externalIdFieldName === undefined) {
    throw bulkErrors.externalIdMissing();
  } else if (!key || !(key.name === 'Id' || key.isExternalId || key.isUnique)) {
    throw bulkErrors.notAnExternalId(externalIdFieldName, object.name);
  }
  const format = new CsvFormat(csv.columnDelimiter, csv.lineEnding);
  const job = new IngestJob({ ...jobs.newOrigin(), user, version, object, operation, format }, key?.name);
  jobs.add(job);
  return job;
}
