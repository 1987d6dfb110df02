import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import PubSubApiClient from 'salesforce-pubsub-api-client';
import { runCommand } from '../scripts/command';
import { cliAlias, signInWithCli } from './stage/cli';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { waitForScore } from './stage/scores';

/** The clients people have, unmodified, read the same numbers from the org. */
let flywheel: Flywheel;
let client: PubSubApiClient | undefined;
before(async () => {
  flywheel = await startFlywheel();
});
after(async () => {
  await flywheel.stop();
  client?.close(); // not before: closing first drops its handlers, and the end of the stream would be nobody's error
});

test('the sf CLI signs in by JWT and reads the numbers that jsforce reads', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Seen', Company: 'Twice', Industry: 'Finance' });
  const byJsforce = await waitForScore(rep, id!);

  const env = await signInWithCli(flywheel);
  const soql = `SELECT Id, Lead_Score__c, Priority__c FROM Lead WHERE Id = '${id}'`;
  const query = await runCommand(
    'sf',
    ['data', 'query', '--target-org', cliAlias, '--query', soql, '--json'],
    { env }
  );
  assert.equal(query.code, 0, query.output);
  const [byCli] = (JSON.parse(query.output.slice(query.output.indexOf('{'))) as CliQuery).result.records;
  assert.equal(byCli.Lead_Score__c, byJsforce.Lead_Score__c);
  assert.equal(byCli.Priority__c, byJsforce.Priority__c);
});

interface CliQuery {
  result: { records: { Lead_Score__c: number; Priority__c: string }[] };
}

test('the public Pub/Sub API client receives the result events', async () => {
  const { url, clientId, keyFile, username, pubsub } = flywheel.ready;
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  client = new PubSubApiClient(
    {
      authType: 'oauth-jwt-bearer',
      loginUrl: url,
      clientId,
      username,
      privateKey: readFileSync(keyFile, 'utf8'),
      pubSubEndpoint: pubsub,
      rejectUnauthorizedSsl: false
    },
    silent
  );
  await client.connect();
  const received: Record<string, unknown>[] = [];
  // From the earliest event on: the client does not say when a subscription to later ones is in force.
  await client.subscribeFromEarliestEvent('/event/Insight_Result__e', (_subscription, type, data) => {
    if (type === 'event') received.push((data as { payload: Record<string, unknown> }).payload);
  });

  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Heard', Company: 'Aloud' });
  const lead = await waitForScore(rep, id!);
  const mine = await eventually('the result event arrives', async () =>
    received
      .flatMap((payload) => JSON.parse(String(payload.Results__c)) as ResultOnTheWire[])
      .find((result) => result.id === id)
  );
  assert.equal(mine.outputs['lead.score'].score, lead.Lead_Score__c);
});

interface ResultOnTheWire {
  id: string;
  outputs: { 'lead.score': { score: number } };
}
