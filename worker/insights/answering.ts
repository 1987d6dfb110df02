import { toWorkerError, type WorkerError } from '../errors';
import { readRecords, type SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import type { PendingRecord } from './pending';
import { unknownWorkload, type Workloads } from './registry';
import type { AnsweredResult, InsightResult, ResultError } from './result';
import type { Decision, PreparedWorkload } from './workload';

/** A decision with everything that its log line needs. */
export interface MadeDecision {
  workload: string;
  recordId: string;
  pending: PendingRecord;
  prepared: PreparedWorkload;
  decision: Decision;
}

/** A workload that had no answer for a record, with the error that travels to the org. */
export interface FailedDecision {
  workload: string;
  recordId: string;
  error: WorkerError;
}

/** What became of the pending records. */
export interface Answers {
  results: AnsweredResult[];
  decisions: MadeDecision[];
  failures: FailedDecision[];
  /** Records that are gone or have nothing to be said about any more: nobody waits for these. */
  superseded: string[];
}

/** What stands elsewhere about records, by workload and record Id. */
type Gathered = Map<string, ReadonlyMap<string, unknown>>;

/** The workloads that were asked for, ready, and what they read of each object. */
interface Preparation {
  byName: Map<string, PreparedWorkload>;
  byObject: Map<string, { fields: Set<string>; names: Set<string> }>;
  /** Workloads that cannot run now, and why. */
  broken: Map<string, WorkerError>;
}

/** What is wrong with one workload alone: the others go on without it. Anything else concerns the whole org. */
const OF_ONE_WORKLOAD = new Set([
  'SETTINGS_INVALID',
  'SETTINGS_MISSING',
  'SALESFORCE_REFUSED',
  'SALESFORCE_FORBIDDEN',
  'WORKLOAD_FAILED'
]);

/**
 * Decides about all pending records: each object's records are read in one go with the fields of all workloads, and all
 * answers of one record make one result. A record that fails becomes a result with an error and never stops the others,
 * nor does a workload that cannot run; an org that cannot be reached, or when no workload can run, throws.
 */
export async function answer(
  pending: readonly PendingRecord[],
  workloads: Workloads,
  connection: Pick<RestConnection, 'query'>,
  now: Date
): Promise<Answers> {
  const answers: Answers = { results: [], decisions: [], failures: [], superseded: [] };
  const { byName, byObject, broken } = await prepare(pending, workloads);
  for (const [object, { fields, names }] of byObject) {
    const theirs = pending.filter((record) => [...record.workloads].some((name) => names.has(name)));
    const ids = theirs.map((record) => record.recordId);
    const read = await readRecords(connection, object, [...fields], ids);
    const gathered = await gather(theirs, read, names, byName, now, broken);
    for (const name of broken.keys()) names.delete(name);
    for (const record of theirs.filter((one) => [...one.workloads].some((name) => names.has(name)))) {
      const found = read.get(record.recordId);
      const result = found && decideAll(record, found, names, byName, gathered, now, answers);
      if (result) answers.results.push(result);
      else answers.superseded.push(record.recordId);
    }
  }
  for (const record of pending) {
    for (const workload of record.workloads) {
      const error = workloads.has(workload) ? broken.get(workload) : unknownWorkload(workloads, workload);
      if (!error) continue;
      answers.failures.push({ workload, recordId: record.recordId, error });
      answers.results.push(failedResult(record, workload, error));
    }
  }
  return answers;
}

/** A result that says that a workload could not even look at a record. */
export function failedResult(pending: PendingRecord, workload: string, error: WorkerError): AnsweredResult {
  const { requestedAt } = pending.request;
  return answered(pending, new Map(), {
    id: pending.recordId,
    readAt: requestedAt,
    requestedAt,
    error: wordError(workload, error)
  });
}

async function prepare(pending: readonly PendingRecord[], workloads: Workloads): Promise<Preparation> {
  const preparation: Preparation = { byName: new Map(), byObject: new Map(), broken: new Map() };
  const asked = new Set<string>();
  for (const record of pending) for (const name of record.workloads) asked.add(name);
  for (const name of asked) {
    const workload = workloads.get(name);
    if (!workload) continue;
    const prepared = await workload
      .prepare()
      .catch((thrown: unknown) => isolate(name, thrown, preparation.broken));
    if (!prepared) continue;
    preparation.byName.set(name, prepared);
    const known = preparation.byObject.get(workload.object);
    const object = known ?? { fields: new Set(['SystemModstamp']), names: new Set<string>() };
    for (const field of prepared.fields) object.fields.add(field);
    object.names.add(name);
    preparation.byObject.set(workload.object, object);
  }
  const [first] = preparation.broken.values();
  if (first && !preparation.byName.size) throw first;
  return preparation;
}

/** Notes that a workload cannot run, or throws when that is not its own affair. */
function isolate(workload: string, thrown: unknown, broken: Map<string, WorkerError>): undefined {
  const error = toWorkerError(thrown, workload);
  if (!OF_ONE_WORKLOAD.has(error.code)) throw error;
  broken.set(workload, error);
}

/** What each workload gathers beside the records, by workload and record. */
async function gather(
  pending: readonly PendingRecord[],
  read: ReadonlyMap<string, SalesforceRecord>,
  names: Set<string>,
  byName: Map<string, PreparedWorkload>,
  now: Date,
  broken: Map<string, WorkerError>
): Promise<Gathered> {
  const gathered: Gathered = new Map();
  // All at once: what two workloads wait for, say a slow language model, must not add up.
  await Promise.all(
    [...names].map(async (name) => {
      const prepared = byName.get(name)!;
      if (!prepared.gather) return;
      const theirs = pending.filter((record) => record.workloads.has(name));
      const records = theirs
        .map((record) => read.get(record.recordId))
        .filter((record) => record !== undefined);
      const found = await prepared
        .gather(records, now)
        .catch((thrown: unknown) => isolate(name, thrown, broken));
      if (found) gathered.set(name, found);
    })
  );
  return gathered;
}

/** One record through all workloads asked for; undefined when none has anything to say. */
function decideAll(
  pending: PendingRecord,
  record: SalesforceRecord,
  names: Set<string>,
  byName: Map<string, PreparedWorkload>,
  gathered: Gathered,
  now: Date,
  answers: Answers
): AnsweredResult | undefined {
  const result: InsightResult = {
    id: record.Id,
    readAt: new Date(String(record.SystemModstamp)).toISOString(),
    requestedAt: pending.request.requestedAt
  };
  const versions = new Map<string, string>();
  for (const workload of names) {
    if (!pending.workloads.has(workload)) continue;
    const prepared = byName.get(workload)!;
    versions.set(workload, prepared.modelVersion);
    try {
      const decision = prepared.decide(record, now, gathered.get(workload)?.get(record.Id));
      if (!decision) {
        versions.delete(workload);
        continue;
      }
      if (decision.modelVersion) versions.set(workload, decision.modelVersion);
      (result.outputs ??= {})[workload] = decision.output;
      if (decision.readAt) result.readAt = decision.readAt;
      answers.decisions.push({ workload, recordId: record.Id, pending, prepared, decision });
    } catch (thrown) {
      const error = toWorkerError(thrown, `${workload} for ${record.Id}`);
      result.error = wordError(workload, error);
      answers.failures.push({ workload, recordId: record.Id, error });
    }
  }
  return versions.size ? answered(pending, versions, result) : undefined;
}

function answered(
  pending: PendingRecord,
  modelVersions: ReadonlyMap<string, string>,
  result: InsightResult
): AnsweredResult {
  return { result, requestId: pending.request.id, run: pending.request.run, modelVersions };
}

function wordError(workload: string, error: WorkerError): ResultError {
  return { workload, code: error.code, message: error.message, nextStep: error.nextStep };
}
