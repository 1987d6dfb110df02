import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { poolRow, routingRows } from '../testing/routing-rows';
import { routingSettingsFromRows } from './settings-rows';

const OWN = { Is_Packaged_Default__c: false, Is_Active__c: true };
const problemsOf = (change: (rows: ReturnType<typeof routingRows>) => void): string => {
  const rows = routingRows();
  change(rows);
  try {
    routingSettingsFromRows(rows);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('routing settings', () => {
  it('as shipped are valid and know every country of ISO 3166-1', () => {
    const settings = routingSettingsFromRows(routingRows());
    const codes = new Set([...settings.countries.values()].map(({ code }) => code));
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const notCountries = new Set([
      'EU',
      'EZ',
      'UN',
      'ZZ',
      'QO',
      'AC',
      'CP',
      'CQ',
      'DG',
      'EA',
      'IC',
      'TA',
      'XA',
      'XB'
    ]);
    const formerly = new Set([
      'AN',
      'BU',
      'CS',
      'DD',
      'DY',
      'FX',
      'HV',
      'NH',
      'RH',
      'SU',
      'TP',
      'UK',
      'VD',
      'YD',
      'YU',
      'ZR'
    ]);
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      if (!names.of(code) || notCountries.has(code) || formerly.has(code)) continue;
      assert.ok(codes.has(code), `${code}, ${names.of(code)}`);
    }
    assert.deepEqual(settings.regions, ['APAC', 'EMEA', 'LATAM', 'MEA', 'NA']);
  });

  it("let an admin's own line for a country come before the packaged one", () => {
    const rows = routingRows();
    const own = {
      ...OWN,
      DeveloperName: 'More',
      Key__c: 'more',
      Region__c: 'LATAM',
      Countries__c: 'MX: Mexico, Mejico'
    };
    const settings = routingSettingsFromRows({ ...rows, regions: [...rows.regions, own] });
    assert.equal(settings.countries.get('mexico')?.region, 'LATAM');
    assert.equal(settings.countries.get('us')?.region, 'NA');
  });

  it("let an admin's own record switch a packaged rule off", () => {
    const rows = routingRows();
    const packaged = rows.rules.find(({ Key__c }) => Key__c === 'known_account')!;
    const own = { ...packaged, ...OWN, DeveloperName: 'Mine', Is_Active__c: false };
    const settings = routingSettingsFromRows({ ...rows, rules: [...rows.rules, own] });
    assert.ok(!settings.rules.some(({ outcome }) => outcome === 'account_owner'));
  });

  it('name every problem and the record that has it', () => {
    const words = problemsOf((rows) => {
      rows.segments[0].From_Employees__c = 150;
      rows.regions.push({
        ...OWN,
        DeveloperName: 'Odd',
        Key__c: 'odd',
        Region__c: 'X',
        Countries__c: 'Narnia is far'
      });
      rows.rules[0].Segments__c = 'XXL';
      rows.rules[1].Countries__c = 'Germany';
      rows.rules.push({
        ...rows.rules[0],
        ...OWN,
        DeveloperName: 'Aimless',
        Key__c: 'aimless',
        Outcome__c: 'assign'
      });
      rows.pools.push(poolRow('Moon', 'MOON'), poolRow('Moon'));
      rows.settings.find(({ Key__c }) => Key__c === 'routing_mode')!.Value__c = 'sometimes';
    });
    for (const expected of [
      'begins at 150, within SMB',
      'Odd: "Narnia is far" is not of the form',
      'there is no segment XXL',
      'Germany is no two-letter country code',
      'Aimless: assign needs Target_Type__c',
      'Pool Moon: there is no region MOON',
      'Pool Moon: there is another pool of this name',
      'routing_mode: must be one of live, shadow, off'
    ]) {
      assert.ok(words.includes(expected), `${expected}\n${words}`);
    }
  });
});
