import assert from 'node:assert/strict';
import { it } from 'node:test';
import { WorkerError } from '../errors';
import { sampleLeadId } from '../testing/leads';
import { answer } from './answering';
import { pendingRecords } from './pending';
import type { PreparedWorkload, Workload } from './workload';

const LEAD = sampleLeadId(1);
const NOW = new Date('2026-03-01T12:00:00.000Z');
const connection = {
  query: async <T>(): Promise<T[]> => [{ Id: LEAD, SystemModstamp: '2026-03-01T11:00:00.000Z' }] as T[]
};
const pending = (...workloads: string[]) =>
  pendingRecords([
    { id: 'r', workloads, recordIds: [LEAD], run: null, reason: null, requestedAt: NOW.toISOString() }
  ]);

/** A workload about leads that says its own name, unless it is told to fail. */
function workload(name: string, failing: { prepare?: Error; gather?: Error } = {}): Workload {
  const prepared: PreparedWorkload = {
    fields: [],
    modelVersion: `${name}-1`,
    instruction: name,
    ...(failing.gather && { gather: () => Promise.reject(failing.gather) }),
    decide: () => ({ output: { name }, inputs: {}, confidence: null }),
    describe: () => name
  };
  return {
    name,
    object: 'Lead',
    engine: undefined,
    problem: undefined,
    refresh: () => undefined,
    prepare: () => (failing.prepare ? Promise.reject(failing.prepare) : Promise.resolve(prepared))
  };
}

const named = (...all: Workload[]) => new Map(all.map((one) => [one.name, one]));
const invalid = new WorkerError('SETTINGS_INVALID', 'The weights add up to 2.');

for (const where of ['prepare', 'gather'] as const) {
  it(`answers with the other workloads when one fails to ${where}, and says why`, async () => {
    const workloads = named(workload('good'), workload('bad', { [where]: invalid }));
    const answers = await answer(pending('good', 'bad'), workloads, connection, NOW);
    assert.deepEqual(
      answers.results.map(({ result }) => result.outputs ?? result.error?.code),
      [{ good: { name: 'good' } }, 'SETTINGS_INVALID']
    );
    assert.deepEqual(
      answers.failures.map(({ workload: failed, error }) => [failed, error.code]),
      [['bad', 'SETTINGS_INVALID']]
    );
  });
}

it('throws when no workload can run, so that the request is kept', async () => {
  const workloads = named(workload('bad', { prepare: invalid }));
  await assert.rejects(answer(pending('bad'), workloads, connection, NOW), { code: 'SETTINGS_INVALID' });
});

it('throws when the org is away: that is no fault of one workload', async () => {
  const away = new WorkerError('SALESFORCE_UNREACHABLE', 'No answer.');
  const workloads = named(workload('good'), workload('bad', { gather: away }));
  await assert.rejects(answer(pending('good', 'bad'), workloads, connection, NOW), {
    code: 'SALESFORCE_UNREACHABLE'
  });
});
