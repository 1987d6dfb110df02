import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readConfiguration } from './configuration';

const COMPLETE = {
  SF_LOGIN_URL: 'http://localhost:8080/',
  SF_CLIENT_ID: 'client',
  SF_USERNAME: 'integration@example.com',
  SF_PRIVATE_KEY: 'line one\\nline two'
};

it('fills in what is not said', () => {
  const configuration = readConfiguration({ ...COMPLETE, DATABASE_URL: '', PORT: '8081' });
  assert.equal(configuration.loginUrl, 'http://localhost:8080');
  assert.equal(configuration.privateKey, 'line one\nline two');
  assert.equal(configuration.databaseUrl, undefined);
  assert.equal(configuration.port, 8081);
  assert.equal(configuration.pubsubSilence, 280_000);
  assert.equal(configuration.heartbeat, 60_000);
  assert.equal(readConfiguration({ ...COMPLETE, WORKER_HEARTBEAT_SECONDS: '0' }).heartbeat, undefined);
});

it('says all that is wrong at once, without showing values', () => {
  assert.throws(
    () =>
      readConfiguration({
        SF_LOGIN_URL: 'nowhere',
        SF_PUBSUB_CA_FILE: '/no/such/file',
        DATABASE_URL: 'secret'
      }),
    (error: Error) => {
      for (const name of ['SF_LOGIN_URL is not a URL', 'SF_CLIENT_ID is missing', 'SF_USERNAME is missing']) {
        assert.ok(error.message.includes(name), error.message);
      }
      assert.match(error.message, /SF_PRIVATE_KEY_FILE is missing/);
      assert.match(error.message, /SF_PUBSUB_CA_FILE names a file that cannot be read/);
      assert.match(error.message, /DATABASE_URL does not start/);
      assert.ok(!error.message.includes('secret'));
      return true;
    }
  );
});
