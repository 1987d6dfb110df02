import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { soqlNames } from './soql-names';

const inQuery = (query: string): string[] =>
  problemsOf(soqlNames, visitsClass(`void read() {\nList<SObject> rows = [${query}];\n}`));
const inText = (body: string): string[] =>
  problemsOf(soqlNames, visitsClass(`void read(String name) {\n${body}\n}`));

describe('names in SOQL', () => {
  it('finds an object that the org does not have', () => {
    assert.deepStrictEqual(inQuery('SELECT Id FROM Visitt__c'), ['Visits.cls:3 no object Visitt__c']);
  });

  it('finds unknown fields wherever they stand', () => {
    assert.deepStrictEqual(inQuery('SELECT Nope__c FROM Lead'), ['Visits.cls:3 Lead has no field Nope__c']);
    for (const clause of [
      'WHERE Nope__c = 1',
      'WHERE Id IN (SELECT Nope__c FROM Visit__c)',
      'GROUP BY Nope__c',
      'ORDER BY Nope__c'
    ])
      assert.strictEqual(inQuery(`SELECT COUNT(Id) FROM Visit__c ${clause}`).length, 1, clause);
    assert.strictEqual(inQuery('SELECT MAX(Nope__c) FROM Visit__c').length, 1);
  });

  it('follows relationships up and down', () => {
    assert.deepStrictEqual(
      inQuery('SELECT Lead__r.Heat__c, Lead__r.Owner.Name, Owner.Name, CreatedBy.Profile.Name FROM Visit__c'),
      []
    );
    assert.deepStrictEqual(inQuery('SELECT (SELECT Pages__c FROM Visits__r), Heat__c FROM Lead'), []);
    assert.deepStrictEqual(inQuery('SELECT Lead__c.Heat__c FROM Visit__c'), [
      'Visits.cls:3 Visit__c has no relationship Lead__c (in Lead__c.Heat__c)'
    ]);
    assert.deepStrictEqual(inQuery('SELECT Lead__r.Hat__c FROM Visit__c'), [
      'Visits.cls:3 Lead has no field Hat__c'
    ]);
    assert.deepStrictEqual(inQuery('SELECT (SELECT Id FROM Visits) FROM Lead'), [
      'Visits.cls:3 Lead has no child relationship Visits'
    ]);
    assert.deepStrictEqual(inQuery('SELECT (SELECT Page__c FROM Visits__r) FROM Lead'), [
      'Visits.cls:3 Visit__c has no field Page__c'
    ]);
  });

  it('knows what a polymorphic parent has, and TYPEOF', () => {
    assert.deepStrictEqual(inQuery("SELECT Who.Name, What.Type FROM Task WHERE Who.Type = 'Lead'"), []);
    assert.deepStrictEqual(inQuery('SELECT Who.Heat__c FROM Task'), [
      'Visits.cls:3 Name has no field Heat__c'
    ]);
    assert.deepStrictEqual(inQuery('SELECT TYPEOF Who WHEN Lead THEN Heat__c ELSE Name END FROM Task'), []);
    assert.deepStrictEqual(inQuery('SELECT TYPEOF Who WHEN Lead THEN Hat__c END FROM Task'), [
      'Visits.cls:3 Lead has no field Hat__c'
    ]);
  });

  it('understands aliases of objects and columns', () => {
    assert.deepStrictEqual(
      inQuery(
        'SELECT v.Lead__c lead, SUM(v.Pages__c) pages FROM Visit__c v GROUP BY v.Lead__c ORDER BY SUM(v.Pages__c)'
      ),
      []
    );
    assert.strictEqual(inQuery('SELECT v.Nope__c FROM Visit__c v').length, 1);
  });

  it('refuses to filter, sort or group by long text', () => {
    assert.deepStrictEqual(inQuery("SELECT Trail__c FROM Visit__c WHERE Trail__c = 'x'"), [
      'Visits.cls:3 Visit__c.Trail__c holds long text, which SOQL cannot filter by'
    ]);
  });

  it('reads queries in strings, with their constants and as far as they are literal', () => {
    assert.deepStrictEqual(inText("Database.query('SELECT Heat__c FROM Lead WHERE Id = :name');"), []);
    assert.deepStrictEqual(inText("Database.query('SELECT Hat__c FROM Lead');"), [
      'Visits.cls:3 Lead has no field Hat__c'
    ]);
    assert.deepStrictEqual(inText("String q = 'SELECT Hat__c ' + 'FROM Lead';\nDatabase.countQuery(q);"), [
      'Visits.cls:4 Lead has no field Hat__c'
    ]);
    assert.deepStrictEqual(
      inText("Database.query('SELECT Id FROM Lead WHERE ' + name + ' ORDER BY Hat__c');"),
      ['Visits.cls:3 Lead has no field Hat__c']
    );
    assert.deepStrictEqual(inText("Database.query('SELECT Hat__c FROM ' + name);"), []);
    assert.deepStrictEqual(inText("Database.query('SELEC Id FROM Lead');"), [
      'Visits.cls:3 the query is not SOQL'
    ]);
  });

  it('follows a constant to its literal', () => {
    const source = visitsClass(
      "private static final String QUERY = 'SELECT Hat__c FROM Lead';\nvoid read() {\nDatabase.query(QUERY);\n}"
    );
    assert.deepStrictEqual(problemsOf(soqlNames, source), ['Visits.cls:4 Lead has no field Hat__c']);
  });
});
