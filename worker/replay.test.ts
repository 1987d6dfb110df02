import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decisionLine } from './flywheel/decision-line';
import { ScoringSettingsSource } from './lead-scoring/settings-source';
import { LeadScoreWorkload } from './lead-scoring/workload';
import { replay } from './replay';
import { keepingLogger } from './testing/keeping-logger';
import { shippedRows } from './testing/settings-rows';

/** An org that holds the packaged settings, with the engagement weighing as much as given. */
function workloadsWith(weights: Record<string, number> = {}) {
  const rows = shippedRows();
  const factors = rows.factors.map((row) => ({
    ...row,
    Weight__c: weights[String(row.Key__c)] ?? row.Weight__c
  }));
  const connection = {
    query: async <T>(soql: string): Promise<T[]> =>
      (soql.includes('FROM Score_Factor__mdt')
        ? factors
        : soql.includes('FROM Score_Band__mdt')
          ? rows.bands
          : soql.includes('FROM Insight_Setting__mdt')
            ? rows.settings
            : []) as T[]
  };
  const workload = new LeadScoreWorkload(connection, new ScoringSettingsSource(connection, keepingLogger()));
  return new Map([[workload.name, workload]]);
}

async function loggedLine(): Promise<string> {
  const workload = workloadsWith().get('lead.score')!;
  const prepared = await workload.prepare();
  const now = new Date('2026-03-01T12:00:00.000Z');
  const record = {
    Id: '00Q000000000001AAA',
    NumberOfEmployees: 250,
    Industry: 'Finance',
    Website_Visits__c: 12,
    LastActivityDate: '2026-02-20'
  };
  const decision = prepared.decide(record as never, now)!;
  return decisionLine({
    timestamp: now.toISOString(),
    clientId: '00D000000000001AAA',
    workload: workload.name,
    modelVersion: prepared.modelVersion,
    variant: null,
    llm: null,
    number: 1,
    requestId: 'uuid',
    run: null,
    recordId: record.Id,
    instruction: prepared.instruction,
    inputs: decision.inputs,
    output: decision.output,
    confidence: null,
    latency: 5
  });
}

it('gives the same answer from the line alone', async () => {
  assert.match(await replay(workloadsWith(), await loggedLine()), /\nThe same answer today\.\n/);
});

it('shows what other settings would have answered', async () => {
  const printed = await replay(workloadsWith({ company_size: 0.05, engagement: 0.4 }), await loggedLine());
  assert.match(printed, /Another answer today, by formula-1\./);
});

it('refuses what is no line of the log, and workloads that nobody knows', async () => {
  await assert.rejects(replay(workloadsWith(), '{"id":1}'), { code: 'LOG_LINE_INVALID' });
  const other = (await loggedLine()).replace('"workload_id":"lead.score"', '"workload_id":"lead.tea"');
  await assert.rejects(replay(workloadsWith(), other), { code: 'WORKLOAD_UNKNOWN' });
});
