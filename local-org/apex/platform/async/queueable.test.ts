import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openJobs } from './job-table';

const CLASSES = {
  Baker: `public class Baker implements Queueable {
    private String name;
    public Baker(String name) { this.name = name; }
    public void execute(QueueableContext context) {
      if (name == 'bad') { throw new IllegalArgumentException('no oven'); }
      insert new Lead(LastName = name, Company = context.getJobId());
    }
  }`,
  Chain: `public class Chain implements Queueable {
    private Integer times;
    public Chain(Integer times) { this.times = times; }
    public void execute(QueueableContext context) {
      for (Integer i = 0; i < times; i++) { System.enqueueJob(new Baker('Chained')); }
    }
  }`,
  Probe: `public class Probe {
    public static Object bake() { return System.enqueueJob(new Baker('Ann')); }
    public static Object later() { return System.enqueueJob(new Baker('Late'), 5); }
    public static Object chain() { return System.enqueueJob(new Chain(1)); }
    public static Object chainTwo() { return System.enqueueJob(new Chain(2)); }
    public static Object fail() { return System.enqueueJob(new Baker('bad')); }
    public static Object leads() { return [SELECT LastName, Company FROM Lead]; }
    public static Object jobs() { return [SELECT Status, ExtendedStatus, ApexClass.Name FROM AsyncApexJob]; }
    public static Object tooMany() { for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Baker('x')); } return null; }
  }`
};

test('a queueable runs after the commit, in a transaction of its own', () => {
  const { call, drain } = openJobs(CLASSES);
  const jobId = call('bake');
  assert.match(call('jobs'), /Status=Queued/);
  assert.equal(call('leads'), '()');
  assert.deepEqual(drain(), []);
  assert.ok(call('leads').includes(`LastName=Ann, Company=${jobId}`));
  assert.match(call('jobs'), /Status=Completed.*Name=Baker/);
});

test('a queueable that throws is marked as failed and undone', () => {
  const { call, drain } = openJobs(CLASSES);
  call('fail');
  assert.deepEqual(drain(), ['Baker: no oven']);
  assert.match(call('jobs'), /Status=Failed, ExtendedStatus=no oven/);
  assert.equal(call('leads'), '()');
  assert.deepEqual(drain(), []);
});

test('a transaction that enqueues too much is stopped, and nothing of it runs', () => {
  const { call, drain } = openJobs(CLASSES);
  assert.throws(() => call('tooMany'), /Too many queueable jobs added to the queue: 51/);
  drain();
  assert.equal(call('jobs'), '()');
});

test('a queueable may enqueue one more, not two', () => {
  const { call, drain } = openJobs(CLASSES);
  call('chain');
  drain();
  assert.match(call('leads'), /LastName=Chained/);
  call('chainTwo');
  assert.deepEqual(drain(), ['Chain: Too many queueable jobs added to the queue: 2']);
});

test('a delayed job waits for its time, and what waits runs after a restart', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'jobs-')), 'org.db');
  const first = openJobs(CLASSES, file);
  first.call('later');
  assert.deepEqual(first.drain(), []);
  assert.equal(first.call('leads'), '()');
  first.worker.close();
  first.records.close();
  const second = openJobs(CLASSES, file, '2026-11-21T12:04:00Z');
  second.drain();
  assert.equal(second.call('leads'), '()');
  second.time.now = '2026-11-21T12:05:00Z';
  second.drain();
  assert.match(second.call('leads'), /LastName=Late/);
});

test('the clock runs jobs by itself', async () => {
  const { call, worker } = openJobs(CLASSES);
  call('bake');
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.match(call('leads'), /LastName=Ann/);
  worker.close();
  call('bake');
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.match(call('jobs'), /Status=Queued/);
});
