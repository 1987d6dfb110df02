import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@jsforce/jsforce-node';
import { apiVersion } from '../processes/api-version';
import { startLocalOrg } from '../processes/local-org';
import { signIn } from '../processes/sign-in';
import { startWorker } from '../processes/worker';

const LEADS = 400;
const LEADS_A_SECOND = 20;
/** What makes just-compiled code fast, and is not measured. */
const WARM_UP = 100;
const GIVE_UP = 60_000;

/** One line of the benchmark; times in milliseconds. */
export interface JourneyBenchmark {
  benchmark: 'journey';
  leads: number;
  leadsPerSecond: number;
  /** From sending a new lead to score, route and template standing on it, rules only. */
  p50: number;
  p95: number;
  /** The floor: the same saves, answered by the org while no worker runs. */
  saveP50: number;
  saveP95: number;
  ratioToSave: number;
}

/** Measures how long a lead waits for its insights while leads come in steadily, on the local org with the sample data. */
export async function benchmarkJourney(): Promise<JourneyBenchmark> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-journey-'));
  const org = await startLocalOrg({ project: '.', data: 'data/plan.json', state: path.join(folder, 'org') });
  try {
    const { username } = org.ready.users.find(({ persona }) => persona === 'admin')!;
    const accessToken = await signIn(org.ready, username);
    const connection = new Connection({ instanceUrl: org.ready.url, accessToken, version: apiVersion() });
    await saveSteadily(connection, 'Warm', WARM_UP);
    const saves = [...(await saveSteadily(connection, 'Floor', LEADS)).values()].map(
      ({ savedAt, sentAt }) => savedAt - sentAt
    );
    const worker = await startWorker(org.ready, { dataDirectory: path.join(folder, 'worker') });
    try {
      await answered(connection, WARM_UP + LEADS);
      await journeys(connection, 'Also warm', WARM_UP);
      const times = await journeys(connection, 'Journey', LEADS);
      const [p50, p95, saveP50, saveP95] = [
        quantile(times, 0.5),
        quantile(times, 0.95),
        quantile(saves, 0.5),
        quantile(saves, 0.95)
      ];
      return {
        benchmark: 'journey',
        leads: LEADS,
        leadsPerSecond: LEADS_A_SECOND,
        ...{ p50, p95, saveP50, saveP95 },
        ratioToSave: Math.round((p95 / saveP95) * 10) / 10
      };
    } finally {
      await worker.stop();
    }
  } finally {
    await org.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Save {
  sentAt: number;
  savedAt: number;
}

/** Sends one lead after the other at its time, whether or not the last one was saved; resolves when all are. */
async function saveSteadily(
  connection: Connection,
  company: string,
  count: number
): Promise<Map<string, Save>> {
  const saved = new Map<string, Save>();
  const startedAt = performance.now();
  const save = async (index: number): Promise<void> => {
    await sleep(Math.max(0, startedAt + (index * 1000) / LEADS_A_SECOND - performance.now()));
    const sentAt = performance.now();
    const { id } = await connection.create('Lead', {
      LastName: `Lead ${index}`,
      Company: `${company} ${index}`,
      Country: ['US', 'UK', 'Germany'][index % 3],
      NumberOfEmployees: 50 + index,
      Industry: 'Retail',
      Description: 'Could you send us a quote for 40 users?'
    });
    saved.set(id!, { sentAt, savedAt: performance.now() });
  };
  await Promise.all(Array.from({ length: count }, (_, index) => save(index)));
  return saved;
}

async function journeys(connection: Connection, company: string, count: number): Promise<number[]> {
  const before = await suggestions(connection);
  const [saves, seen] = await Promise.all([
    saveSteadily(connection, company, count),
    watch(connection, before, count)
  ]);
  return [...saves].map(([id, { sentAt }]) => seen.get(id)! - sentAt);
}

/** When each lead was first seen with all its insights, which come in one transaction; at most some 15 ms late. */
async function watch(connection: Connection, after: string, count: number): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  const deadline = performance.now() + (count * 1000) / LEADS_A_SECOND + GIVE_UP;
  let last = after;
  while (seen.size < count) {
    if (performance.now() > deadline)
      throw new Error(`Only ${seen.size} of ${count} leads were answered in time.`);
    const { records } = await connection.query(
      `SELECT Name, Lead__c, Lead__r.Lead_Score__c, Lead__r.Routed_At__c FROM Template_Suggestion__c
       WHERE Name > '${last}' ORDER BY Name`
    );
    const now = performance.now();
    for (const row of records) {
      const lead = row.Lead__r as { Lead_Score__c: number | null; Routed_At__c: string | null };
      if (lead.Lead_Score__c === null || !lead.Routed_At__c)
        throw new Error(`Lead ${row.Lead__c} has a suggestion and no score or route.`);
      seen.set(String(row.Lead__c), now);
      last = String(row.Name);
    }
    await sleep(10);
  }
  return seen;
}

/** Number of the latest suggestion. */
async function suggestions(connection: Connection): Promise<string> {
  const { records } = await connection.query(
    'SELECT Name FROM Template_Suggestion__c ORDER BY Name DESC LIMIT 1'
  );
  return String(records[0].Name);
}

/** Waits until what was saved before the worker came is answered, and nothing comes any more. */
async function answered(connection: Connection, atLeast: number): Promise<void> {
  const deadline = performance.now() + GIVE_UP;
  for (let before = -1; performance.now() < deadline; await sleep(1000)) {
    const { totalSize } = await connection.query('SELECT COUNT() FROM Template_Suggestion__c');
    if (totalSize >= atLeast && totalSize === before) return;
    before = totalSize;
  }
  throw new Error('The worker did not catch up in time.');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}
