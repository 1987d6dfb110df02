import PubSubApiClient from 'salesforce-pubsub-api-client';

/**
 * The floor of the worker's benchmark, in a process of its own, because this client leaves streams open behind it: it
 * merely receives and decodes events. It tells its parent when it is ready and when it has received them all.
 * Arguments: endpoint, topic, number of events.
 */
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const [endpoint, topic, count] = process.argv.slice(2);

async function main(): Promise<void> {
  const client = new PubSubApiClient(
    {
      authType: 'user-supplied',
      accessToken: 'token',
      instanceUrl: 'https://bench.example.com',
      organizationId: '00D000000000001AAA',
      pubSubEndpoint: endpoint,
      // This package takes no certificate authority of one's own.
      rejectUnauthorizedSsl: false
    } as unknown as ConstructorParameters<typeof PubSubApiClient>[0],
    QUIET as unknown as ConstructorParameters<typeof PubSubApiClient>[1]
  );
  await client.connect();
  let received = 0;
  client.subscribeFromEarliestEvent(topic, (_subscription: unknown, kind: string, data: unknown) => {
    if (kind === 'error') throw data as Error;
    if (kind === 'event' && ++received === Number(count)) process.send!('received');
  });
  setTimeout(() => process.send!('ready'), 500);
}

process.once('disconnect', () => process.exit(0));
void main();
