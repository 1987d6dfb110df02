import assert from 'node:assert';
import { describe, it } from 'node:test';
import { ProjectSource } from '../project-source';
import { visitsProject } from '../testing/visits-project';
import { problemsOf } from '../testing/problems';
import { fullNames } from './full-names';

const FIELD = '<CustomField>\n<fullName>Kind__c</fullName><label>Kind</label></CustomField>';

describe('full names', () => {
  it('says nothing of a file that is called as what it holds', () => {
    const source = visitsProject({ 'objects/Visit__c/fields/Kind__c.field-meta.xml': FIELD });
    assert.deepStrictEqual(problemsOf(fullNames, source), []);
  });

  it('finds a field that was renamed in its file only', () => {
    const source = visitsProject({ 'objects/Visit__c/fields/Sort__c.field-meta.xml': FIELD });
    assert.deepStrictEqual(problemsOf(fullNames, source), [
      "Sort__c.field-meta.xml:2 <fullName> is Kind__c, the file's name says Sort__c"
    ]);
  });

  it('finds a component that two files hold', () => {
    const source = visitsProject({
      'objects/Visit__c/fields/Kind__c.field-meta.xml': FIELD,
      'more/objects/Visit__c/fields/Kind__c.field-meta.xml': FIELD
    });
    assert.strictEqual(problemsOf(fullNames, source).length, 1);
  });

  it('lets another package directory replace a component', () => {
    const files: Record<string, string> = {
      'core/objects/Visit__c/fields/Kind__c.field-meta.xml': FIELD,
      'extra/objects/Visit__c/fields/Kind__c.field-meta.xml': FIELD
    };
    const source = new ProjectSource({
      paths: Object.keys(files),
      packageDirectories: ['core', 'extra'],
      ignored: [],
      read: (file) => files[file],
      document: () => undefined
    });
    assert.deepStrictEqual(problemsOf(fullNames, source), []);
  });
});
