import type { PreparedWorkload, Workload } from '../insights/workload';
import type { RecordStream, StreamPosition } from '../salesforce/record-stream';
import { readRecords, type SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';

/** Records that are decided about, published and confirmed together. */
const RECORDS_A_CHUNK = 500;

/** Some records with what was gathered about them, and the position behind them. */
export interface SubjectChunk {
  records: SalesforceRecord[];
  gathered: ReadonlyMap<string, unknown>;
  next: unknown;
}

/** Everything that a stage decides about, from a position on. */
export interface Subjects {
  total: number;
  /** Where to begin when nothing is confirmed yet. */
  position: unknown;
  chunks(from: unknown): AsyncIterable<SubjectChunk>;
  /** Lets go of what the org holds for a position. */
  end(position: unknown): Promise<void>;
}

/** Where subjects are read from. */
export interface SubjectSource {
  connection: RestConnection;
  stream: RecordStream;
}

/**
 * Opens the subjects of a workload: of the whole org, or the given records only. `total` and `position` are those of an
 * earlier worker that goes on, if there was one: then nothing is counted or begun anew.
 */
export async function openSubjects(
  source: SubjectSource,
  workload: Workload,
  prepared: PreparedWorkload,
  recordIds: readonly string[],
  now: Date,
  earlier?: { total: number; position: unknown }
): Promise<Subjects> {
  const { subjects, standingFields } = prepared.sweep!;
  if ('gatherAll' in subjects) {
    const readAt = new Date().toISOString();
    const gathered = await subjects.gatherAll(recordIds, now);
    const records = [...gathered.keys()].map((Id) => ({ Id, SystemModstamp: readAt }));
    return listed(records, async () => gathered);
  }
  const gather = async (records: readonly SalesforceRecord[]): Promise<ReadonlyMap<string, unknown>> =>
    prepared.gather ? prepared.gather(records, now) : new Map();
  const fields = [...new Set(['Id', 'SystemModstamp', ...prepared.fields, ...standingFields])];
  if (recordIds.length) {
    const read = await readRecords(source.connection, workload.object, fields, recordIds);
    return listed(
      [...read.values()].sort((a, b) => (a.Id < b.Id ? -1 : 1)),
      gather
    );
  }
  const { stream } = source;
  const query = { object: workload.object, fields, where: subjects.where };
  const total = earlier?.total ?? (await stream.count(query));
  const position = (earlier?.position as StreamPosition) ?? (await stream.begin(query, total));
  return {
    total,
    position,
    async *chunks(from) {
      for await (const { records, next } of stream.chunks(query, from as StreamPosition, RECORDS_A_CHUNK)) {
        yield { records, gathered: await gather(records), next };
      }
    },
    end: (last) => stream.end(last as StreamPosition)
  };
}

/** Subjects that are all in memory; their position is a number. */
function listed(
  records: SalesforceRecord[],
  gather: (records: readonly SalesforceRecord[]) => Promise<ReadonlyMap<string, unknown>>
): Subjects {
  return {
    total: records.length,
    position: 0,
    async *chunks(from) {
      for (let at = from as number; at < records.length; at += RECORDS_A_CHUNK) {
        const chunk = records.slice(at, at + RECORDS_A_CHUNK);
        yield { records: chunk, gathered: await gather(chunk), next: at + chunk.length };
      }
    },
    end: async () => undefined
  };
}
