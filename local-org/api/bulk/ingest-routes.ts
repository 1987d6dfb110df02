import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ApiContext } from '../context';
import { ApiError } from '../errors';
import { readBody } from '../json-body';
import { admitted } from './door';
import { bulkErrors, JobFailure } from './errors';
import { createIngestJob } from './ingest-creation';
import { rowsOf } from './ingest-data';
import { IngestJob } from './ingest-job';
import { runIngest } from './ingest-run';
import type { JobStore } from './job-store';
import type { JobRunner } from './runner';
import { readParts, saveBody } from './upload';

const stateBody = z.object({ state: z.enum(['UploadComplete', 'Aborted']) });

type Request = FastifyRequest<{ Params: { id: string } }>;

/** Adds `jobs/ingest` and what lies below it. */
export function registerIngestJobs(
  app: FastifyInstance,
  org: ApiContext,
  jobs: JobStore,
  runner: JobRunner
): void {
  const base = '/services/data/:version/jobs/ingest';
  const jobOf = (request: Request) => jobs.find(IngestJob, request.params.id, admitted(request).user);
  const settled = async (request: Request, purpose: string) => {
    const job = jobOf(request);
    if (!job.isOver) throw bulkErrors.wrongState(purpose, job.state);
    await runner.settled(job);
    return job;
  };
  const start = (job: IngestJob) => {
    job.moveTo('UploadComplete');
    runner.start(job, () => runIngest(job, org.records));
  };

  app.post(base, async (request) => {
    const contentType = request.headers['content-type'] ?? '';
    if (!(request.body instanceof Readable))
      return createIngestJob(request.body, admitted(request), org, jobs).describe();
    if (!contentType.startsWith('multipart/')) throw ApiError.unsupportedMedia(contentType);
    const parts = await readParts(request.body, contentType);
    const job = createIngestJob(parseJob(parts.job), admitted(request), org, jobs);
    await writeFile(job.dataFile, parts.content);
    start(job);
    return job.describe();
  });

  app.get(base, (request) => jobs.list('V2Ingest', new URL(request.url, org.url), admitted(request).user));

  app.get(`${base}/:id`, (request: Request) => jobOf(request).report());

  app.put(`${base}/:id/batches`, async (request: Request, reply) => {
    const job = jobOf(request);
    if (job.state !== 'Open') throw bulkErrors.wrongState('take data', job.state);
    if (!(request.body instanceof Readable) || !request.headers['content-type']?.startsWith('text/csv'))
      throw ApiError.unsupportedMedia(request.headers['content-type'] ?? 'none');
    job.uploads++;
    await saveBody(request.body, job.dataFile, { isGzip: request.headers['content-encoding'] === 'gzip' });
    return reply.code(201).send();
  });

  app.patch(`${base}/:id`, (request: Request) => {
    const job = jobOf(request);
    const { state } = readBody(stateBody, request.body);
    if (state === 'Aborted') {
      if (job.isOver) throw bulkErrors.wrongState('be aborted', job.state);
      job.moveTo('Aborted');
    } else {
      if (job.state !== 'Open') throw bulkErrors.wrongState('be closed', job.state);
      if (job.uploads > 1) throw bulkErrors.severalContents(job.origin.id);
      start(job);
    }
    return job.describe();
  });

  app.delete(`${base}/:id`, async (request: Request, reply) => {
    const job = await settled(request, 'be deleted');
    jobs.remove(job);
    return reply.code(204).send();
  });

  for (const kind of ['successful', 'failed'] as const) {
    app.get(`${base}/:id/${kind}Results`, async (request: Request, reply) => {
      const job = await settled(request, 'give results');
      const file = job.resultFile(kind);
      return reply.type('text/csv').send(existsSync(file) ? createReadStream(file) : '');
    });
  }

  app.get(`${base}/:id/unprocessedrecords`, async (request: Request, reply) => {
    const job = await settled(request, 'give results');
    return reply.type('text/csv').send(Readable.from(unprocessed(job), { objectMode: false }));
  });
}

function parseJob(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw ApiError.jsonParser((error as Error).message);
  }
}

/** The header and the rows that the job did not come to, as far as its data can be read. */
async function* unprocessed(job: IngestJob): AsyncGenerator<string> {
  let line = 0;
  try {
    for await (const row of rowsOf(job)) {
      if (line === 0 || line > job.recordsProcessed) yield job.origin.format.line(row);
      line++;
    }
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
  }
}
