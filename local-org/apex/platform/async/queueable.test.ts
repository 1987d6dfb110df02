import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASYNCHRONOUS } from '../../../records/limits';
import { openProbe } from '../apex-table';
import { AsyncWorker } from './async-worker';

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
    public static Object chain() { return System.enqueueJob(new Chain(1)); }
    public static Object chainTwo() { return System.enqueueJob(new Chain(2)); }
    public static Object fail() { return System.enqueueJob(new Baker('bad')); }
    public static Object leads() { return [SELECT LastName, Company FROM Lead]; }
    public static Object jobs() { return [SELECT Status, ExtendedStatus, ApexClass.Name FROM AsyncApexJob]; }
    public static Object tooMany() { for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Baker('x')); } return null; }
  }`
};

function setUp() {
  const probe = openProbe(CLASSES);
  const failures: string[] = [];
  const worker = new AsyncWorker({
    records: probe.records,
    run: (job, work) =>
      probe.records.run(job.user, (tx) => probe.runtime.run(tx, work), { limits: ASYNCHRONOUS }),
    onFailure: (_, error) => failures.push((error as Error).message)
  });
  return { ...probe, worker, failures };
}

test('a queueable runs after the commit, in a transaction of its own', () => {
  const { call, worker, failures } = setUp();
  const jobId = call('bake');
  assert.match(call('jobs'), /Status=Queued/);
  assert.equal(call('leads'), '()');
  worker.drain();
  worker.close();
  assert.ok(call('leads').includes(`LastName=Ann, Company=${jobId}`));
  assert.match(call('jobs'), /Status=Completed.*Name=Baker/);
  assert.deepEqual(failures, []);
});

test('a queueable that throws is marked as failed and undone', () => {
  const { call, worker, failures } = setUp();
  call('fail');
  worker.drain();
  worker.close();
  assert.deepEqual(failures, ['no oven']);
  assert.match(call('jobs'), /Status=Failed, ExtendedStatus=no oven/);
  assert.equal(call('leads'), '()');
});

test('a transaction that enqueues too much is stopped, and nothing of it runs', () => {
  const { call, worker } = setUp();
  assert.throws(() => call('tooMany'), /Too many queueable jobs added to the queue: 51/);
  worker.drain();
  worker.close();
  assert.equal(call('jobs'), '()');
});

test('a queueable may enqueue one more, not two', () => {
  const { call, worker, failures } = setUp();
  call('chain');
  worker.drain();
  assert.match(call('leads'), /LastName=Chained/);
  call('chainTwo');
  worker.drain();
  worker.close();
  assert.deepEqual(failures, ['Too many queueable jobs added to the queue: 2']);
});
