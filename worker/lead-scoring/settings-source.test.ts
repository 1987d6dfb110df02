import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { WorkerError } from '../errors';
import { keepingLogger } from '../testing/keeping-logger';
import { shippedRows } from '../testing/settings-rows';
import { ScoringSettingsSource } from './settings-source';

describe('settings in force', () => {
  let rows: ReturnType<typeof shippedRows>;
  let queries: string[];
  let now: number;
  let source: ScoringSettingsSource;
  let logger: ReturnType<typeof keepingLogger>;

  beforeEach(() => {
    rows = shippedRows();
    queries = [];
    now = 0;
    logger = keepingLogger();
    const query = async (soql: string): Promise<unknown[]> => {
      queries.push(soql);
      if (soql.includes('Nope__c')) throw new WorkerError('SALESFORCE_REFUSED', "No such column 'Nope__c'");
      if (soql.includes('FROM Score_Factor__mdt')) return rows.factors;
      if (soql.includes('FROM Score_Band__mdt')) return rows.bands;
      return soql.includes('FROM Insight_Setting__mdt') ? rows.settings : [];
    };
    source = new ScoringSettingsSource(
      { query } as ConstructorParameters<typeof ScoringSettingsSource>[0],
      logger,
      () => now
    );
  });

  it('are reread once a minute', async () => {
    const first = await source.current();
    now = 59_999;
    assert.equal(await source.current(), first);
    assert.equal(queries.length, 4, 'three types, and one look at the fields');
    now = 60_000;
    rows.settings[2].Value__c = 'false';
    assert.equal((await source.current()).isActive, false);
    assert.equal(queries.length, 7, 'the fields are known by now');
  });

  it('stay what they were when an admin breaks them, and follow when they are mended', async () => {
    const { plan } = await source.current();
    rows.factors[0].Weight__c = 0.9;
    now = 60_000;
    assert.equal((await source.current()).plan, plan);
    assert.match(source.problem!, /add up to/);
    assert.equal(logger.entries.at(-1)!.level, 'error');
    rows.factors[0].Weight__c = 0.1;
    rows.factors[1].Weight__c = 0.35;
    now = 120_000;
    assert.notEqual((await source.current()).plan, plan);
    assert.equal(source.problem, undefined);
  });

  it('stay what they were when a factor is mapped to a field that is not there', async () => {
    const { plan } = await source.current();
    rows.factors[0].Source_Field__c = 'Nope__c';
    now = 60_000;
    assert.equal((await source.current()).plan, plan);
    assert.match(source.problem!, /cannot be read.*Nope__c/);
  });

  it('are asked for in vain when there never were valid ones', async () => {
    rows.bands.length = 0;
    await assert.rejects(source.current(), { code: 'SETTINGS_MISSING' });
  });
});
