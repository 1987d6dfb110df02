import assert from 'node:assert';
import { describe, it } from 'node:test';
import { shapesOf } from './metadata/apex/project-shapes';
import { visitsProject } from './metadata/testing/visits-project';
import { queryFindings } from './worker-queries';

const shapes = shapesOf(visitsProject({}));
const found = (text: string): string[] => queryFindings('worker/visits.ts', text, shapes);

describe("the worker's queries", () => {
  it('name fields that the org has', () => {
    assert.deepStrictEqual(found("query('SELECT Id, Heat__c FROM Lead');"), []);
    assert.deepStrictEqual(found("\nquery('SELECT Id, Hat__c FROM Lead');"), [
      'worker/visits.ts:2  worker-queries  Lead has no field Hat__c  -> did you mean Heat__c?'
    ]);
  });

  it('are read with their constants, and around what only a run knows', () => {
    assert.strictEqual(found("const FIELDS = 'Id, Hat__c';\nquery(`SELECT ${FIELDS} FROM Lead`);").length, 1);
    assert.strictEqual(
      found('query(`SELECT ${fields.join()} FROM Visit__c WHERE Lead__c IN (${ids}) AND Page__c > ${n}`);')
        .length,
      1
    );
    assert.strictEqual(
      found("query('SELECT Id ' + 'FROM Visit__c ' + `ORDER BY Page__c LIMIT ${n}`);").length,
      1
    );
  });

  it("are told from those of the worker's own database", () => {
    assert.deepStrictEqual(found("sql('SELECT nope FROM worker.batch');"), []);
    assert.deepStrictEqual(found('query(`SELECT ${fields} FROM ${object}`);'), []);
  });
});
