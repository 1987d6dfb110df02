import type { EventFields } from '../salesforce/pubsub/codec';

/** The topic on which the worker answers. */
export const RESULT_TOPIC = '/event/Insight_Result__e';

const RESULTS_AN_EVENT = 25;
/** Results__c holds 32,768 characters; the rest is left for whatever counts characters differently. */
const CHARACTERS_AN_EVENT = 32_000;
const BUCKETS = 10;
/** Kinds of records by the first three characters of their Ids. */
const KINDS: Record<string, string> = { '001': 'account', '006': 'opportunity', '00Q': 'lead' };

/** Why a workload had no answer for a record. */
export interface ResultError {
  workload: string;
  code: string;
  message: string;
  nextStep: string;
}

/** One record's answers, as they stand in Results__c. */
export interface InsightResult {
  id: string;
  /** SystemModstamp of the record that was read, ISO 8601. */
  readAt: string;
  requestedAt: string;
  /** Outputs by workload. */
  outputs?: Record<string, object>;
  error?: ResultError;
}

/** A result together with the request that it answers. */
export interface AnsweredResult {
  result: InsightResult;
  requestId: string;
  run: string | null;
  /** What decided, by workload. */
  modelVersions: ReadonlyMap<string, string>;
  /** The result as JSON, where it is written already. */
  text?: string;
}

/** Results that travel in one event. */
interface Group {
  answer: AnsweredResult;
  key: string;
  models: string;
  texts: string[];
}

/**
 * The fields of the Insight_Result__e events for the given results. Results of one request whose records lie in one
 * bucket travel together, at most 25 and 32,000 characters an event, so that parallel partitions never meet on a row.
 */
export function resultEvents(answers: readonly AnsweredResult[]): EventFields[] {
  const events: EventFields[] = [];
  const open = new Map<string, Group & { length: number }>();
  const close = (group: Group): void => {
    events.push({
      Results__c: `[${group.texts.join(',')}]`,
      Run__c: group.answer.run,
      Model_Version__c: group.models,
      Request_Id__c: group.answer.requestId,
      Partition_Key__c: group.key
    });
  };
  // Answers of a run share one map of versions: it is put into words once.
  let worded: AnsweredResult['modelVersions'] | undefined;
  let models = '';
  for (const answer of answers) {
    const key = bucketOf(answer.result.id);
    if (answer.modelVersions !== worded) {
      worded = answer.modelVersions;
      models = [...worded].map(([workload, version]) => `${workload}=${version}`).join(';');
    }
    const groupKey = `${key} ${answer.requestId} ${models}`;
    const text = answer.text ?? JSON.stringify(answer.result);
    let group = open.get(groupKey);
    if (
      group &&
      (group.texts.length === RESULTS_AN_EVENT || group.length + text.length + 1 > CHARACTERS_AN_EVENT)
    ) {
      close(group);
      group = undefined;
    }
    if (!group) {
      group = { answer, key, models, texts: [], length: 2 };
      open.set(groupKey, group);
    }
    group.texts.push(text);
    group.length += text.length + 1;
  }
  for (const group of open.values()) close(group);
  return events;
}

/**
 * The bucket of a record, e.g. `lead-7`: named after the kind of record that gets locked, and always the same for the
 * same Id (FNV-1a over its characters, modulo ten).
 */
export function bucketOf(recordId: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < recordId.length; i++) hash = Math.imul(hash ^ recordId.charCodeAt(i), 0x01000193);
  return `${KINDS[recordId.slice(0, 3)] ?? 'record'}-${(hash >>> 0) % BUCKETS}`;
}
