import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProject } from '../metadata/project';
import { buildSchema } from '../metadata/schema';
import { Records } from '../records/records';
import type { EventReceiver } from './apex-delivery';
import { startApexDeliveries } from './apex-deliveries';
import { EventBus } from './event-bus';
import { filePositions } from './position-store';
import { Topics } from './topics';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** The bakery with a trigger on an event, run as a user and in batches of two. */
function bakeryWithTrigger(user = 'bea@bakery.test'): string {
  const root = mkdtempSync(join(tmpdir(), 'bakery-'));
  cpSync(join(__dirname, '../../tests/projects/bakery'), root, { recursive: true });
  const folder = join(root, 'force-app/main/default');
  const configs = join(folder, 'PlatformEventSubscriberConfigs');
  mkdirSync(configs);
  writeFileSync(
    join(folder, 'triggers/AlarmTrigger.trigger'),
    'trigger AlarmTrigger on Oven_Alarm__e (after insert) {}'
  );
  writeFileSync(
    join(folder, 'triggers/AlarmTrigger.trigger-meta.xml'),
    `${XML}<ApexTrigger ${NAMESPACE}><apiVersion>65.0</apiVersion><status>Active</status></ApexTrigger>`
  );
  writeFileSync(
    join(configs, 'Alarm.platformEventSubscriberConfig-meta.xml'),
    `${XML}<PlatformEventSubscriberConfig ${NAMESPACE}><batchSize>2</batchSize><masterLabel>Alarm</masterLabel>` +
      `<platformEventConsumer>AlarmTrigger</platformEventConsumer><user>${user}</user></PlatformEventSubscriberConfig>`
  );
  return root;
}

function open(root: string, file = ':memory:') {
  const project = readProject(root);
  const schema = buildSchema(project);
  const records = Records.open({ project, schema, file });
  const bus = new EventBus(records.eventLog);
  const seen: { degrees: unknown[]; username?: string }[] = [];
  const receiver: EventReceiver = {
    deliver(_object, events, asUser) {
      seen.push({ degrees: events.map(({ payload }) => payload.Degrees__c), username: asUser?.username });
      return {};
    }
  };
  const start = () =>
    startApexDeliveries({
      project,
      records,
      bus,
      topics: new Topics(schema),
      receiver,
      positions: filePositions(join(root, 'positions')),
      onProblem: assert.fail
    });
  const publish = (...degrees: number[]) =>
    records.run('automated', (tx) =>
      tx.publish(
        'Oven_Alarm__e',
        degrees.map((Degrees__c) => ({ Degrees__c }))
      )
    );
  return { start, publish, seen, records };
}

test('serves a trigger as its subscriber configuration says, and goes on after a restart', async () => {
  const root = bakeryWithTrigger();
  const database = join(root, 'org.db');
  const first = open(root, database);
  const deliveries = first.start();
  assert.equal(deliveries.all.length, 1);
  first.publish(1, 2, 3);
  await deliveries.drain();
  assert.deepEqual(first.seen, [
    { degrees: [1, 2], username: 'bea@bakery.test' },
    { degrees: [3], username: 'bea@bakery.test' }
  ]);
  deliveries.close();
  first.publish(4);
  first.records.close();

  const second = open(root, database);
  const later = second.start();
  await later.drain();
  later.close();
  assert.deepEqual(second.seen, [{ degrees: [4], username: 'bea@bakery.test' }]);
  second.records.close();
});

test('names a user that does not exist', () => {
  const { start, records } = open(bakeryWithTrigger('nobody@bakery.test'));
  assert.throws(start, { code: 'PROJECT_INVALID', message: /AlarmTrigger run as nobody@bakery\.test/ });
  records.close();
});
