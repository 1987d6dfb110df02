import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { WorkerError } from '../../errors';
import { PubSubServer } from '../../testing/pubsub-server';
import { numberedTokens } from '../../testing/tokens';
import { PubSubClient } from './client';
import { EventPublisher } from './publisher';
import { EventSchemas } from './schemas';

const TOPIC = '/event/Pong__e';
const SCHEMA = {
  type: 'record',
  name: 'Pong__e',
  fields: [
    { name: 'CreatedDate', type: 'long' },
    { name: 'CreatedById', type: 'string' },
    { name: 'Text__c', type: ['null', 'string'], default: null },
    { name: 'Key__c', type: 'string' }
  ]
};

describe('publisher', () => {
  let server: PubSubServer;
  let client: PubSubClient;
  let publisher: EventPublisher;
  let tokens = numberedTokens();

  beforeEach(async () => {
    tokens = numberedTokens();
    server = await PubSubServer.start({ [TOPIC]: SCHEMA });
    client = new PubSubClient({ address: server.address, authority: server.authority }, tokens);
    publisher = new EventPublisher(client, new EventSchemas(client), { firstDelay: 1 });
  });
  afterEach(() => {
    client.close();
    server.stop();
  });

  it('publishes any number of events in order', async () => {
    await publisher.publish(
      TOPIC,
      Array.from({ length: 450 }, (_, i) => ({ Key__c: String(i) }))
    );
    assert.deepEqual(
      server.published(TOPIC).map((event) => event.Key__c),
      Array.from({ length: 450 }, (_, i) => String(i))
    );
    assert.equal(server.published(TOPIC)[0].Text__c, null);
  });

  it('sends again only what was refused', async () => {
    let refusals = 0;
    server.refuse = ({ Key__c }) => (Key__c === 'b' && refusals++ < 2 ? 'busy' : undefined);
    await publisher.publish(TOPIC, [{ Key__c: 'a' }, { Key__c: 'b' }, { Key__c: 'c' }]);
    assert.deepEqual(
      server.published(TOPIC).map((event) => event.Key__c),
      ['a', 'c', 'b']
    );
  });

  it('gives up on what is refused again and again, in the words of the bus', async () => {
    server.refuse = () => 'no room left';
    await assert.rejects(publisher.publish(TOPIC, [{ Key__c: 'a' }]), (error: WorkerError) => {
      assert.equal(error.code, 'PUBLISH_REFUSED');
      assert.match(error.message, /1 events on .*: no room left/);
      return true;
    });
  });

  it('renews a refused token once', async () => {
    server.validTokens.clear();
    server.validTokens.add('token-2');
    await publisher.publish(TOPIC, [{ Key__c: 'a' }]);
    assert.equal(tokens.renewals, 1);
  });

  it('says which field does not fit', async () => {
    await assert.rejects(publisher.publish(TOPIC, [{ Key__c: 7 }]), /Key__c/);
    await assert.rejects(publisher.publish(TOPIC, [{ Key__c: 'a', Nope__c: 1 }]), /no field Nope__c/);
  });

  it('names a topic that is not there', async () => {
    await assert.rejects(publisher.publish('/event/Nope__e', [{}]), { code: 'TOPIC_UNAVAILABLE' });
  });
});
