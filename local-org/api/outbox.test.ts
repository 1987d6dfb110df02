import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RunningOrg } from '../org';
import { signIn, startBakery, users } from './fixtures/bakery';

let org: RunningOrg;
before(async () => void (org = await startBakery()));
after(() => org.close());

test('an administrator reads the mail that was sent, and limits count it', async () => {
  const admin = await signIn(org, users.admin);
  const apex = `Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
    mail.toAddresses = new String[]{ 'zoe@bakes.test' };
    mail.subject = 'Bread'; mail.htmlBody = '<p>Warm</p>';
    Messaging.sendEmail(new Messaging.SingleEmailMessage[]{ mail });`;
  await admin('GET', `tooling/executeAnonymous?anonymousBody=${encodeURIComponent(apex)}`);
  const [mail] = (await admin('GET', '/local-org/outbox')).body;
  assert.deepEqual([mail.subject, mail.htmlBody, mail.to], ['Bread', '<p>Warm</p>', ['zoe@bakes.test']]);
  assert.equal((await admin('GET', 'limits')).body.SingleEmail.Remaining, 4999);
});

test('others do not', async () => {
  const baker = await signIn(org, users.baker);
  assert.equal((await baker('GET', '/local-org/outbox')).status, 403);
});
