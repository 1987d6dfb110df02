import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { compileSoql } from '../../soql/compiler';
import { parseSoql } from '../../soql/parser';
import type { ApiContext } from '../context';
import { readBody } from '../json-body';
import { CsvFormat, csvFormatBody } from './csv-format';
import { admitted } from './door';
import { bulkErrors } from './errors';
import type { JobStore } from './job-store';
import { QueryJob } from './query-job';
import { refuseForBulk } from './query-validation';
import type { JobRunner } from './runner';

/** Records in one answer unless the client asks for fewer. The platform leaves its own number open. */
const MOST_RECORDS = 100_000;

const newJob = z.strictObject({
  operation: z.enum(['query', 'queryAll']),
  query: z.string().min(1),
  ...csvFormatBody
});
const stateBody = z.object({ state: z.literal('Aborted') });

type Path = { id: string };

/** Adds `jobs/query` and what lies below it. */
export function registerQueryJobs(
  app: FastifyInstance,
  org: ApiContext,
  jobs: JobStore,
  runner: JobRunner
): void {
  const base = '/services/data/:version/jobs/query';

  app.post(base, (request) => {
    const { user, version } = admitted(request);
    const { operation, query: soql, columnDelimiter, lineEnding } = readBody(newJob, request.body);
    const query = parseSoql(soql);
    const compiled = org.records.run(user, (tx) =>
      compileSoql(query, tx.queryContext({ mode: 'user', allRows: operation === 'queryAll' }))
    );
    refuseForBulk(query, compiled);
    const format = new CsvFormat(columnDelimiter, lineEnding);
    const origin = { ...jobs.newOrigin(), user, version, object: compiled.object, operation, format };
    const job = new QueryJob(
      origin,
      query,
      compiled.columns.map(({ name }) => name)
    );
    jobs.add(job);
    const created = job.describe();
    runner.start(job, () => job.run(org.records));
    return created;
  });

  app.get(base, (request) => jobs.list('V2Query', new URL(request.url, org.url), admitted(request).user));

  app.get<{ Params: Path }>(`${base}/:id`, (request) =>
    jobs.find(QueryJob, request.params.id, admitted(request).user).describe()
  );

  app.patch<{ Params: Path }>(`${base}/:id`, (request) => {
    const job = jobs.find(QueryJob, request.params.id, admitted(request).user);
    readBody(stateBody, request.body);
    if (job.isOver) throw bulkErrors.wrongState('be aborted', job.state);
    job.moveTo('Aborted');
    return job.describe();
  });

  app.delete<{ Params: Path }>(`${base}/:id`, async (request, reply) => {
    const job = jobs.find(QueryJob, request.params.id, admitted(request).user);
    if (!job.isOver) throw bulkErrors.wrongState('be deleted', job.state);
    await runner.settled(job);
    jobs.remove(job);
    return reply.code(204).send();
  });

  app.get<{ Params: Path; Querystring: { locator?: string; maxRecords?: string } }>(
    `${base}/:id/results`,
    (request, reply) => {
      const job = jobs.find(QueryJob, request.params.id, admitted(request).user);
      if (job.origin.version !== admitted(request).version) throw bulkErrors.otherVersion(job.origin.version);
      if (!job.result) throw bulkErrors.notComplete(job.state);
      const { locator, maxRecords } = request.query;
      const from = locator === undefined ? 0 : recordOf(locator, job.result.count);
      const { records, next, body } = job.result.page(from, mostOf(maxRecords));
      return reply
        .header('sforce-numberofrecords', records)
        .header('sforce-locator', next === undefined ? 'null' : locatorOf(next))
        .type('text/csv;charset=UTF-8')
        .send(body);
    }
  );
}

/** As on the platform a locator is a number in Base64, such as `MTAwMDA`, which clients need not know. */
function locatorOf(record: number): string {
  return Buffer.from(String(record)).toString('base64url');
}

function recordOf(locator: string, count: number): number {
  const text = Buffer.from(locator, 'base64url').toString();
  const record = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(record < count)) throw bulkErrors.invalidLocator(locator);
  return record;
}

function mostOf(maxRecords: string | undefined): number {
  if (maxRecords === undefined) return MOST_RECORDS;
  if (!/^[1-9]\d*$/.test(maxRecords)) throw bulkErrors.invalidMaxRecords(maxRecords);
  return Math.min(MOST_RECORDS, Number(maxRecords));
}
