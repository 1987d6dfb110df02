import { setImmediate } from 'node:timers/promises';
import { OrgError } from '../../errors';
import type { SaveError, SaveResult } from '../../records/errors';
import { ASYNCHRONOUS } from '../../records/limits';
import type { Records } from '../../records/records';
import type { Row } from '../../records/row';
import type { Transaction } from '../../records/transaction';
import { publishAsUser } from '../rows';
import { JobFailure } from './errors';
import { IngestColumns } from './ingest-columns';
import { rowsOf } from './ingest-data';
import type { IngestJob } from './ingest-job';
import { IngestOutcome } from './ingest-outcome';

/** Rows of one transaction, so that triggers see what they see on the platform. */
const CHUNK = 200;

/**
 * Processes a job's data: 200 rows to a transaction of the job's user, each row on its own account, other requests in
 * between. Resolves when the job is over; throws JobFailure when it cannot go on.
 */
export async function runIngest(job: IngestJob, records: Records): Promise<void> {
  if (job.isOver) return;
  job.moveTo('InProgress');
  const outcome = await IngestOutcome.create(job);
  try {
    let columns: IngestColumns | undefined;
    let chunk: string[][] = [];
    for await (const row of rowsOf(job)) {
      if (!columns) {
        columns = readHeader(job, row, records);
        await outcome.begin(row);
        continue;
      }
      chunk.push(row);
      if (chunk.length < CHUNK) continue;
      await processChunk(job, columns, chunk, records, outcome);
      chunk = [];
      if (job.isOver) return;
    }
    if (columns && chunk.length > 0) await processChunk(job, columns, chunk, records, outcome);
    if (!job.isOver) job.moveTo('JobComplete');
  } finally {
    await outcome.close();
  }
}

function readHeader(job: IngestJob, header: string[], records: Records): IngestColumns {
  const { user, object, operation } = job.origin;
  const columns = records.run(user, (tx) => IngestColumns.read(header, object, tx));
  const key = operation === 'upsert' ? job.externalIdField : operation === 'insert' ? undefined : 'Id';
  if (key !== undefined && !columns.has(key)) throw JobFailure.fieldNotFound(key);
  if (operation === 'delete' && columns.size > 1) throw JobFailure.onlyIds(operation);
  return columns;
}

async function processChunk(
  job: IngestJob,
  columns: IngestColumns,
  chunk: string[][],
  records: Records,
  outcome: IngestOutcome
): Promise<void> {
  const results = job.timed(() => saveChunk(job, columns, chunk, records));
  job.recordsProcessed += results.length;
  job.recordsFailed += results.filter(({ success }) => !success).length;
  await outcome.write(chunk, results);
  await setImmediate();
}

/** Saves rows in one transaction. What stops the transaction as a whole, such as a limit, fails each of its rows. */
function saveChunk(
  job: IngestJob,
  columns: IngestColumns,
  chunk: string[][],
  records: Records
): SaveResult[] {
  try {
    return records.run(job.origin.user, (tx) => saveRows(job, columns, chunk, tx), { limits: ASYNCHRONOUS });
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const { code: statusCode, message, fields } = error;
    return chunk.map(() => failure([{ statusCode, message, fields }]));
  }
}

function saveRows(job: IngestJob, columns: IngestColumns, chunk: string[][], tx: Transaction): SaveResult[] {
  const read = columns.rows(chunk, tx);
  const results = read.map(({ errors }) => failure(errors));
  const places = [...read.keys()].filter((index) => read[index].errors.length === 0);
  const saved = save(
    job,
    places.map((index) => read[index].row),
    tx
  );
  for (const [index, result] of saved.entries()) results[places[index]] = result;
  return results;
}

function failure(errors: SaveError[]): SaveResult {
  return { id: null, success: false, errors };
}

const partly = { mode: 'user', sharing: true, allOrNone: false, countLimits: false } as const;

function save(job: IngestJob, rows: Row[], tx: Transaction): SaveResult[] {
  const { object } = job.origin;
  if (rows.length === 0) return [];
  switch (job.operation) {
    case 'insert':
      return object.kind === 'event' ? publishAsUser(tx, object, rows) : tx.insert(object.name, rows, partly);
    case 'update':
      return tx.update(object.name, rows, partly);
    case 'upsert':
      return tx.upsert(object.name, rows, { ...partly, externalId: job.externalIdField });
    case 'delete':
      return deleteRows(object.keyPrefix, rows, tx);
  }
}

/** Ids of other objects are refused: a job deletes records of its own object only. */
function deleteRows(keyPrefix: string, rows: Row[], tx: Transaction): SaveResult[] {
  const ids = rows.map(({ Id }) => String(Id ?? ''));
  const own = ids.filter((id) => id.startsWith(keyPrefix));
  const deleted = own.length > 0 ? tx.delete(own, partly) : [];
  const error = {
    statusCode: 'INVALID_CROSS_REFERENCE_KEY',
    message: 'invalid cross reference id',
    fields: ['Id']
  };
  return ids.map((id) =>
    id.startsWith(keyPrefix) ? (deleted.shift() as SaveResult) : { ...failure([error]), id: id || null }
  );
}
