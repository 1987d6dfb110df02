import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openJobs } from './job-table';

const CLASSES = {
  Opening: `public class Opening implements Schedulable {
    public void execute(SchedulableContext context) {
      CronTrigger self = [SELECT TimesTriggered FROM CronTrigger WHERE Id = :context.getTriggerId()];
      if (self.TimesTriggered == 2) { System.abortJob(context.getTriggerId()); }
      if (self.TimesTriggered == 1) { throw new IllegalArgumentException('key lost'); }
      insert new Lead(LastName = 'Open', Company = String.valueOf(self.TimesTriggered));
    }
  }`,
  Probe: `public class Probe {
    public static Object daily() { return System.schedule('Opening', '0 0 6 * * ?', new Opening()); }
    public static Object never() { return System.schedule('Never', '0 0 6 1 1 ? 2020', new Opening()); }
    public static Object wrong() { return System.schedule('Wrong', '0 0/5 6 * * ?', new Opening()); }
    public static Object leads() { return [SELECT Company FROM Lead ORDER BY Company]; }
    public static Object triggers() {
      List<String> lines = new List<String>();
      for (CronTrigger t : [SELECT State, NextFireTime, TimesTriggered, CronJobDetail.Name, CronJobDetail.JobType FROM CronTrigger]) {
        lines.add(t.State + ' ' + t.NextFireTime.formatGmt('yyyy-MM-dd HH:mm') + ' ' + t.TimesTriggered + ' ' + t.CronJobDetail.Name + ' ' + t.CronJobDetail.JobType);
      }
      return lines;
    }
    public static Object jobs() { return [SELECT Status, NumberOfErrors, ExtendedStatus FROM AsyncApexJob]; }
    public static Object abort() { System.abortJob([SELECT Id FROM CronTrigger].Id); return null; }
  }`
};

/** A day on which 06:00 in London is 05:00 UTC. */
const SUMMER = '2026-07-01T12:00:00Z';

test('a scheduled job runs when its time comes by the clocks of its user', () => {
  const { call, drain, time, records } = openJobs(CLASSES, undefined, SUMMER);
  assert.equal(records.users()[0].timeZone, 'Europe/London');
  call('daily');
  assert.equal(call('triggers'), '(WAITING 2026-07-02 05:00 0 Opening 7)');
  assert.deepEqual(drain(), []);
  assert.equal(call('leads'), '()');
  time.now = '2026-07-02T05:00:00Z';
  drain();
  assert.match(call('leads'), /Company=0/);
  assert.equal(call('triggers'), '(WAITING 2026-07-03 05:00 1 Opening 7)');
});

test('a failure is noted and the job comes again; it may end itself', () => {
  const { call, drain, time } = openJobs(CLASSES, undefined, SUMMER);
  call('daily');
  time.now = '2026-07-02T05:00:00Z';
  drain();
  time.now = '2026-07-03T05:00:00Z';
  assert.deepEqual(drain(), ['Opening: key lost']);
  assert.match(call('jobs'), /Status=Queued, NumberOfErrors=1, ExtendedStatus=key lost/);
  assert.equal(call('triggers'), '(WAITING 2026-07-04 05:00 2 Opening 7)');
  time.now = '2026-07-04T05:00:00Z';
  assert.deepEqual(drain(), []);
  assert.match(call('leads'), /Company=2/);
  assert.equal(call('triggers'), '()');
  assert.match(call('jobs'), /Status=Aborted/);
});

test('a time that came while the org was stopped is made up for once', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'jobs-')), 'org.db');
  const first = openJobs(CLASSES, file, SUMMER);
  first.call('daily');
  first.worker.close();
  first.records.close();
  const second = openJobs(CLASSES, file, '2026-07-05T20:00:00Z');
  assert.deepEqual(second.drain(), []);
  assert.equal(second.call('triggers'), '(WAITING 2026-07-06 05:00 1 Opening 7)');
});

test('a name is scheduled once, and again after it was aborted', () => {
  const { call, drain, time } = openJobs(CLASSES, undefined, SUMMER);
  call('daily');
  assert.throws(() => call('daily'), /The Apex job named "Opening" is already scheduled for execution\./);
  call('abort');
  time.now = '2026-07-02T05:00:00Z';
  drain();
  assert.equal(call('leads'), '()');
  call('daily');
  assert.throws(() => call('never'), /will never fire/);
  assert.throws(() => call('wrong'), /Seconds and minutes must be specified as integers/);
});
