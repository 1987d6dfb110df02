import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sendNotification } from '../records/notifications/send-notification';
import { openLightningOrg, type LightningOrg } from './testing/lightning-org';

const BASE = '/services/data/v65.0/connect/notifications';

let org: LightningOrg;
before(() => void (org = openLightningOrg()));
after(() => org.close());

const ask = async (username: string, method: 'GET' | 'PATCH', url: string, payload?: object) => {
  const answer = await org.app.inject({ method, url, payload, headers: org.signedIn(username) });
  return { status: answer.statusCode, body: answer.json() };
};

function notify(recipients: string[], title: string): void {
  org.records.run(org.user('admin@bakery.test'), (tx) => {
    const sql = 'SELECT "Id" AS id FROM "CustomNotificationType"';
    const row = { DeveloperName: 'Oven', MasterLabel: 'Oven', CustomNotifTypeName: 'Oven' };
    const typeId = String(
      org.records.database.get(sql)?.id ?? tx.insert('CustomNotificationType', [row])[0].id
    );
    const target = { targetId: '000000000000000AAA', targetPageRef: null };
    sendNotification(tx, { typeId, title, body: 'Take the bread out', ...target }, recipients);
  });
}

test('users have the notifications sent to them and to their queues', async () => {
  const bea = org.user('bea@bakery.test').id;
  const queue = org.records.run(org.user('admin@bakery.test'), (tx) => {
    const [{ id }] = tx.insert('Group', [{ Name: 'Night shift', DeveloperName: 'Night', Type: 'Queue' }]);
    tx.insert('GroupMember', [{ GroupId: id, UserOrGroupId: bea }]);
    return id as string;
  });
  notify([bea, queue], 'Oven is hot');
  const { notifications } = (await ask('bea@bakery.test', 'GET', BASE)).body;
  assert.deepEqual(
    notifications.map((each: Record<string, unknown>) => [each.messageTitle, each.target, each.seen]),
    [['Oven is hot', null, false]]
  );
  assert.deepEqual((await ask('tom@bakery.test', 'GET', BASE)).body.notifications, []);
});

test('they are seen together and read one by one', async () => {
  notify([org.user('tom@bakery.test').id], 'First');
  notify([org.user('tom@bakery.test').id], 'Second');
  const status = async () => (await ask('tom@bakery.test', 'GET', `${BASE}/status`)).body;
  assert.deepEqual(await status(), { unreadCount: 2, unseenCount: 2 });
  const [newest] = (await ask('tom@bakery.test', 'PATCH', BASE, { seen: true })).body.notifications;
  assert.equal(newest.messageTitle, 'Second');
  assert.deepEqual(await status(), { unreadCount: 2, unseenCount: 0 });
  await ask('tom@bakery.test', 'PATCH', `${BASE}/${newest.id}`, { read: true });
  assert.deepEqual(await status(), { unreadCount: 1, unseenCount: 0 });
  assert.equal((await ask('bea@bakery.test', 'PATCH', `${BASE}/${newest.id}`, { read: true })).status, 404);
  assert.equal((await ask('bea@bakery.test', 'PATCH', BASE, { seen: false })).status, 400);
});
