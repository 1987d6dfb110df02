import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RunningOrg } from '../org';
import type { TransactionUsage } from '../records/usage';
import { signIn, startBakery, users } from './fixtures/bakery';

let org: RunningOrg;
before(async () => void (org = await startBakery({ usage: true })));
after(() => org.close());

test('tells what transactions used and saved, and who asked how often', async () => {
  const admin = await signIn(org, users.admin);
  await admin('DELETE', '/local-org/usage');
  const apex =
    "insert new List<Cake__c>{ new Cake__c(Name = 'A', Price__c = 1), new Cake__c(Name = 'B', Price__c = 1) };";
  const found = "List<Cake__c> cakes = [SELECT Id FROM Cake__c WHERE Name IN ('A', 'B')]; update cakes;";
  await admin('GET', `tooling/executeAnonymous?anonymousBody=${encodeURIComponent(apex + found)}`);

  const { body } = await admin('GET', '/local-org/usage');
  const { apiRequests, deliveredEvents, transactions } = body as Usage;
  assert.equal(apiRequests[users.admin], 1);
  assert.equal(deliveredEvents, 0);
  const [last] = transactions.filter(({ saved }) => saved.Cake__c);
  assert.deepEqual(last.saved.Cake__c, { insert: 2, update: 2 });
  assert.ok(last.queries >= 1 && last.dmlStatements >= 2 && last.dmlRows >= 4);
  assert.equal(last.user, users.admin);
});

test('is for administrators', async () => {
  const baker = await signIn(org, users.baker);
  assert.equal((await baker('GET', '/local-org/usage')).status, 403);
});

interface Usage {
  apiRequests: Record<string, number>;
  deliveredEvents: number;
  transactions: TransactionUsage[];
}
