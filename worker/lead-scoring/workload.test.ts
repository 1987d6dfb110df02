import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PreparedWorkload } from '../insights/workload';
import { keepingLogger } from '../testing/keeping-logger';
import { shippedRows } from '../testing/settings-rows';
import { ScoringSettingsSource } from './settings-source';
import { LeadScoreWorkload } from './workload';

const LEAD = { Id: '00Q000000000001AAA', Website_Visits__c: 12, NumberOfEmployees: 500 };
const WAITING = { ...LEAD, Insights_Requested_At__c: '2026-11-28T10:00:00.000Z', Last_Checked_At__c: null };

/** The workload in an org where an admin set the mode. */
async function inMode(mode: string): Promise<PreparedWorkload> {
  const rows = shippedRows();
  const own = {
    DeveloperName: 'Own_Mode',
    Key__c: 'scoring_mode',
    Value__c: mode,
    Is_Packaged_Default__c: false
  };
  const connection = {
    query: async <Row>(soql: string): Promise<Row[]> => {
      if (soql.includes('FROM Score_Factor__mdt')) return rows.factors as Row[];
      if (soql.includes('FROM Score_Band__mdt')) return rows.bands as Row[];
      return (soql.includes('FROM Insight_Setting__mdt') ? [...rows.settings, own] : []) as Row[];
    }
  };
  const source = new ScoringSettingsSource(connection, keepingLogger());
  return new LeadScoreWorkload(connection, source).prepare();
}

describe('scoring in its modes', () => {
  it('live: decides, and sends the org what is new', async () => {
    const prepared = await inMode('live');
    const decision = prepared.decide(LEAD, new Date())!;
    assert.equal(decision.variant, undefined);
    assert.ok(prepared.sweep!.isNews(LEAD, decision.output));
  });

  it('in shadow: decides and says so; a run keeps the scores in log and archive and sends only what is waited for', async () => {
    const prepared = await inMode('shadow');
    const decision = prepared.decide(LEAD, new Date())!;
    assert.equal(decision.variant, 'shadow');
    assert.equal(prepared.sweep!.isNews(LEAD, decision.output), false);
    assert.equal(prepared.sweep!.isNews(WAITING, decision.output), true);
  });

  it('off: decides nothing, and a run reads no lead', async () => {
    const prepared = await inMode('off');
    assert.equal(prepared.decide(LEAD, new Date()), undefined);
    const { subjects } = prepared.sweep!;
    assert.ok('gatherAll' in subjects);
    assert.equal((await subjects.gatherAll([], new Date())).size, 0);
  });
});
