import { join } from 'node:path';
import { Job, type JobOrigin } from './job';

export type Operation = 'insert' | 'update' | 'upsert' | 'delete';

/** Records to be saved or deleted, whose data a client sends first. */
export class IngestJob extends Job {
  readonly type = 'V2Ingest';
  /** Times that data was sent; more than once is a mistake of the client's. */
  uploads = 0;
  recordsFailed = 0;

  constructor(
    origin: JobOrigin,
    readonly externalIdField?: string
  ) {
    super(origin, 'Open');
  }

  get operation(): Operation {
    return this.origin.operation as Operation;
  }

  /** The file with the data as the client sent it. */
  get dataFile(): string {
    return join(this.origin.folder, 'data.csv');
  }

  /** The file with the rows that were, or could not be, processed; each has its outcome in front. */
  resultFile(kind: 'successful' | 'failed'): string {
    return join(this.origin.folder, `${kind}.csv`);
  }

  override describe(): Record<string, unknown> {
    const { id, version } = this.origin;
    return {
      ...super.describe(),
      ...(this.externalIdField === undefined ? {} : { externalIdFieldName: this.externalIdField }),
      ...(this.state === 'Open' ? { contentUrl: `services/data/v${version}/jobs/ingest/${id}/batches` } : {})
    };
  }

  /** The job with what has become of it so far. */
  report(): Record<string, unknown> {
    const progress = this.progress();
    return {
      ...this.describe(),
      ...progress,
      apiActiveProcessingTime: progress.totalProcessingTime,
      numberRecordsFailed: this.recordsFailed
    };
  }
}
