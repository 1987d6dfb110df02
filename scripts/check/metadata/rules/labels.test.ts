import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { labels } from './labels';

const FIELD = `<CustomField><label>Kind of Visit</label><type>Picklist</type><valueSet><valueSetDefinition>
<value><fullName>short_stay</fullName><label>Short Stay</label></value></valueSetDefinition></valueSet></CustomField>`;

function found(definition: string): string[] {
  const source = visitsProject({ 'objects/Visit__c/fields/Kind__c.field-meta.xml': definition });
  return problemsOf(labels, source).filter((problem) => problem.startsWith('Kind__c'));
}

describe('labels', () => {
  it('says nothing of words', () => {
    assert.deepStrictEqual(found(FIELD), []);
  });

  it('finds names from code', () => {
    assert.deepStrictEqual(found(FIELD.replace('Kind of Visit', 'visitKind')), [
      "Kind__c.field-meta.xml:1 'visitKind' is a name from code"
    ]);
    assert.deepStrictEqual(found(FIELD.replace('>Short Stay<', '>short_stay<')), [
      "Kind__c.field-meta.xml:2 'short_stay' is a name from code"
    ]);
  });

  it('finds a label that is empty or begins with a small letter', () => {
    assert.deepStrictEqual(found(FIELD.replace('Kind of Visit', '')), [
      'Kind__c.field-meta.xml:1 <label> is empty'
    ]);
    assert.deepStrictEqual(found(FIELD.replace('Kind of', 'kind of')), [
      "Kind__c.field-meta.xml:1 'kind of Visit' begins with a small letter"
    ]);
  });
});
