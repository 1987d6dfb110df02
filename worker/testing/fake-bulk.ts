import type { ServerResponse } from 'node:http';
import { stringify } from 'csv-stringify/sync';

type Row = Record<string, unknown>;

/** Query jobs of the Bulk API 2.0 for tests: results as they were when the job was made, pages by locator. */
export class FakeBulk {
  readonly jobs = new Map<string, { rows: Row[]; columns: string[]; polls: number }>();
  /** Records a page, whatever was asked for. */
  recordsAPage = 1_000;
  /** Breaks the connection in the middle of the next so many pages. */
  breaks = 0;
  /** What the next job ends with instead of JobComplete. */
  failure: string | undefined;
  pagesRead = 0;

  constructor(private readonly select: (soql: string) => Row[]) {}

  serve(
    method: string,
    resource: string,
    parameters: URLSearchParams,
    body: Buffer,
    response: ServerResponse
  ): void {
    const send = (status: number, answer: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    };
    if (method === 'POST') {
      const { query } = JSON.parse(body.toString()) as { query: string };
      const columns = /SELECT (.+) FROM/.exec(query)![1].split(', ');
      const id = `750${String(this.jobs.size + 1).padStart(15, '0')}`;
      this.jobs.set(id, { rows: structuredClone(this.select(query)), columns, polls: 0 });
      return send(200, { id, state: 'UploadComplete' });
    }
    const [, , , id, part] = resource.split('/');
    const job = this.jobs.get(id);
    if (!job) return send(404, [{ errorCode: 'NOT_FOUND', message: 'no such job' }]);
    if (method === 'DELETE') {
      this.jobs.delete(id);
      return void response.writeHead(204).end();
    }
    if (part !== 'results') {
      if (this.failure) return send(200, { id, state: 'Failed', errorMessage: this.failure });
      return send(200, { id, state: job.polls++ ? 'JobComplete' : 'InProgress' });
    }
    this.page(job, Number(parameters.get('locator') ?? 0), response);
  }

  private page(job: { rows: Row[]; columns: string[] }, from: number, response: ServerResponse): void {
    this.pagesRead++;
    const to = Math.min(from + this.recordsAPage, job.rows.length);
    const rows = job.rows.slice(from, to).map((row) => job.columns.map((column) => row[column] ?? ''));
    const csv = stringify([job.columns, ...rows], { quoted: true, cast: { boolean: String } });
    response.writeHead(200, {
      'content-type': 'text/csv',
      'sforce-locator': to < job.rows.length ? String(to) : 'null'
    });
    if (this.breaks-- > 0) return void response.write(csv.slice(0, csv.length / 2), () => response.destroy());
    response.end(csv);
  }
}
