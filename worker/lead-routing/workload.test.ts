import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WorkerError } from '../errors';
import type { SettingsSource } from '../insights/settings-source';
import { NO_MODEL } from '../llm/question';
import { shippedRouting } from '../testing/routing-rows';
import type { RouteOutput } from './output';
import type { RoutingSettings } from './settings';
import { LEADS, LeadRouteWorkload, SIMULATIONS, type RoutedObject } from './workload';

const NOW = new Date('2026-11-28T12:00:00Z');
const LEAD = {
  Id: '00Q000000000001AAA',
  IsConverted: false,
  Company: 'Nobody',
  Email: null,
  Website: null,
  Country: 'GB',
  Industry: null,
  NumberOfEmployees: 50,
  Description: 'secret words'
};

function workload(settings: RoutingSettings | WorkerError, kind: RoutedObject = LEADS): LeadRouteWorkload {
  const source = {
    problem: settings instanceof WorkerError ? undefined : 'Routing_Rule__mdt Mine: there is no segment XL.',
    refresh: () => undefined,
    current: async () => {
      if (settings instanceof WorkerError) throw settings;
      return settings;
    }
  } as unknown as SettingsSource<RoutingSettings>;
  return new LeadRouteWorkload({ query: async () => [] } as never, source, NO_MODEL, kind);
}

async function decide(
  settings: RoutingSettings | WorkerError,
  lead: Record<string, unknown> = {},
  kind = LEADS
) {
  const prepared = await workload(settings, kind).prepare();
  const record = { ...LEAD, ...lead };
  const gathered = await prepared.gather!([record], NOW);
  return prepared.decide(record, NOW, gathered.get(record.Id));
}

describe('the workload lead.route', () => {
  it('names the pool, says why, and logs no free text', async () => {
    const decision = await decide(shippedRouting());
    const output = decision!.output as RouteOutput;
    assert.equal(output.pool, 'EMEA');
    assert.equal(output.queue, null);
    assert.equal(output.confidence, 0.9);
    assert.equal(output.settingsProblem, 'Routing_Rule__mdt Mine: there is no segment XL.');
    assert.ok(!JSON.stringify(decision).includes('secret words'));
    assert.ok(JSON.stringify(output).length < 4000, 'many travel in one event');
  });

  it('leaves converted leads alone', async () => {
    assert.equal(await decide(shippedRouting(), { IsConverted: true }), undefined);
  });

  it('says nothing about leads while it is switched off, but answers simulations', async () => {
    const off: RoutingSettings = { ...shippedRouting(), mode: 'off' };
    assert.equal(await decide(off), undefined);
    const simulated = { Country__c: 'GB', Employees__c: 50, Status__c: 'Asked' };
    assert.equal(((await decide(off, simulated, SIMULATIONS))!.output as RouteOutput).pool, 'EMEA');
  });

  it('fails the records of this workload alone when its settings cannot be used', async () => {
    const broken = new WorkerError('SETTINGS_INVALID', 'The routing settings cannot be used.');
    await assert.rejects(decide(broken), { code: 'SETTINGS_INVALID' });
  });

  it('waits when the org cannot be reached', async () => {
    const unreachable = new WorkerError('SALESFORCE_UNREACHABLE', 'No answer.');
    await assert.rejects(workload(unreachable).prepare(), { code: 'SALESFORCE_UNREACHABLE' });
  });

  it('calls a number of employees that is none a failure of that lead', async () => {
    await assert.rejects(decide(shippedRouting(), { NumberOfEmployees: -5 }), { code: 'INPUT_INVALID' });
  });

  it('describes its answer for a person at a terminal', async () => {
    const prepared = await workload(shippedRouting()).prepare();
    const words = prepared.describe((await decide(shippedRouting()))!.output);
    assert.match(words, /SMB, EMEA: assign, to EMEA\./);
    assert.match(words, /✓ Region: “GB” is United Kingdom/);
  });
});
