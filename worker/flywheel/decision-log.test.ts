import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import type { LoggedDecision } from './decision-line';
import { DecisionLog } from './decision-log';

const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
after(() => rmSync(folder, { recursive: true }));

const decision = (timestamp: string, recordId: string): LoggedDecision => ({
  timestamp,
  clientId: '00D000000000001AAA',
  workload: 'lead.score',
  modelVersion: 'formula-1',
  variant: null,
  llm: null,
  number: 1,
  requestId: 'uuid',
  run: null,
  recordId,
  instruction: 'Score the lead.',
  inputs: { Email_Opens__c: 3 },
  output: { score: 12.5 },
  confidence: null,
  latency: 12
});

it('writes a file per workload and day, a chat a line', async () => {
  const log = new DecisionLog(folder);
  await log.append([decision('2025-11-01T23:59:59.999Z', 'a'), decision('2025-11-02T00:00:00.000Z', 'b')]);
  await log.append([decision('2025-11-01T12:00:00.000Z', 'c')]);
  assert.deepEqual(readdirSync(folder).sort(), [
    'lead.score_2025-11-01.jsonl',
    'lead.score_2025-11-02.jsonl'
  ]);
  const lines = readFileSync(join(folder, 'lead.score_2025-11-01.jsonl'), 'utf8').trim().split('\n');
  const [first, second] = lines.map((line) => JSON.parse(line));
  assert.equal(first.id, 'uuid:a:lead.score');
  assert.equal(second.metadata.lead_id, 'c');
  assert.deepEqual(
    first.request.messages.map((message: { role: string }) => message.role),
    ['system', 'user']
  );
  assert.deepEqual(JSON.parse(first.response.choices[0].message.content), { score: 12.5 });
  assert.deepEqual(
    [first.client_id, first.workload_id, first.request.model],
    ['00D000000000001AAA', 'lead.score', 'formula-1']
  );
});

it('tells what a language model took and whom the lead went to', async () => {
  const llm = {
    model: 'm',
    inputTokens: 900,
    outputTokens: 60,
    cachedTokens: 800,
    cost: 0.0013,
    latency: 420
  };
  const routed = { ...decision('2025-12-01T12:00:00.000Z', 'd'), workload: 'lead.route', llm, variant: 'b' };
  await new DecisionLog(folder).append([{ ...routed, output: { pool: 'US Enterprise' } }]);
  const { metadata } = JSON.parse(readFileSync(join(folder, 'lead.route_2025-12-01.jsonl'), 'utf8'));
  assert.deepEqual(
    [metadata.tokens, metadata.cost, metadata.assigned_to, metadata.variant],
    [960, 0.0013, 'US Enterprise', 'b']
  );
});
