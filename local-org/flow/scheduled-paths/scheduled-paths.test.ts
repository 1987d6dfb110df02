import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, it } from 'node:test';
import {
  connectorXml,
  filterXml,
  inputXml,
  openBakeryWithFlows,
  startXml,
  text,
  type FlowBakery
} from '../testing/bakery-flows';

const scheduled = (name: string, rest: string) =>
  `<scheduledPaths><name>${name}</name><label>${name}</label>${connectorXml('Remind')}${rest}</scheduledPaths>`;

/** Reminds of an order two hours after it came in, unless it is delivered by then. */
const remind = (paths: string, subject = 'Order {!$Record.Name}') => `
  ${startXml('Order__c', 'CreateAndUpdate', 'RecordAfterSave', '', paths + filterXml('Status__c', 'NotEqualTo', text('Delivered')))}
  <recordCreates>
    <name>Remind</name>${inputXml('Subject', text(subject))}<object>Task</object>
  </recordCreates>`;

const IN_TWO_HOURS = scheduled(
  'In_Two_Hours',
  '<offsetNumber>2</offsetNumber><offsetUnit>Hours</offsetUnit><timeSource>RecordTriggerEvent</timeSource>'
);

describe('scheduled paths', () => {
  let bakery: FlowBakery;
  afterEach(() => bakery.records.close());

  const order = () => {
    const [cake] = bakery.insert('Cake__c', { Name: 'Cake', Price__c: 1 });
    return bakery.insert('Order__c', { Cake__c: cake })[0];
  };
  const reminders = () => bakery.values('SELECT Subject FROM Task ORDER BY Subject');
  const at = (time: string) => {
    bakery.clock.now = new Date(`2026-11-21T${time}:00Z`);
    return bakery.flows.runDue(bakery.clock.now);
  };

  it('run once, when they are due', () => {
    bakery = openBakeryWithFlows({ Remind: remind(IN_TWO_HOURS) });
    order();
    assert.equal(bakery.flows.scheduledPaths.nextDue?.toISOString(), '2026-11-21T04:00:00.000Z');
    at('03:59');
    assert.deepEqual(reminders(), []);
    assert.deepEqual(at('04:00'), []);
    assert.deepEqual(reminders(), ['Order O-0001']);
    at('23:00');
    assert.equal(reminders().length, 1);
  });

  it('are taken back when the record no longer meets the conditions, or is deleted', () => {
    bakery = openBakeryWithFlows({ Remind: remind(IN_TWO_HOURS) });
    const [delivered, deleted] = [order(), order()];
    bakery.update('Order__c', { Id: delivered, Status__c: 'Delivered' });
    bakery.records.run(bakery.ada, (tx) => tx.delete([deleted]));
    at('05:00');
    assert.deepEqual(reminders(), []);
  });

  it('are not scheduled by a transaction that is rolled back', () => {
    bakery = openBakeryWithFlows({ Remind: remind(IN_TWO_HOURS) });
    const [cake] = bakery.insert('Cake__c', { Name: 'Cake', Price__c: 1 });
    const work = () =>
      bakery.records.run(bakery.ada, (tx) => {
        tx.insert('Order__c', [{ Cake__c: cake }]);
        throw new Error('no');
      });
    assert.throws(work, /no/);
    assert.equal(bakery.flows.scheduledPaths.nextDue, undefined);
  });

  it('count from a date field, and move with it', () => {
    bakery = openBakeryWithFlows({
      Remind: remind(
        scheduled(
          'Before',
          '<offsetNumber>-1</offsetNumber><offsetUnit>Days</offsetUnit><recordField>Ordered_At__c</recordField>' +
            '<timeSource>RecordField</timeSource>'
        )
      )
    });
    const id = order();
    const due = () => bakery.flows.scheduledPaths.nextDue?.toISOString();
    assert.equal(due(), '2026-11-20T02:00:00.000Z');
    bakery.update('Order__c', { Id: id, Ordered_At__c: '2026-12-01T08:30:00Z' });
    assert.equal(due(), '2026-11-30T08:30:00.000Z');
    bakery.update('Order__c', { Id: id, Ordered_At__c: null });
    assert.equal(due(), undefined);
  });

  it('count minutes from a datetime field, also into the past', () => {
    const fiveMinutes =
      '<offsetNumber>5</offsetNumber><offsetUnit>Minutes</offsetUnit><recordField>Ordered_At__c</recordField>' +
      '<timeSource>RecordField</timeSource>';
    bakery = openBakeryWithFlows({ Remind: remind(scheduled('Soon', fiveMinutes)) });
    const id = order();
    bakery.update('Order__c', { Id: id, Ordered_At__c: '2026-11-21T02:10:30Z' });
    at('02:15');
    assert.deepEqual(reminders(), []);
    bakery.update('Order__c', { Id: id, Ordered_At__c: '2026-11-21T01:00:00Z' });
    at('02:15');
    assert.deepEqual(reminders(), ['Order O-0001']);
  });

  it('run in batches, and a batch that fails is told of and dropped', () => {
    const subject = '{!$Record.Name} {!$Record.Cake__r.Notes__c}';
    const inBatches = IN_TWO_HOURS.replace('<offsetNumber>', '<maxBatchSize>1</maxBatchSize><offsetNumber>');
    bakery = openBakeryWithFlows({ Remind: remind(inBatches, subject) });
    const [good, bad] = bakery.insert(
      'Cake__c',
      { Name: 'Good', Price__c: 1, Notes__c: 'fine' },
      { Name: 'Bad', Price__c: 1, Notes__c: 'x'.repeat(300) }
    );
    const [first] = bakery.insert('Order__c', { Cake__c: bad }, { Cake__c: good });
    const failures = at('04:00');
    assert.deepEqual(
      failures.map(({ flow, path, recordIds }) => [flow, path, ...recordIds]),
      [['Remind', 'In_Two_Hours', first]]
    );
    assert.match(failures[0].error.message, /STRING_TOO_LONG/);
    assert.deepEqual(reminders(), ['O-0002 fine']);
    assert.equal(bakery.flows.scheduledPaths.nextDue, undefined);
  });

  it('survive a restart', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'flow-paths-'));
    const flows = { Remind: remind(scheduled('Soon', '<pathType>AsyncAfterCommit</pathType>')) };
    try {
      bakery = openBakeryWithFlows(flows, { file: path.join(folder, 'org.db') });
      order();
      bakery.records.close();
      bakery = openBakeryWithFlows(flows, { file: path.join(folder, 'org.db') });
      at('02:00');
      assert.deepEqual(reminders(), ['Order O-0001']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
