import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { packageFile } from '../package-root';
import { shippedRows } from '../testing/settings-rows';
import { SHIPPED } from '../testing/shipped-settings';
import { settingsFromRows } from './settings-rows';

/** The custom metadata records of the package, as rows. */
function packagedRows(type: string): Record<string, unknown>[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => name === 'values'
  });
  const root = packageFile('force-app/main');
  const folders = readdirSync(root).map((capability) => join(root, capability, 'customMetadata'));
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
  return files
    .filter((file) => file.includes(`/${type}.`))
    .map((file) => {
      const { CustomMetadata } = parser.parse(readFileSync(file, 'utf8'));
      const row: Record<string, unknown> = { DeveloperName: file.split('.')[1], Label: CustomMetadata.label };
      for (const { field, value } of CustomMetadata.values) {
        const text = value?.['#text'];
        const kind = value?.['@_xsi:type'];
        row[field] =
          text === undefined
            ? null
            : kind === 'xsd:double'
              ? Number(text)
              : kind === 'xsd:boolean'
                ? text === 'true'
                : text;
      }
      return row;
    });
}

describe('settings from custom metadata', () => {
  it('reads what the package ships: the factors, weights, curves and bands that the tests score with', () => {
    const settings = settingsFromRows({
      factors: packagedRows('Score_Factor'),
      bands: packagedRows('Score_Band'),
      settings: packagedRows('Insight_Setting')
    });
    const numbers = (factors: typeof SHIPPED.factors) =>
      factors.map(
        ({ label: _label, raisesText: _raises, lowersText: _lowers, adviceText: _advice, ...rest }) => rest
      );
    assert.deepEqual(numbers(settings.scoring.factors), numbers(SHIPPED.factors));
    assert.deepEqual(settings.scoring.bands, SHIPPED.bands);
    assert.equal(settings.isActive, true);
  });

  it('prefers an admin’s own record with the same key', () => {
    const rows = shippedRows();
    const own = {
      ...rows.factors[0],
      DeveloperName: 'Mine',
      Source_Field__c: 'Staff__c',
      Is_Packaged_Default__c: false
    };
    for (const factors of [
      [own, ...rows.factors],
      [...rows.factors, own]
    ]) {
      const settings = settingsFromRows({ ...rows, factors });
      assert.equal(settings.scoring.factors.length, 6);
      assert.equal(settings.scoring.factors[0].sources[0].field, 'Staff__c');
    }
  });

  it('scales the rest up when an admin switches a factor off', () => {
    const rows = shippedRows();
    rows.factors[1].Is_Active__c = false;
    const weights = settingsFromRows(rows).scoring.factors.map((factor) => factor.weight);
    assert.equal(weights.length, 5);
    assert.ok(Math.abs(weights.reduce((a, b) => a + b) - 1) < 1e-12);
    assert.ok(Math.abs(weights[0] - 0.2 / 0.75) < 1e-12);
  });

  it('knows the kill switch', () => {
    const rows = shippedRows();
    rows.settings[2].Value__c = 'false';
    assert.equal(settingsFromRows(rows).isActive, false);
  });

  const broken: [string, (rows: ReturnType<typeof shippedRows>) => void, RegExp][] = [
    ['weights that miss 1', (rows) => (rows.factors[0].Weight__c = 0.3), /add up to 1\.1, not to 1/],
    ['a weight beyond 1', (rows) => (rows.factors[0].Weight__c = 20), /company_size: Weight__c/],
    ['an unknown curve', (rows) => (rows.factors[0].Curve__c = 'cubic'), /company_size: Curve__c/],
    ['text where a field is named', (rows) => (rows.factors[0].Source_Field__c = "x' OR"), /is no API name/],
    ['a quantity of zero', (rows) => (rows.factors[0].Full_At__c = 0), /Full_At__c must be above zero/],
    ['shares that miss 1', (rows) => (rows.factors[1].Share__c = 0.5), /must add up to 1/],
    [
      'a sum of one field',
      (rows) => (rows.factors[1].Second_Source_Field__c = null),
      /needs Second_Source_Field__c/
    ],
    [
      'two own records',
      (rows) => rows.factors.push({ ...rows.factors[0], DeveloperName: 'Twin' }),
      /Twin: has the same key/
    ],
    ['bands that end early', (rows) => rows.bands.pop(), /the highest band, High, must reach 100/],
    ['two bands in one', (rows) => (rows.bands[0].Up_To__c = 60), /ends where/],
    ['no typical value', (rows) => rows.settings.shift(), /typical_factor_value/]
  ];
  for (const [what, breakRows, words] of broken) {
    it(`refuses ${what} and says where`, () => {
      const rows = shippedRows();
      breakRows(rows);
      assert.throws(() => settingsFromRows(rows), { code: 'SETTINGS_INVALID', message: words });
    });
  }

  it('tells missing settings from wrong ones', () => {
    assert.throws(() => settingsFromRows({ ...shippedRows(), factors: [] }), { code: 'SETTINGS_MISSING' });
  });
});
