import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import PubSubApiClient from 'salesforce-pubsub-api-client';
import { runCommand } from '../scripts/command';
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

  const { url, clientId, keyFile, username } = flywheel.ready;
  const sf = (...args: string[]): Promise<{ code: number | null; output: string }> =>
    runCommand('sf', [...args, '--json'], {
      env: {
        ...process.env,
        HOME: path.join(flywheel.folder, 'home'),
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        NO_COLOR: '1'
      }
    });
  const login = await sf(
    ...['org', 'login', 'jwt', '--username', username, '--client-id', clientId],
    ...['--jwt-key-file', keyFile, '--instance-url', url, '--alias', 'local']
  );
  assert.equal(login.code, 0, login.output);

  const query = await sf(
    ...['data', 'query', '--target-org', 'local'],
    ...['--query', `SELECT Id, Lead_Score__c, Priority__c FROM Lead WHERE Id = '${id}'`]
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
  await client.subscribe('/event/Insight_Result__e', (_subscription, type, data) => {
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
