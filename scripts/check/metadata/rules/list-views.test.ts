import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { listViews } from './list-views';

const PICKLIST =
  '<CustomField><type>Picklist</type><valueSet><valueSetDefinition><value><fullName>Web</fullName></value></valueSetDefinition></valueSet></CustomField>';
const VIEW = `<ListView><columns>NAME</columns>
<columns>Pages__c</columns>
<booleanFilter>1</booleanFilter>
<filters><field>Kind__c</field><operation>equals</operation><value>Web</value></filters></ListView>`;

function found(view: string): string[] {
  const source = visitsProject({
    'objects/Visit__c/listViews/All.listView-meta.xml': view,
    'objects/Visit__c/fields/Kind__c.field-meta.xml': PICKLIST
  });
  return problemsOf(listViews, source).map((problem) => problem.slice('All.listView-meta.xml:'.length));
}

describe('list views', () => {
  it('says nothing of a view that fits', () => {
    assert.deepStrictEqual(found(VIEW), []);
  });

  it('finds columns and filters that do not exist', () => {
    assert.deepStrictEqual(found(VIEW.replace('Pages__c', 'Page__c')), ['2 Visit__c has no field Page__c']);
    assert.deepStrictEqual(found(VIEW.replace('>NAME<', '>Name<')), [
      '1 list views of Visit__c have no column Name'
    ]);
    assert.deepStrictEqual(found(VIEW.replace('<field>Kind__c', '<field>Sort__c')), [
      '4 Visit__c has no field Sort__c'
    ]);
    assert.deepStrictEqual(found(VIEW.replace('Filter>1', 'Filter>1 AND 2')), [
      '3 <booleanFilter> names filter 2 of 1'
    ]);
  });

  it('knows the columns of a hierarchy custom setting', () => {
    const source = visitsProject({
      'objects/Taste__c/Taste__c.object-meta.xml':
        '<CustomObject><customSettingsType>Hierarchy</customSettingsType><label>Taste</label></CustomObject>',
      'objects/Taste__c/listViews/All.listView-meta.xml':
        '<ListView><columns>SETUP_OWNER_NAME</columns><columns>SETUP_OWNER</columns></ListView>'
    });
    assert.deepStrictEqual(problemsOf(listViews, source), [
      'All.listView-meta.xml:1 list views of Taste__c have no column SETUP_OWNER'
    ]);
  });

  it('finds a value that the picklist does not have', () => {
    assert.deepStrictEqual(found(VIEW.replace('>Web<', '>Wed<')), ["4 'Wed' is no value of Kind__c"]);
  });
});
