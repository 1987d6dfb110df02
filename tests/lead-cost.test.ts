import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@jsforce/jsforce-node';
import { CUSTOMERS_QUERIES, CUSTOMERS_STATEMENTS, customersProject } from './stage/customer';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { onlyLocally, realOrg } from './stage/real-org';

const test = onlyLocally('it installs a customer’s trigger and reads the local org’s counters');

/**
 * What a thousand new leads cost the org, all workloads together, where a customer's own trigger on leads uses up a fifth of
 * a transaction's queries: counted by the org itself.
 */
let flywheel: Flywheel;
let admin: Connection;
let project: string;
let usage: Usage;
let single: Transaction[];
const LEADS = 1000;

interface Transaction {
  user: string;
  milliseconds: number;
  queries: number;
  queryRows: number;
  dmlStatements: number;
  dmlRows: number;
  saved: Record<string, { insert?: number; update?: number }>;
  published: Record<string, number>;
}
interface Usage {
  apiRequests: Record<string, number>;
  deliveredEvents: number;
  transactions: Transaction[];
}

before(async () => {
  if (realOrg) return;
  project = customersProject().folder;
  flywheel = await startFlywheel({ project, sample: true, usage: true });
  admin = await flywheel.connect('admin');
  await insert(200, 'Warm');
  await counted('Settling', 1);
  single = (await counted('One', 1)).transactions;
  usage = await counted('Thousand', LEADS);
});
after(async () => {
  if (realOrg) return;
  await flywheel?.stop();
  rmSync(project, { recursive: true });
});

/** Inserts leads by REST, two hundred at a time, and waits until each has a score, a route and a suggestion. */
async function insert(count: number, company: string): Promise<void> {
  for (let from = 0; from < count; from += 200) {
    const leads = Array.from({ length: Math.min(200, count - from) }, (_, i) => ({
      LastName: `Lead ${from + i}`,
      Company: company,
      Email: `lead.${from + i}@${company.toLowerCase()}.example`,
      Country: ['US', 'UK', 'Germany'][i % 3],
      NumberOfEmployees: 50 + i,
      Industry: 'Retail',
      Description: 'Could you send us a quote for 40 users?'
    }));
    await admin.create('Lead', leads, { allOrNone: true });
  }
  const answered = `SELECT COUNT() FROM Template_Suggestion__c WHERE Lead__r.Company = '${company}'
    AND Lead__r.Lead_Score__c != null AND Lead__r.Routed_At__c != null`;
  await eventually(
    `${count} leads are answered`,
    async () => ((await admin.query(answered)).totalSize >= count ? true : undefined),
    { withinMs: 120_000, everyMs: 200 }
  );
}

/** What inserting leads uses, from the first save to the last answer. */
async function counted(company: string, leads: number): Promise<Usage> {
  const url = `${flywheel.ready.url}/local-org/usage`;
  await admin.request({ method: 'DELETE', url });
  await insert(leads, company);
  await sleep(500);
  return admin.request<Usage>(url);
}

const inserts = ({ saved }: Transaction): number => saved.Lead?.insert ?? 0;
const answers = ({ saved }: Transaction): number => saved.Lead?.update ?? 0;

test('a thousand leads are delivered in ten events at most', (t) => {
  t.diagnostic(`${usage.deliveredEvents} events delivered`);
  assert.ok(usage.deliveredEvents > 0 && usage.deliveredEvents <= 10, `${usage.deliveredEvents}`);
});

test('the worker takes twenty API calls at most', (t) => {
  const calls = usage.apiRequests[flywheel.ready.username];
  t.diagnostic(`${calls} calls`);
  assert.ok(calls > 0 && calls <= 20, `${calls}`);
});

test('each lead is updated once', async () => {
  const updated = usage.transactions.reduce((sum, transaction) => sum + answers(transaction), 0);
  assert.equal(updated, LEADS);
  const { records } = await admin.query<{ Operation__c: string; saves: number }>(
    `SELECT Operation__c, COUNT(Id) saves FROM Lead_Save__c
     WHERE Company__c = 'Thousand' GROUP BY Operation__c`
  );
  assert.deepEqual(Object.fromEntries(records.map((row) => [row.Operation__c, row.saves])), {
    AFTER_INSERT: LEADS,
    AFTER_UPDATE: LEADS
  });
});

test('a transaction takes eight queries and six statements at most beside the customer’s', (t) => {
  for (const [what, ofKind] of [
    ['saving', inserts],
    ['answering', answers]
  ] as const) {
    const transactions = usage.transactions.filter((each) => ofKind(each) > 0);
    assert.ok(transactions.length >= 5, `${what}: ${transactions.length}`);
    for (const transaction of transactions) {
      const queries = transaction.queries - CUSTOMERS_QUERIES;
      const statements = transaction.dmlStatements - CUSTOMERS_STATEMENTS;
      t.diagnostic(
        `${what} ${ofKind(transaction)} leads: ${queries} queries, ${statements} statements, ${transaction.milliseconds} ms`
      );
      assert.ok(ofKind(transaction) <= 200);
      assert.ok(queries <= 8, `${what}: ${queries} queries`);
      assert.ok(statements <= 6, `${what}: ${statements} statements`);
    }
  }
});

test('one lead takes as many queries and statements as two hundred', () => {
  for (const ofKind of [inserts, answers]) {
    const most = (transactions: Transaction[], count: 'queries' | 'dmlStatements'): number =>
      Math.max(...transactions.filter((each) => ofKind(each) > 0).map((each) => each[count]));
    for (const count of ['queries', 'dmlStatements'] as const) {
      assert.ok(most(usage.transactions, count) <= most(single, count), count);
    }
  }
});

test('what is kept of a lead is seven rows, itself included', (t) => {
  const rows: Record<string, number> = {};
  for (const { saved } of usage.transactions) {
    for (const [object, { insert: inserted = 0 }] of Object.entries(saved)) {
      if (object !== 'Lead_Save__c') rows[object] = (rows[object] ?? 0) + inserted;
    }
  }
  const perLead = Object.entries(rows)
    .filter(([, count]) => count > 0)
    .map(([object, count]) => `${object} ${count / LEADS}`);
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0) / LEADS;
  t.diagnostic(`${perLead.join(', ')}: ${total} rows, about ${total * 2} KB a lead`);
  assert.deepEqual(Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0)), {
    Lead: LEADS,
    Score_History__c: LEADS,
    Routing_Decision__c: LEADS,
    Template_Suggestion__c: LEADS,
    Insight_Decision__c: 3 * LEADS
  });
});
