import type { FastifyInstance } from 'fastify';
import type { ApiContext } from '../context';
import { guard } from './door';
import { registerIngestJobs } from './ingest-routes';
import { JobStore } from './job-store';
import { registerQueryJobs } from './query-routes';
import { JobRunner } from './runner';

/** Adds Bulk API 2.0 to a server: `/services/data/vNN.0/jobs/query` and `/jobs/ingest`. */
export function registerBulk(app: FastifyInstance, org: ApiContext): void {
  const jobs = new JobStore(org);
  const runner = new JobRunner();
  void app.register(async (bulk) => {
    guard(bulk, org);
    // Job data is streamed to its file, so the body is handed on unread.
    for (const type of ['text/csv', 'multipart/form-data']) {
      bulk.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
    }
    registerQueryJobs(bulk, org, jobs, runner);
    registerIngestJobs(bulk, org, jobs, runner);
  });
  app.addHook('onClose', async () => {
    jobs.abort();
    await runner.idle();
    jobs.removeFiles();
  });
}
