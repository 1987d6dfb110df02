import { WorkerError } from '../errors';
import { csvRecords, type FieldTypes } from './csv-rows';
import type { SalesforceRecord } from './records';
import type { RestConnection } from './rest';

/** How patient the client is, in milliseconds, and how many records it asks for at once. */
export interface BulkOptions {
  firstPoll?: number;
  slowestPoll?: number;
  recordsAPage?: number;
}

/** What the Bulk API says of a query job. */
interface QueryJob {
  id: string;
  state: 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
  errorMessage?: string;
}

/** Where in a job's results the next record stands: a page by its locator (empty: the first), and a record in it. */
export interface BulkPosition {
  jobId: string;
  locator: string;
  row: number;
}

/** A record with the position behind it. */
export interface PlacedRecord {
  record: SalesforceRecord;
  next: BulkPosition;
}

/** A broken page is asked for again this often without a single further record. */
const MOST_FAILURES = 5;

/**
 * Queries by the Bulk API 2.0 (developer.salesforce.com, Bulk API 2.0, Query): a job whose results are CSV in pages
 * chained by locators. Results keep standing for days, so that a position in them stays exact.
 */
export class BulkQuery {
  constructor(
    private readonly connection: Pick<RestConnection, 'post' | 'resource' | 'open' | 'delete'>,
    private readonly options: BulkOptions = {}
  ) {}

  /** Starts a job and waits until its results are there; returns the position of the first record. */
  async start(soql: string): Promise<BulkPosition> {
    const job = await this.connection.post<QueryJob>('/jobs/query', { operation: 'query', query: soql });
    let pause = this.options.firstPoll ?? 250;
    for (let state = job; state.state !== 'JobComplete';) {
      if (state.state === 'Failed' || state.state === 'Aborted') {
        const reason = state.errorMessage ? `: ${state.errorMessage}` : '';
        throw new WorkerError('EXTRACT_FAILED', `The query job ${job.id} is ${state.state}${reason}.`);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 1.5, this.options.slowestPoll ?? 5_000);
      state = await this.connection.resource<QueryJob>(`/jobs/query/${job.id}`);
    }
    return { jobId: job.id, locator: '', row: 0 };
  }

  /**
   * The records from a position on. A page that breaks off is asked for again and goes on where it stopped.
   * EXTRACT_LOST when the job is no longer there.
   */
  async *records(from: BulkPosition, types: FieldTypes): AsyncGenerator<PlacedRecord> {
    let position = from;
    let failures = 0;
    for (;;) {
      try {
        const page = await this.page(position);
        let row = 0;
        for await (const record of csvRecords(page.body, types)) {
          row++;
          if (row <= position.row) continue;
          position = { ...position, row };
          failures = 0;
          yield { record, next: position };
        }
        if (!page.nextLocator) return;
        position = { ...position, locator: page.nextLocator, row: 0 };
      } catch (error) {
        const isBroken = error instanceof WorkerError && error.code === 'SALESFORCE_UNREACHABLE';
        if (!isBroken || ++failures > MOST_FAILURES) throw error;
      }
    }
  }

  /** Lets the org forget a job; nothing happens when it has done so already. */
  async forget(jobId: string): Promise<void> {
    await this.connection.delete(`/jobs/query/${jobId}`).catch(() => undefined);
  }

  private async page({
    jobId,
    locator
  }: BulkPosition): Promise<{ body: AsyncIterable<Uint8Array>; nextLocator: string | undefined }> {
    const parameters = new URLSearchParams({ maxRecords: String(this.options.recordsAPage ?? 50_000) });
    if (locator) parameters.set('locator', locator);
    try {
      const { headers, body } = await this.connection.open(
        `/jobs/query/${jobId}/results?${parameters.toString()}`,
        'text/csv'
      );
      const next = headers.get('sforce-locator');
      return { body, nextLocator: next && next !== 'null' ? next : undefined };
    } catch (error) {
      const status = ((error as Error).cause as { status?: number } | undefined)?.status;
      if (status !== 404) throw error;
      throw new WorkerError('EXTRACT_LOST', `The org no longer has the query job ${jobId}.`, {
        cause: error
      });
    }
  }
}
