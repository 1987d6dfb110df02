import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Records } from '../../records/records';
import type { QueryRecord } from '../../soql/compiled-query';
import type { SoqlQuery } from '../../soql/query';
import { Job, type JobOrigin } from './job';
import { chunkAfter, idsOf, isChunkable, recordsOf } from './query-chunks';
import { ResultFile } from './result-file';

/** Records read between two looks at other requests. */
const CHUNK = 2000;

/** A query whose result is written to a file. */
export class QueryJob extends Job {
  readonly type = 'V2Query';
  #result: ResultFile | undefined;

  /** `columns` are the paths of the answer's columns in the order of the query. */
  constructor(
    origin: JobOrigin,
    readonly query: SoqlQuery,
    readonly columns: readonly string[]
  ) {
    super(origin, 'UploadComplete');
  }

  get result(): ResultFile | undefined {
    return this.state === 'JobComplete' ? this.#result : undefined;
  }

  override describe(): Record<string, unknown> {
    return { ...super.describe(), ...this.progress(), isPkChunkingSupported: isChunkable(this.query) };
  }

  /**
   * Reads the records in chunks, each in a transaction of its own, and lets others be served in between. Resolves
   * when the job is over.
   */
  async run(records: Records): Promise<void> {
    if (this.isOver) return;
    this.moveTo('InProgress');
    const { format, folder } = this.origin;
    const file = await ResultFile.create(join(folder, 'result.csv'), format.line(this.columns));
    this.#result = file;
    try {
      const paths = this.columns.map((column) => column.split('.'));
      for (const chunk of this.#chunks(records)) {
        const lines = this.timed(() =>
          chunk().map((record) => format.line(paths.map((path) => textAt(record, path))))
        );
        await file.append(lines);
        this.recordsProcessed += lines.length;
        await setImmediate();
        if (this.isOver) return;
      }
      this.moveTo('JobComplete');
    } finally {
      await file.close();
    }
  }

  /** Functions that read one chunk each; in the order of Ids the last one finds fewer records than it asks for. */
  *#chunks(records: Records): Generator<() => QueryRecord[]> {
    if (!isChunkable(this.query)) {
      yield* this.#orderedChunks(records);
      return;
    }
    let left = this.query.limit?.kind === 'number' ? this.query.limit.value : Infinity;
    let last: string | undefined;
    let isMore = true;
    while (isMore && left > 0) {
      yield () => {
        const size = Math.min(CHUNK, left);
        const found = this.#read(records, chunkAfter(this.query, last, size));
        last = found.at(-1)?.id ?? last;
        left -= found.length;
        isMore = found.length === size;
        return found;
      };
    }
  }

  /** With ORDER BY the Ids are read first, all at once; a record that is gone when its turn comes is left out. */
  *#orderedChunks(records: Records): Generator<() => QueryRecord[]> {
    let ids: string[] = [];
    yield () => {
      ids = this.#read(records, idsOf(this.query)).map(({ id }) => String(id));
      return [];
    };
    for (let from = 0; from < ids.length; from += CHUNK) {
      yield () => {
        const some = ids.slice(from, from + CHUNK);
        const found = this.#read(records, recordsOf(this.query, some));
        const byId = new Map(found.map((record) => [record.id, record]));
        return some.flatMap((id) => byId.get(id) ?? []);
      };
    }
  }

  #read(records: Records, query: SoqlQuery): QueryRecord[] {
    const { user, operation } = this.origin;
    const options = { mode: 'user', sharing: true, countLimits: false } as const;
    return records.run(user, (tx) => tx.query(query, { ...options, allRows: operation === 'queryAll' }))
      .records;
  }
}

/** A column of a record as bulk CSV has it: null is empty, an instant ends in Z. */
function textAt(record: QueryRecord, path: readonly string[]): string {
  let value: unknown = record;
  for (const name of path) {
    value = (value as QueryRecord).fields[name];
    if (value === null || value === undefined) return '';
  }
  return String(value);
}
