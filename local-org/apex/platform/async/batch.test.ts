import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openJobs } from './job-table';

const CLASSES = {
  Pricing: `public class Pricing implements Database.Batchable<SObject> {
    private Integer seen = 0;
    public Database.QueryLocator start(Database.BatchableContext context) {
      return Database.getQueryLocator('SELECT Id, Name, Price__c FROM Cake__c ORDER BY Name');
    }
    public void execute(Database.BatchableContext context, List<Cake__c> cakes) {
      seen += cakes.size();
      for (Cake__c cake : cakes) { cake.Price__c += 1; }
      update cakes;
      for (Cake__c cake : cakes) { if (cake.Name == 'C3') { throw new IllegalArgumentException('burnt'); } }
    }
    public void finish(Database.BatchableContext context) {
      AsyncApexJob job = [SELECT JobItemsProcessed, TotalJobItems, NumberOfErrors FROM AsyncApexJob WHERE Id = :context.getJobId()];
      insert new Lead(LastName = 'seen ' + seen, Company = job.JobItemsProcessed + '/' + job.TotalJobItems + ' ' + job.NumberOfErrors);
    }
  }`,
  Counting: `public class Counting implements Database.Batchable<Integer>, Database.Stateful {
    private Integer sum = 0;
    public static Id start(Integer scope) { return Database.executeBatch(new Counting(), scope); }
    public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3, 4, 5 }; }
    public void execute(Database.BatchableContext context, List<Integer> numbers) { for (Integer each : numbers) { sum += each; } }
    public void finish(Database.BatchableContext context) { insert new Lead(LastName = 'sum ' + sum, Company = 'x'); }
  }`,
  Probe: `public class Probe {
    public static Object price() {
      List<Cake__c> cakes = new List<Cake__c>();
      for (Integer i = 0; i < 5; i++) { cakes.add(new Cake__c(Name = 'C' + i, Price__c = 1)); }
      insert cakes;
      return Database.executeBatch(new Pricing(), 2);
    }
    public static Object count() { return Counting.start(2); }
    public static Object none() { return Counting.start(0); }
    public static Object prices() {
      List<Integer> prices = new List<Integer>();
      for (Cake__c cake : [SELECT Price__c FROM Cake__c ORDER BY Name]) { prices.add(cake.Price__c.intValue()); }
      return prices;
    }
    public static Object leads() { return [SELECT LastName, Company FROM Lead]; }
    public static Object job() { return [SELECT Status, JobType, JobItemsProcessed, TotalJobItems, NumberOfErrors FROM AsyncApexJob]; }
  }`
};

test('a batch job goes through the records in parts; a part that fails is undone alone', () => {
  const { call, drain } = openJobs(CLASSES);
  call('price');
  assert.deepEqual(drain(), ['Pricing: burnt']);
  assert.equal(call('prices'), '(2, 2, 1, 1, 2)');
  // Without Database.Stateful every phase starts from the object as it was enqueued.
  assert.match(call('leads'), /LastName=seen 0, Company=3\/3 1/);
  assert.match(
    call('job'),
    /Status=Completed, JobType=BatchApex, JobItemsProcessed=3, TotalJobItems=3, NumberOfErrors=1/
  );
});

test('a stateful batch job over an Iterable keeps its variables, whatever static methods its class has', () => {
  const { call, drain } = openJobs(CLASSES);
  call('count');
  assert.deepEqual(drain(), []);
  assert.match(call('leads'), /LastName=sum 15/);
  assert.throws(() => call('none'), /Scope size must be greater than zero/);
});

test('a batch job that was interrupted goes on where it was', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'jobs-')), 'org.db');
  const first = openJobs(CLASSES, file);
  first.call('count');
  // A turn of the event loop runs one phase: stop somewhere in the middle.
  while (!/JobItemsProcessed=2/.test(first.call('job')))
    await new Promise((resolve) => setTimeout(resolve, 0));
  first.worker.close();
  first.records.close();
  const second = openJobs(CLASSES, file);
  second.drain();
  assert.match(second.call('leads'), /LastName=sum 15/);
});
