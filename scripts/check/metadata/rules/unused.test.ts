import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { unused } from './unused';

const FIELD = '<CustomField><label>Kind</label><type>Text</type></CustomField>';
const PROJECT: Record<string, string> = {
  'force-app/objects/Visit__c/fields/Kind__c.field-meta.xml': FIELD,
  'force-app/classes/Visits.cls':
    'public class Visits { public static void tell() { Visit__c visit = new Visit__c(Kind__c = Label.Hello); } }',
  'force-app/classes/VisitRest.cls':
    "@RestResource(urlMapping='/visits') global class VisitRest { @HttpGet global static void read() { Visits.tell(); } }",
  'force-app/classes/VisitsTest.cls':
    '@IsTest private class VisitsTest { @IsTest static void it() { Visits.tell(); new Stops(); } }',
  'force-app/labels/CustomLabels.labels-meta.xml':
    '<CustomLabels>\n<labels><fullName>Hello</fullName></labels></CustomLabels>',
  'force-app/lwc/visitTile/visitTile.html': '<template></template>',
  'force-app/lwc/visitTile/visitTile.js-meta.xml':
    '<LightningComponentBundle><isExposed>false</isExposed></LightningComponentBundle>',
  'force-app/lwc/visitList/visitList.html': '<template><c-visit-tile></c-visit-tile></template>',
  'force-app/lwc/visitList/visitList.js-meta.xml':
    '<LightningComponentBundle><isExposed>true</isExposed></LightningComponentBundle>'
};

function found(changes: Record<string, string> = {}, outside: string[] = []): string[] {
  return problemsOf(unused, projectSourceOf({ ...PROJECT, ...changes }, undefined, outside));
}

describe('unused', () => {
  it('says nothing of what is used, or called from outside', () => {
    assert.deepStrictEqual(found(), []);
  });

  it('finds a field that only a grant names, unless the worker reads it', () => {
    const more = {
      'force-app/objects/Visit__c/fields/Mood__c.field-meta.xml': FIELD,
      'force-app/permissionsets/A.permissionset-meta.xml':
        '<PermissionSet><fieldPermissions><field>Visit__c.Mood__c</field></fieldPermissions></PermissionSet>'
    };
    assert.deepStrictEqual(found(more), ['Mood__c.field-meta.xml:1 nothing uses Visit__c.Mood__c']);
    assert.deepStrictEqual(found(more, ['row.Mood__c']), []);
  });

  it('finds a class and a method that only tests use', () => {
    assert.deepStrictEqual(found({ 'force-app/classes/Stops.cls': 'public class Stops {}' }), [
      'Stops.cls:1 nothing but tests uses the class Stops'
    ]);
    const visits = PROJECT['force-app/classes/Visits.cls'].replace(
      '{ public',
      '{\npublic static void hide() {}\npublic'
    );
    assert.deepStrictEqual(found({ 'force-app/classes/Visits.cls': visits }), [
      'Visits.cls:2 nothing but tests calls Visits.hide'
    ]);
  });

  it('finds a label and a component that nothing uses', () => {
    assert.deepStrictEqual(
      found({
        'force-app/classes/Visits.cls': PROJECT['force-app/classes/Visits.cls'].replace('Label.Hello', "'x'"),
        'force-app/lwc/visitList/visitList.html': '<template></template>'
      }),
      ['CustomLabels.labels-meta.xml:2 nothing uses Hello', 'visitTile.js-meta.xml:1 nothing uses visitTile']
    );
  });
});
