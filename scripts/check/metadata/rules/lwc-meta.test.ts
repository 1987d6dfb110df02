import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { lwcMeta } from './lwc-meta';

const META = `<LightningComponentBundle><isExposed>true</isExposed>
<targets><target>lightning__RecordPage</target></targets>
<targetConfigs><targetConfig targets="lightning__RecordPage">
<property name="heading" type="String" />
<objects><object>Lead</object></objects></targetConfig></targetConfigs></LightningComponentBundle>`;

function found(meta: string): string[] {
  const source = projectSourceOf({
    'force-app/lwc/visitList/visitList.js':
      'export default class VisitList extends LightningElement { @api heading; }',
    'force-app/lwc/visitList/visitList.js-meta.xml': meta
  });
  return problemsOf(lwcMeta, source).map((problem) => problem.slice('visitList.js-meta.xml:'.length));
}

describe('lwc meta', () => {
  it('says nothing of a configuration that fits', () => {
    assert.deepStrictEqual(found(META), []);
  });

  it('finds a target that does not exist or is named in one place only', () => {
    assert.deepStrictEqual(
      found(META.replace('<target>lightning__RecordPage', '<target>lightning__RecordPages')),
      [
        '2 there is no target lightning__RecordPages',
        '3 <targetConfig> is for lightning__RecordPage, which <targets> does not name'
      ]
    );
  });

  it('finds an object or a property that does not exist', () => {
    assert.deepStrictEqual(found(META.replace('>Lead<', '>Leed<')), ['5 there is no object Leed']);
    assert.deepStrictEqual(found(META.replace('"heading"', '"headnig"')), [
      '4 visitList has no @api headnig'
    ]);
  });
});
