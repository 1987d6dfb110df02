import { BulkQuery, type BulkOptions, type BulkPosition } from './bulk-query';
import type { FieldTypes } from './csv-rows';
import type { SalesforceRecord } from './records';
import type { RestConnection } from './rest';

/** All records of an object that meet a condition; an empty condition means all. */
export interface RecordQuery {
  object: string;
  fields: readonly string[];
  where: string;
}

/** Where a stream goes on: behind an Id, or at a place in the results of a bulk job. Plain JSON. */
export type StreamPosition = { afterId: string } | BulkPosition;

/** Some records, with the position behind them. */
export interface RecordChunk {
  records: SalesforceRecord[];
  next: StreamPosition;
}

/** Above this number the Bulk API takes fewer calls: it is also the size of a page of the REST API. */
const BULK_ABOVE = 2_000;

/** Reads any number of records chunk by chunk, in flat memory, and goes on exactly where an earlier reader stopped. */
export class RecordStream {
  private readonly bulk: BulkQuery;

  constructor(
    private readonly connection: RestConnection,
    private readonly options: BulkOptions & { bulkAbove?: number } = {}
  ) {
    this.bulk = new BulkQuery(connection, options);
  }

  /** The number of records. */
  count({ object, where }: RecordQuery): Promise<number> {
    return this.connection.count(`SELECT COUNT() FROM ${object}${conditions(where)}`);
  }

  /** Where to begin: in the results of a new bulk job when there are many records, else before the first Id. */
  async begin(query: RecordQuery, count: number): Promise<StreamPosition> {
    if (count <= (this.options.bulkAbove ?? BULK_ABOVE)) return { afterId: '' };
    return this.bulk.start(
      `SELECT ${query.fields.join(', ')} FROM ${query.object}${conditions(query.where)}`
    );
  }

  /** The records from a position on, up to `size` a chunk. EXTRACT_LOST when the position no longer leads anywhere. */
  async *chunks(query: RecordQuery, from: StreamPosition, size: number): AsyncGenerator<RecordChunk> {
    if ('afterId' in from) return yield* this.pages(query, from.afterId, size);
    let records: SalesforceRecord[] = [];
    let next: StreamPosition = from;
    for await (const placed of this.bulk.records(from, await this.types(query.object))) {
      records.push(placed.record);
      next = placed.next;
      if (records.length < size) continue;
      yield { records, next };
      records = [];
    }
    if (records.length) yield { records, next };
  }

  /** Lets go of what a position holds in the org. */
  async end(position: StreamPosition): Promise<void> {
    if ('jobId' in position) await this.bulk.forget(position.jobId);
  }

  private async *pages(query: RecordQuery, afterId: string, size: number): AsyncGenerator<RecordChunk> {
    for (let last = afterId; ;) {
      const where = conditions(query.where, last && `Id > '${last}'`);
      const soql = `SELECT ${query.fields.join(', ')} FROM ${query.object}${where} ORDER BY Id LIMIT ${size}`;
      const records = await this.connection.query<SalesforceRecord>(soql);
      if (!records.length) return;
      last = records.at(-1)!.Id;
      yield { records, next: { afterId: last } };
      if (records.length < size) return;
    }
  }

  private async types(object: string): Promise<FieldTypes> {
    const { fields } = await this.connection.resource<{ fields: { name: string; type: string }[] }>(
      `/sobjects/${object}/describe`
    );
    return new Map(fields.map(({ name, type }) => [name, type]));
  }
}

function conditions(...parts: string[]): string {
  const given = parts.filter(Boolean);
  return given.length ? ` WHERE ${given.join(' AND ')}` : '';
}
