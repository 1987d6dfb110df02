import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { layouts } from './layouts';

const REQUIRED = '<CustomField><label>Host</label><type>Text</type><required>true</required></CustomField>';
const item = (field: string): string => `<layoutItems><field>${field}</field></layoutItems>\n`;
const LEAD = `<Layout>\n${item('Name')}${item('Heat__c')}<relatedLists>
<fields>Pages__c</fields><relatedList>Visit__c.Lead__c</relatedList></relatedLists></Layout>`;

function found(name: string, layout: string): string[] {
  const file = `layouts/${name}.layout-meta.xml`;
  const source = visitsProject({
    [file]: layout,
    'objects/Visit__c/fields/Host__c.field-meta.xml': REQUIRED
  });
  return problemsOf(layouts, source).map((problem) => problem.slice(`${name}.layout-meta.xml:`.length));
}

describe('layouts', () => {
  it('says nothing of a layout that fits', () => {
    assert.deepStrictEqual(found('Lead-Lead Layout', LEAD), []);
  });

  it('finds a field or related list that does not exist', () => {
    assert.deepStrictEqual(found('Lead-Lead Layout', LEAD.replace('Heat__c', 'Haet__c')), [
      '3 Lead has no field Haet__c'
    ]);
    assert.deepStrictEqual(found('Lead-Lead Layout', LEAD.replace('Visit__c.Lead__c', 'Visit__c.Leed__c')), [
      '5 Visit__c has no field Leed__c'
    ]);
    assert.deepStrictEqual(found('Lead-Lead Layout', LEAD.replace('<fields>Pages__c', '<fields>Page__c')), [
      '5 Visit__c has no field Page__c'
    ]);
  });

  it('lets a related list show fields of the object at its other end, and buttons of its own', () => {
    const more = '<fields>Lead__c.Heat__c</fields><customButtons>Tidy</customButtons><relatedList>';
    assert.deepStrictEqual(found('Lead-Lead Layout', LEAD.replace('<relatedList>', more)), [
      '5 there is no object Lead__c',
      '5 there is no button Visit__c.Tidy'
    ]);
  });

  it('finds a related list by a lookup that leads elsewhere', () => {
    assert.deepStrictEqual(found('Account-Account Layout', LEAD.replace(item('Heat__c'), '')), [
      '4 Visit__c.Lead__c leads to Lead, not to Account'
    ]);
  });

  it('finds a required field that is left out', () => {
    assert.deepStrictEqual(found('Visit__c-Visit Layout', `<Layout>\n${item('Name')}</Layout>`), [
      '1 the required field Host__c is not on the layout'
    ]);
  });
});
