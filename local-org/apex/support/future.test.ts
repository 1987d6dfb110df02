import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openJobs } from '../platform/async/job-table';

const OVEN = `public class Oven {
  public static Integer heated = 0;
  @future
  public static void heat(Integer degrees) { heated = degrees; insert new Cake__c(Name = 'c' + degrees, Price__c = 1); }
  @future
  public static void heat(List<String> names) { insert new Cake__c(Name = String.join(names, '+') + heated, Price__c = 1); }
  @future
  public static void again() { heat(1); }
}`;
const PROBE = `public class Probe {
  public static Object start() { Oven.heat(180); return Oven.heated; }
  public static Object names() { List<String> names = new List<String>{ 'a' }; Oven.heat(names); names.add('late'); return null; }
  public static Object chain() { Oven.again(); return null; }
  public static Object cakes() { return [SELECT Name FROM Cake__c]; }
}`;

test('a @future method runs after the commit, with its arguments and its own statics', () => {
  const { call, drain } = openJobs({ Oven: OVEN, Probe: PROBE });
  assert.equal(call('start'), '0');
  assert.equal(call('cakes'), '()');
  drain();
  assert.match(call('cakes'), /Name=c180/);
});

test('of two methods of a name the one with the right parameters runs, and arguments are taken at the call', () => {
  const { call, drain } = openJobs({ Oven: OVEN, Probe: PROBE });
  call('names');
  drain();
  assert.match(call('cakes'), /Name=a0/);
});

test('a @future method cannot call another', () => {
  const { call, drain } = openJobs({ Oven: OVEN, Probe: PROBE });
  call('chain');
  assert.deepEqual(drain(), [
    'Oven: Future method cannot be called from a future or batch method: Oven.heat'
  ]);
});
