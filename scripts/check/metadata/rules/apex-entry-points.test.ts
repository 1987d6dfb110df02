import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { apexEntryPoints } from './apex-entry-points';

const inFile = (text: string): string[] =>
  problemsOf(apexEntryPoints, visitsProject({ 'classes/Visits.cls': text }));
const job = (implemented: string, body: string): string[] =>
  inFile(`public with sharing class Visits implements ${implemented} {\n${body}\n}`);

describe('what the platform starts', () => {
  it('implements its interface in public', () => {
    assert.deepStrictEqual(job('Schedulable', 'public void execute(SchedulableContext context) { }'), []);
    assert.deepStrictEqual(job('Schedulable', 'void execute(SchedulableContext context) { }'), [
      'Visits.cls:2 Visits.execute is not public'
    ]);
    assert.deepStrictEqual(job('Queueable', 'public void execute(SchedulableContext context) { }'), [
      'Visits.cls:1 Visits implements queueable without execute(queueablecontext)'
    ]);
    assert.deepStrictEqual(
      job(
        'Database.Batchable<SObject>',
        'public Database.QueryLocator start(Database.BatchableContext c) { return null; }\npublic void execute(Database.BatchableContext c, List<Lead> leads) { }'
      ),
      ['Visits.cls:1 Visits implements database.batchable without finish(database.batchablecontext)']
    );
  });

  it('is static void with plain parameters where it runs in the future', () => {
    const future = (method: string): string[] =>
      inFile(`public with sharing class Visits {\n@Future ${method} { }\n}`);
    assert.deepStrictEqual(future('public static void run(Set<Id> ids, String text)'), []);
    assert.deepStrictEqual(future('public void run()'), ['Visits.cls:2 @future run is not static void']);
    assert.deepStrictEqual(future('public static void run(List<Lead> leads)'), [
      'Visits.cls:2 @future run takes list<lead> leads'
    ]);
  });

  it('is a static method of a test class where it is a test', () => {
    const test = (body: string): string[] => inFile(`@IsTest\nprivate class Visits {\n${body}\n}`);
    assert.deepStrictEqual(test('@IsTest static void counts() { }'), []);
    assert.deepStrictEqual(test('@IsTest void counts() { }'), [
      'Visits.cls:3 the test counts is not static void without parameters'
    ]);
    assert.deepStrictEqual(inFile('public class Visits {\n@IsTest static void counts() { }\n}'), [
      'Visits.cls:2 the test counts stands in Visits, which is no test class'
    ]);
    assert.deepStrictEqual(test('@TestSetup static void one() { }\n@TestSetup static void two() { }'), [
      'Visits.cls:4 two is the second @TestSetup of Visits'
    ]);
  });
});
