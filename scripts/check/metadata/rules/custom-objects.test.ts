import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { projectSourceOf } from '../project-source';
import { customObjects } from './custom-objects';

const OBJECT = `<CustomObject>
<deploymentStatus>Deployed</deploymentStatus><label>Stop</label>
<nameField><label>Stop</label><type>Text</type></nameField><pluralLabel>Stops</pluralLabel>
<sharingModel>Private</sharingModel>
</CustomObject>`;

function found(files: Record<string, string>): string[] {
  return problemsOf(
    customObjects,
    projectSourceOf(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`force-app/objects/${file}`, text]))
    )
  );
}

describe('custom objects', () => {
  it('says nothing of an object that says what its kind needs', () => {
    assert.deepStrictEqual(found({ 'Stop__c/Stop__c.object-meta.xml': OBJECT }), []);
  });

  it('finds what the platform needs to create the object', () => {
    assert.deepStrictEqual(
      found({ 'Stop__c/Stop__c.object-meta.xml': OBJECT.replace(/<pluralLabel>.*<\/pluralLabel>/, '') }),
      ['Stop__c.object-meta.xml:1 a custom object has no <pluralLabel>']
    );
  });

  it('finds what an event or a custom metadata type cannot have', () => {
    const metadata =
      '<CustomObject><label>Kind</label><pluralLabel>Kinds</pluralLabel>\n<deploymentStatus>Deployed</deploymentStatus></CustomObject>';
    assert.deepStrictEqual(found({ 'Kind__mdt/Kind__mdt.object-meta.xml': metadata }), [
      'Kind__mdt.object-meta.xml:2 a custom metadata type cannot have <deploymentStatus>'
    ]);
  });

  it('finds sharing that does not fit a master-detail field', () => {
    const master = '<CustomField><label>Lead</label><type>MasterDetail</type></CustomField>';
    assert.deepStrictEqual(
      found({ 'Stop__c/Stop__c.object-meta.xml': OBJECT, 'Stop__c/fields/Lead__c.field-meta.xml': master }),
      ['Stop__c.object-meta.xml:4 <sharingModel> is Private, but Stop__c.Lead__c is a master-detail field']
    );
  });

  it('finds fields of an object that nobody defines', () => {
    assert.deepStrictEqual(found({ 'Stop__c/fields/At__c.field-meta.xml': '<CustomField/>' }), [
      'At__c.field-meta.xml:1 there is no object Stop__c'
    ]);
  });

  it('finds a compact layout that is assigned but missing', () => {
    const lead = '<CustomObject>\n<compactLayoutAssignment>Short</compactLayoutAssignment></CustomObject>';
    assert.deepStrictEqual(found({ 'Lead/Lead.object-meta.xml': lead }), [
      'Lead.object-meta.xml:2 there is no compact layout Lead.Short'
    ]);
  });
});
