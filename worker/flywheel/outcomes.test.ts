import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { keepingLogger } from '../testing/keeping-logger';
import { DecisionLog } from './decision-log';
import { Outcomes } from './outcomes';

const folder = mkdtempSync(join(tmpdir(), 'outcomes-'));
after(() => rmSync(folder, { recursive: true }));

const LEAD = '00Q000000000001AAA';
const row = (changes: Record<string, unknown>) => ({
  Key__c: `r:${LEAD}:lead.score`,
  Lead__c: LEAD,
  Account__c: null,
  Workload__c: 'lead.score',
  Answer__c: 'Score 72.4, High',
  Confidence__c: null,
  Model__c: 'formula-1',
  Decided_At__c: '2026-03-01T12:00:00.000+0000',
  Outcome__c: null,
  Outcome_At__c: null,
  SystemModstamp: '2026-03-01T12:00:00.000+0000',
  ...changes
});

describe('outcomes', () => {
  let rows: ReturnType<typeof row>[];
  let bookmark: string | undefined;
  const asked: string[] = [];
  const outcomes = new Outcomes(
    {
      connection: {
        query: async <T>(soql: string): Promise<T[]> => {
          asked.push(soql);
          const since = /> (\S+)/.exec(soql)?.[1];
          return rows.filter(
            ({ SystemModstamp }) => !since || Date.parse(SystemModstamp) > Date.parse(since)
          ) as T[];
        }
      },
      tokens: { get: async () => ({ organizationId: '00D000000000001AAA' }) as never },
      bookmarks: { read: async () => bookmark, move: async (_name, until) => void (bookmark = until) },
      decisionLog: new DecisionLog(folder),
      folder,
      takeNumbers: async () => 1,
      logger: keepingLogger()
    },
    1_000
  );
  beforeEach(() => {
    rows = [];
    bookmark = undefined;
  });

  it('keeps how a decision turned out, under the id of its line', async () => {
    rows = [row({}), row({ Outcome__c: 'Converted', Outcome_At__c: '2026-03-02T08:00:00.000+0000' })];
    assert.deepEqual(await outcomes.fetch(), { outcomes: 1, decisions: 0 });
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'outcomes_2026-03-02.jsonl'), 'utf8')), {
      id: `r:${LEAD}:lead.score`,
      workload_id: 'lead.score',
      record_id: LEAD,
      outcome: 'Converted',
      outcome_at: '2026-03-02T08:00:00.000Z'
    });
  });

  it('logs what the org decided by itself', async () => {
    rows = [row({ Key__c: 'k', Workload__c: 'lead.first_touch_detect', Answer__c: 'Call after 12 minutes' })];
    assert.deepEqual(await outcomes.fetch(), { outcomes: 0, decisions: 1 });
    const file = readdirSync(folder).find((name) => name.startsWith('lead.first_touch_detect_'));
    assert.match(readFileSync(join(folder, file!), 'utf8'), /Call after 12 minutes/);
  });

  it('asks only for what has changed since the last time', async () => {
    rows = [row({})];
    await outcomes.fetch();
    asked.length = 0;
    assert.deepEqual(await outcomes.fetch(), { outcomes: 0, decisions: 0 });
    assert.match(asked[0], /WHERE SystemModstamp > 2026-03-01T12:00:00\.000Z/);
  });
});
