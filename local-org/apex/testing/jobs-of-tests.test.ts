import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';
import { runTests } from './run-tests';

const CLASSES = {
  Closing: `public class Closing implements Schedulable, Database.Batchable<SObject> {
    public void execute(SchedulableContext context) { insert new Lead(LastName = 'Closed', Company = context.getTriggerId()); }
    public Database.QueryLocator start(Database.BatchableContext context) {
      return Database.getQueryLocator('SELECT Id, Company FROM Lead');
    }
    public void execute(Database.BatchableContext context, List<Lead> leads) {
      for (Lead each : leads) { each.Company = 'Swept'; }
      update leads;
    }
    public void finish(Database.BatchableContext context) { insert new Lead(LastName = 'Finished', Company = 'x'); }
  }`,
  ClosingTest: `@IsTest private class ClosingTest {
    @IsTest static void scheduled() {
      Test.startTest();
      Id id = System.schedule('Closing', '0 0 0 1 1 ? 2099', new Closing());
      CronTrigger made = [SELECT CronExpression, TimesTriggered, NextFireTime FROM CronTrigger WHERE Id = :id];
      Assert.areEqual('0 0 0 1 1 ? 2099', made.CronExpression);
      Assert.areEqual(0, made.TimesTriggered);
      Assert.areEqual(0, [SELECT COUNT() FROM Lead]);
      Test.stopTest();
      Assert.areEqual(id, [SELECT Company FROM Lead].Company);
    }
    @IsTest static void aborted() {
      Test.startTest();
      System.abortJob(System.schedule('Closing', '0 0 0 1 1 ? 2099', new Closing()));
      Test.stopTest();
      Assert.areEqual(0, [SELECT COUNT() FROM Lead]);
      Assert.areEqual(0, [SELECT COUNT() FROM CronTrigger]);
    }
    @IsTest static void batch() {
      insert new List<Lead>{ new Lead(LastName = 'A', Company = 'c'), new Lead(LastName = 'B', Company = 'c') };
      Test.startTest();
      Id id = Database.executeBatch(new Closing());
      Test.stopTest();
      Assert.areEqual(2, [SELECT COUNT() FROM Lead WHERE Company = 'Swept']);
      Assert.areEqual(1, [SELECT COUNT() FROM Lead WHERE LastName = 'Finished']);
      Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob WHERE Id = :id].Status);
    }
    @IsTest static void twoParts() {
      insert new List<Lead>{ new Lead(LastName = 'A', Company = 'c'), new Lead(LastName = 'B', Company = 'c') };
      Test.startTest();
      Database.executeBatch(new Closing(), 1);
      Test.stopTest();
    }
  }`
};

test('stopTest runs scheduled and batch jobs to their end, a batch in one part', () => {
  const { records, apex } = openSnippets(CLASSES);
  const { results } = runTests(apex, records, { classes: ['ClosingTest'] });
  const messages = Object.fromEntries(results.map(({ methodName, message }) => [methodName, message]));
  const { twoParts, ...others } = messages;
  assert.deepEqual(others, { scheduled: null, aborted: null, batch: null });
  assert.match(twoParts ?? '', /No more than one executeBatch can be called from within a test method/);
});
