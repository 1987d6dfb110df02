import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { customMetadata } from './custom-metadata';

const field = (definition: string): string => `<CustomField><label>X</label>${definition}</CustomField>`;

/** What is found in a record Visit_Kind.First with these values. */
function found(...values: string[]): string[] {
  const xml = `<CustomMetadata><label>First</label>\n${values.join('\n')}</CustomMetadata>`;
  const source = visitsProject({
    'objects/Visit_Kind__mdt/Visit_Kind__mdt.object-meta.xml':
      '<CustomObject><label>Kind</label></CustomObject>',
    'objects/Visit_Kind__mdt/fields/Key__c.field-meta.xml': field(
      '<type>Text</type><length>5</length><required>true</required>'
    ),
    'objects/Visit_Kind__mdt/fields/Weight__c.field-meta.xml': field(
      '<type>Number</type><precision>3</precision><scale>2</scale>'
    ),
    'objects/Visit_Kind__mdt/fields/Place__c.field-meta.xml': field(
      '<type>Picklist</type><valueSet><valueSetDefinition><value><fullName>Here</fullName></value></valueSetDefinition></valueSet>'
    ),
    'customMetadata/Visit_Kind.First.md-meta.xml': xml
  });
  return problemsOf(customMetadata, source).map((problem) =>
    problem.slice('Visit_Kind.First.md-meta.xml:'.length)
  );
}

const value = (name: string, type: string, text: string): string =>
  `<values><field>${name}</field><value xsi:type="xsd:${type}" xmlns:xsi="x">${text}</value></values>`;
const KEY = value('Key__c', 'string', 'walk');

describe('custom metadata', () => {
  it('says nothing of values that fit', () => {
    assert.deepStrictEqual(
      found(KEY, value('Weight__c', 'double', '0.25'), value('Place__c', 'string', 'Here')),
      []
    );
  });

  it('finds a field that the type does not have', () => {
    assert.deepStrictEqual(found(KEY, value('Wait__c', 'double', '1')), [
      '3 Visit_Kind__mdt has no field Wait__c'
    ]);
  });

  it('finds a required field without a value', () => {
    assert.deepStrictEqual(found(), ['1 Key__c is required and has no value']);
  });

  it('finds values that do not fit their field', () => {
    assert.deepStrictEqual(found(value('Key__c', 'string', 'walking')), [
      '2 Key__c has 7 characters, the field takes 5'
    ]);
    assert.deepStrictEqual(found(KEY, value('Weight__c', 'string', '1')), [
      '3 Weight__c is of type Number, the value of xsd:string'
    ]);
    assert.deepStrictEqual(found(KEY, value('Weight__c', 'double', '10.5')), [
      '3 Weight__c is 10.5, the field has 1 digits before the point'
    ]);
    assert.deepStrictEqual(found(KEY, value('Place__c', 'string', 'There')), [
      "3 Place__c is 'There', which the picklist does not have"
    ]);
  });

  it('finds a record without a label', () => {
    const source = visitsProject({
      'objects/Visit_Kind__mdt/Visit_Kind__mdt.object-meta.xml':
        '<CustomObject><label>Kind</label></CustomObject>',
      'customMetadata/Visit_Kind.First.md-meta.xml':
        '<CustomMetadata><protected>false</protected></CustomMetadata>'
    });
    assert.deepStrictEqual(problemsOf(customMetadata, source), [
      'Visit_Kind.First.md-meta.xml:1 the record has no <label>'
    ]);
  });
});
