import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { exportDecisions } from './export';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
after(() => rmSync(folder, { recursive: true }));
const put = (name: string, ...lines: object[]): void =>
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

it('joins decisions with the latest that is known of how they turned out', async () => {
  put('lead.score_2026-03-01.jsonl', { id: 'a', metadata: { lead_id: '1' } }, { id: 'a', metadata: {} });
  put('lead.score_2026-03-02.jsonl', { id: 'b', metadata: {} });
  put('lead.route_2026-03-01.jsonl', { id: 'c', metadata: {} });
  put('lead.score_2026-04-01.jsonl', { id: 'd', metadata: {} });
  put('outcomes_2026-03-05.jsonl', {
    id: 'a',
    outcome: 'Overridden',
    outcome_at: '2026-03-05T00:00:00.000Z'
  });
  put('outcomes_2026-03-09.jsonl', { id: 'a', outcome: 'Converted', outcome_at: '2026-03-09T00:00:00.000Z' });

  const file = join(folder, 'training');
  const range = { from: '2026-03-01', to: '2026-03-31', workloads: ['lead.score'] };
  assert.deepEqual(await exportDecisions(folder, range, file), { decisions: 2, outcomes: 1 });
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(lines, [
    { id: 'a', metadata: { lead_id: '1', outcome: 'Converted', outcome_at: '2026-03-09T00:00:00.000Z' } },
    { id: 'b', metadata: { outcome: null, outcome_at: null } }
  ]);
});

it('passes over a line that a crash cut short', async () => {
  writeFileSync(join(folder, 'lead.score_2026-05-01.jsonl'), '{"id":"x","metadata":{}}\n{"id":"y","meta');
  const range = { from: '2026-05-01', to: '2026-05-01', workloads: [] };
  assert.deepEqual(await exportDecisions(folder, range, join(folder, 'out')), { decisions: 1, outcomes: 0 });
});
