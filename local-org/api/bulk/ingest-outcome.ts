import { open, type FileHandle } from 'node:fs/promises';
import type { SaveError, SaveResult } from '../../records/errors';
import type { IngestJob } from './ingest-job';

/** The two result files of a job while they are written. */
export class IngestOutcome {
  private constructor(
    private readonly job: IngestJob,
    private readonly successful: FileHandle,
    private readonly failed: FileHandle
  ) {}

  /** Begins both files anew. */
  static async create(job: IngestJob): Promise<IngestOutcome> {
    return new IngestOutcome(
      job,
      await open(job.resultFile('successful'), 'w'),
      await open(job.resultFile('failed'), 'w')
    );
  }

  /** Writes the header rows. */
  async begin(header: string[]): Promise<void> {
    const { format } = this.job.origin;
    await this.successful.appendFile(format.line(['sf__Id', 'sf__Created', ...header]));
    await this.failed.appendFile(format.line(['sf__Id', 'sf__Error', ...header]));
  }

  /** Adds rows, each to the file its result belongs in. */
  async write(rows: readonly string[][], results: readonly SaveResult[]): Promise<void> {
    const { format } = this.job.origin;
    let successful = '';
    let failed = '';
    for (const [index, { id, success, created, errors }] of results.entries()) {
      if (success) successful += format.line([id ?? '', String(created ?? false), ...rows[index]]);
      else failed += format.line([id ?? '', errors.map(errorText).join(''), ...rows[index]]);
    }
    if (successful) await this.successful.appendFile(successful);
    if (failed) await this.failed.appendFile(failed);
  }

  async close(): Promise<void> {
    await this.successful.close();
    await this.failed.close();
  }
}

/** An error as bulk results word it: `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --`. */
function errorText({ statusCode, message, fields }: SaveError): string {
  return `${statusCode}:${message}:${fields.map((field) => `${field} `).join('')}--`;
}
