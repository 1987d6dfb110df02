import assert from 'node:assert';
import { describe, it } from 'node:test';
import { visitsProject } from '../testing/visits-project';
import { problemsOf } from '../testing/problems';
import { customFields } from './custom-fields';

/** What is found in a field Visit__c.Kind__c with this definition. */
function found(definition: string, object = 'Visit__c'): string[] {
  const file = `objects/${object}/fields/Kind__c.field-meta.xml`;
  return problemsOf(
    customFields,
    visitsProject({ [file]: `<CustomField>\n<label>Kind</label>\n${definition}</CustomField>` })
  )
    .filter((problem) => problem.startsWith('Kind__c'))
    .map((problem) => problem.slice('Kind__c.field-meta.xml:'.length));
}

describe('custom fields', () => {
  it('says nothing of fields that have what their type needs', () => {
    assert.deepStrictEqual(found('<type>Text</type><length>20</length>'), []);
    assert.deepStrictEqual(found('<type>Number</type><precision>5</precision><scale>2</scale>'), []);
    assert.deepStrictEqual(found('<type>Text</type><formula>Name</formula>'), []);
  });

  it('finds what a type needs and the field does not have', () => {
    assert.deepStrictEqual(found('<type>Text</type>'), ['3 a field of type Text has no <length>']);
    assert.deepStrictEqual(found('<type>Checkbox</type>'), [
      '3 a field of type Checkbox has no <defaultValue>'
    ]);
  });

  it('finds what the platform refuses on the type', () => {
    assert.deepStrictEqual(found('<type>Date</type>\n<length>20</length>'), [
      '4 a field of type Date cannot have <length>'
    ]);
    assert.deepStrictEqual(
      found(
        '<type>MasterDetail</type><referenceTo>Lead</referenceTo><relationshipName>Kinds</relationshipName>\n<required>false</required>'
      ),
      ['4 <required> cannot be set on a MasterDetail']
    );
  });

  it('finds an object that a lookup points at and nobody has', () => {
    assert.deepStrictEqual(
      found('<type>Lookup</type><relationshipName>Kinds</relationshipName>\n<referenceTo>Leed</referenceTo>'),
      ['4 there is no object Leed']
    );
  });

  it('finds a value that stands twice in a picklist', () => {
    const value = '<value><fullName>Web</fullName><default>false</default><label>Web</label></value>';
    assert.deepStrictEqual(
      found(
        `<type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted>\n${value}\n${value}</valueSetDefinition></valueSet>`
      ),
      ["5 the value 'Web' stands twice"]
    );
  });

  it('finds a type that custom metadata cannot have', () => {
    assert.deepStrictEqual(
      found('<type>Currency</type><precision>5</precision><scale>2</scale>', 'Visit_Kind__mdt'),
      ['3 a custom metadata type has no fields of type Currency']
    );
  });
});
