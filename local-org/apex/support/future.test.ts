import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';
import { AsyncQueue } from '../platform/async/async-queue';
import { apexText } from '../values/text';

const OVEN = `public class Oven {
  public static Integer heated = 0;
  @future
  public static void heat(Integer degrees) { heated = degrees; insert new Cake__c(Name = 'c' + degrees, Price__c = 1); }
  @future
  public static void again() { heat(1); }
  public static Integer start() { heat(180); return heated; }
  public static void chain() { again(); }
}`;

function open() {
  const { records, apex, admin } = openSnippets({ Oven: OVEN });
  const call = (name: string) =>
    records.run(admin, (tx) =>
      apex.run(tx, () =>
        apex
          .classNamed('Oven')
          ?.methods.find((each) => each.name === name)
          ?.invoke(undefined, [])
      )
    );
  const failures: string[] = [];
  const drain = () =>
    AsyncQueue.of(records).drain(
      () => Date.now(),
      (job, work) => records.run(job.user, (tx) => apex.run(tx, work)),
      (_job, error) => failures.push(apexText(error))
    );
  const cakes = () =>
    records.run(admin, (tx) => tx.query('SELECT Name FROM Cake__c').records.map((each) => each.fields.Name));
  return { call, drain, cakes, failures };
}

test('a @future method runs after the commit, with its arguments and its own statics', () => {
  const { call, drain, cakes } = open();
  assert.equal(call('start'), 0);
  assert.deepEqual(cakes(), []);
  drain();
  assert.deepEqual(cakes(), ['c180']);
});

test('a @future method cannot call another', () => {
  const { call, drain, failures } = open();
  call('chain');
  drain();
  assert.deepEqual(failures, [
    'System.AsyncException: Future method cannot be called from a future or batch method: Oven.heat'
  ]);
});
