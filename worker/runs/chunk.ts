import { toWorkerError } from '../errors';
import type { LoggedDecision } from '../flywheel/decision-line';
import { joinObjects } from '../insights/json-text';
import type { AnsweredResult, InsightResult } from '../insights/result';
import type { Workload, PreparedWorkload, Decision } from '../insights/workload';
import type { ClaimedStage } from '../store/runs';
import type { SubjectChunk } from './subjects';

/** Everything that comes of deciding about some records. */
export interface DecidedChunk {
  next: unknown;
  /** Records read, those of which nothing is to be said included. */
  read: number;
  decisions: { recordId: string; decision: Decision; outputText: string }[];
  failed: number;
  /** What the org has to hear: news, and failures. */
  results: AnsweredResult[];
  /** Rows of the archive as JSON. */
  rows: string[];
}

/** What is the same for all records of a stage. */
export interface StageContext {
  stage: ClaimedStage;
  workload: Workload;
  prepared: PreparedWorkload;
  /** When the stage began: all its records are judged as of then. */
  now: Date;
  /** Records with a failure that is still open: the org hears of these in any case, so that it can close the failure. */
  failing: ReadonlySet<string>;
}

/** Decides about the records of a chunk. A record that fails becomes a result with an error and never stops the others. */
export function decideChunk(context: StageContext, chunk: SubjectChunk): DecidedChunk {
  const { stage, workload, prepared, now, failing } = context;
  const decided: DecidedChunk = {
    next: chunk.next,
    read: chunk.records.length,
    decisions: [],
    failed: 0,
    results: [],
    rows: []
  };
  const requestedAt = stage.requestedAt.toISOString();
  const modelVersions = new Map([[workload.name, prepared.modelVersion]]);
  const about: Omit<AnsweredResult, 'result'> = {
    requestId: stage.runId,
    run: stage.runId,
    modelVersions
  };
  const workloadText = JSON.stringify(workload.name);
  for (const record of chunk.records) {
    const result: InsightResult = { id: record.Id, readAt: isoOf(record.SystemModstamp), requestedAt };
    try {
      const decision = prepared.decide(record, now, chunk.gathered.get(record.Id));
      if (!decision) continue;
      if (decision.readAt) result.readAt = decision.readAt;
      const outputText = JSON.stringify(decision.output);
      decided.decisions.push({ recordId: record.Id, decision, outputText });
      decided.rows.push(rowOf(context, result, outputText));
      if (prepared.sweep!.isNews(record, decision.output) || failing.has(record.Id)) {
        const text = joinObjects(result, `{"outputs":{${workloadText}:${outputText}}}`);
        result.outputs = { [workload.name]: decision.output };
        decided.results.push({ ...about, result, text });
      }
    } catch (thrown) {
      const { code, message, nextStep } = toWorkerError(thrown, `${workload.name} for ${record.Id}`);
      result.error = { workload: workload.name, code, message, nextStep };
      decided.failed++;
      decided.rows.push(rowOf(context, result, '{}'));
      decided.results.push({ ...about, result });
    }
  }
  return decided;
}

/** The decisions of a chunk as lines of the decision log, numbered from `first`. */
export function loggedDecisions(
  { stage, workload, prepared }: StageContext,
  decided: DecidedChunk,
  first: number,
  clientId: string,
  timestamp: string
): LoggedDecision[] {
  return decided.decisions.map(({ recordId, decision, outputText }, i) => ({
    timestamp,
    clientId,
    workload: workload.name,
    modelVersion: decision.modelVersion ?? prepared.modelVersion,
    variant: decision.variant ?? null,
    llm: decision.llm ?? null,
    number: first + i,
    requestId: stage.runId,
    run: stage.runId,
    recordId,
    instruction: prepared.instruction,
    inputs: decision.inputs,
    output: decision.output,
    outputText,
    confidence: decision.confidence,
    latency: null
  }));
}

/** Columns that the archive has beside those of the output. */
export const COMMON_COLUMNS = {
  id: 'text',
  run: 'text',
  readAt: 'text',
  modelVersion: 'text',
  error: 'json'
} as const;

function rowOf({ stage, prepared }: StageContext, result: InsightResult, outputText: string): string {
  const { id, readAt, error } = result;
  const head = { id, run: stage.runId, readAt, modelVersion: prepared.modelVersion, error };
  return joinObjects(head, outputText);
}

/** A datetime as ISO 8601 with milliseconds and Z; the REST API writes the zone as +0000. */
function isoOf(datetime: unknown): string {
  const text = String(datetime);
  return text.length === 24 && text.endsWith('Z') ? text : new Date(text).toISOString();
}
