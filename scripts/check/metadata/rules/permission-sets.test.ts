import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { permissionSets } from './permission-sets';

const field = (definition: string): string => `<CustomField><label>X</label>${definition}</CustomField>`;

/** What is found in a permission set with these grants. */
function found(grants: string): string[] {
  const source = visitsProject({
    'permissionsets/Guide.permissionset-meta.xml': `<PermissionSet>\n${grants}\n</PermissionSet>`,
    'classes/Visits.cls-meta.xml': '<ApexClass/>',
    'classes/Visits.cls': 'public class Visits {}',
    'objects/Visit__c/fields/Host__c.field-meta.xml': field('<type>Text</type><required>true</required>'),
    'objects/Visit__c/fields/Sum__c.field-meta.xml': field('<type>Number</type><formula>1</formula>'),
    'objects/Stop__c/Stop__c.object-meta.xml': '<CustomObject><label>Stop</label></CustomObject>',
    'objects/Stop__c/fields/Visit__c.field-meta.xml': field(
      '<type>MasterDetail</type><referenceTo>Visit__c</referenceTo>'
    ),
    'objects/Visit_Kind__mdt/Visit_Kind__mdt.object-meta.xml':
      '<CustomObject><label>Kind</label></CustomObject>',
    'objects/Visit_Kind__mdt/fields/Key__c.field-meta.xml': field('<type>Text</type>')
  });
  return problemsOf(permissionSets, source).map((problem) =>
    problem.slice('Guide.permissionset-meta.xml:'.length)
  );
}

const fieldGrant = (name: string, editable = 'false'): string =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
const objectGrant = (name: string, ...permissions: string[]): string =>
  `<objectPermissions>${permissions.map((each) => `<${each}>true</${each}>`).join('')}<object>${name}</object></objectPermissions>`;

describe('permission sets', () => {
  it('says nothing of grants that hold', () => {
    const grants = [
      '<applicationVisibilities><application>standard__Sales</application><visible>true</visible></applicationVisibilities>',
      '<classAccesses><apexClass>Visits</apexClass><enabled>true</enabled></classAccesses>',
      fieldGrant('Visit__c.Pages__c', 'true') + fieldGrant('Lead.Phone'),
      objectGrant('Visit__c', 'allowRead', 'allowCreate') + objectGrant('Stop__c', 'allowRead'),
      '<tabSettings><tab>standard-Lead</tab><visibility>Visible</visibility></tabSettings>'
    ];
    assert.deepStrictEqual(found(grants.join('\n')), []);
  });

  it('finds names that lead nowhere', () => {
    assert.deepStrictEqual(
      found('<classAccesses><apexClass>Visit</apexClass><enabled>true</enabled></classAccesses>'),
      ['2 there is no Apex class Visit']
    );
    assert.deepStrictEqual(found(fieldGrant('Visit__c.Page__c')), ['2 Visit__c has no field Page__c']);
    assert.deepStrictEqual(
      found('<tabSettings><tab>Visits</tab><visibility>Visible</visibility></tabSettings>'),
      ['2 there is no tab Visits']
    );
    assert.deepStrictEqual(found(objectGrant('Visits__c', 'allowRead')), ['2 there is no object Visits__c']);
  });

  it('finds fields that the platform refuses to grant', () => {
    assert.deepStrictEqual(found(fieldGrant('Visit__c.Host__c')), [
      '2 Visit__c.Host__c cannot be granted: it is required'
    ]);
    assert.deepStrictEqual(found(fieldGrant('Stop__c.Visit__c')), [
      '2 Stop__c.Visit__c cannot be granted: it is a master-detail field'
    ]);
    assert.deepStrictEqual(found(fieldGrant('Visit_Kind__mdt.Key__c')), [
      '2 Visit_Kind__mdt.Key__c cannot be granted: fields of custom metadata types have no permissions'
    ]);
    assert.deepStrictEqual(found(fieldGrant('Visit__c.Sum__c', 'true')), [
      '2 Visit__c.Sum__c is computed and cannot be editable'
    ]);
  });

  it('finds permissions without those that they depend on', () => {
    assert.deepStrictEqual(found(objectGrant('Visit__c', 'allowRead', 'allowDelete')), [
      '2 allowDelete of Visit__c depends on allowEdit'
    ]);
    assert.deepStrictEqual(found(objectGrant('Stop__c', 'allowRead')), [
      '2 allowRead of Stop__c depends on allowRead of Visit__c'
    ]);
  });

  it('finds what is granted twice', () => {
    assert.deepStrictEqual(found(`${fieldGrant('Lead.Phone')}\n${fieldGrant('Lead.Phone')}`), [
      '3 Lead.Phone stands twice in fieldPermissions'
    ]);
  });
});
