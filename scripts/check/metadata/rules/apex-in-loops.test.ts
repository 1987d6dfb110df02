import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { apexInLoops } from './apex-in-loops';

const inLoop = (statement: string): string[] =>
  problemsOf(
    apexInLoops,
    visitsClass(`void run(List<Lead> leads) {\nfor (Lead each : leads) {\n${statement}\n}\n}`)
  );

describe('what a loop repeats', () => {
  it('finds queries, writes and all else that an org counts', () => {
    assert.deepStrictEqual(inLoop('Integer n = [SELECT COUNT() FROM Lead];'), [
      'Visits.cls:4 a loop queries at every turn'
    ]);
    assert.deepStrictEqual(inLoop('update each;'), ['Visits.cls:4 a loop writes records at every turn']);
    for (const [statement, effect] of Object.entries({
      "Database.query('SELECT Id FROM Lead');": 'queries',
      'Database.insert(each, AccessLevel.USER_MODE);': 'writes records',
      'EventBus.publish(new Visit_Noted__e());': 'publishes events',
      'Messaging.sendEmail(null);': 'sends mail',
      'System.enqueueJob(null);': 'starts a job',
      'new Http().send(null);': 'calls out'
    }))
      assert.deepStrictEqual(inLoop(statement), [`Visits.cls:4 a loop ${effect} at every turn`], statement);
  });

  it('looks into loops of every kind', () => {
    for (const loop of [
      'while (true) { update leads; }',
      'do { update leads; } while (true);',
      'for (Integer i = 0; i < 3; i++) update leads;'
    ]) {
      const source = visitsClass(`void run(List<Lead> leads) {\n${loop}\n}`);
      assert.strictEqual(problemsOf(apexInLoops, source).length, 1, loop);
    }
    const condition = visitsClass('void run() {\nwhile ([SELECT COUNT() FROM Lead] > 0) { }\n}');
    assert.strictEqual(problemsOf(apexInLoops, condition).length, 1);
  });

  it('follows the methods of the class', () => {
    const source = visitsClass(
      'void run(List<Lead> leads) {\nfor (Lead each : leads) save(each);\n}\n' +
        'private void save(Lead lead) { store(lead); }\nprivate void store(Lead lead) { update lead; }'
    );
    assert.deepStrictEqual(problemsOf(apexInLoops, source), [
      'Visits.cls:3 a loop calls save > store, which writes records (Visits.cls:6)'
    ]);
  });

  it('takes a reason at the statement', () => {
    assert.deepStrictEqual(inLoop('// one by one because each may fail alone\nupdate each;'), []);
  });

  it('lets a loop go through the rows of one query, and write them in chunks', () => {
    const source = visitsClass(
      'void run() {\nfor (Lead each : [SELECT Id FROM Lead]) { each.Heat__c = 1; }\n' +
        'for (List<Lead> some : [SELECT Id FROM Lead]) { update some; }\nfor (Lead each : read()) { } }\n' +
        'List<Lead> read() { return [SELECT Id FROM Lead]; }'
    );
    assert.deepStrictEqual(problemsOf(apexInLoops, source), []);
  });
});
