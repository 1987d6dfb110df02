import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { verifyAssertion } from './jwt';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = new Date('2026-11-21T09:30:00.000Z');
const seconds = now.getTime() / 1000;
const rules = { clientId: 'key', publicKey: pair.publicKey, audiences: ['http://localhost:18100'], now };
const good = { iss: 'key', sub: 'anna@example.com', aud: 'http://localhost:18100', exp: seconds + 180 };

function jwt(claims: object, key = pair.privateKey, header: object = { alg: 'RS256' }): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

test('returns the username of a good assertion', () => {
  assert.equal(verifyAssertion(jwt(good), rules), 'anna@example.com');
  assert.equal(verifyAssertion(jwt({ ...good, aud: 'http://LOCALHOST:18100/' }), rules), 'anna@example.com');
  assert.equal(verifyAssertion(jwt({ ...good, exp: String(seconds + 180) }), rules), 'anna@example.com');
  assert.equal(verifyAssertion(jwt({ ...good, exp: now.getTime() + 300 }), rules), 'anna@example.com');
});

const refusals: [string, string, string, string][] = [
  ['another client', jwt({ ...good, iss: 'other' }), 'invalid_client_id', 'client identifier invalid'],
  ['another audience', jwt({ ...good, aud: 'https://example.com' }), 'invalid_grant', 'audience is invalid'],
  ['an expired one', jwt({ ...good, exp: seconds - 1 }), 'invalid_grant', 'expired authorization code'],
  ['one too far ahead', jwt({ ...good, exp: seconds + 301 }), 'invalid_grant', 'expired authorization code'],
  ['a foreign key', jwt(good, stranger.privateKey), 'invalid_grant', 'invalid assertion'],
  ['another algorithm', jwt(good, pair.privateKey, { alg: 'none' }), 'invalid_grant', 'invalid assertion'],
  ['no subject', jwt({ ...good, sub: undefined }), 'invalid_grant', 'invalid assertion'],
  ['a missing claim', jwt({ iss: 'key' }), 'invalid_grant', 'invalid assertion'],
  ['no JWT', 'abc', 'invalid_grant', 'invalid assertion'],
  ['no JSON', 'YWJj.YWJj.YWJj', 'invalid_grant', 'invalid assertion']
];

for (const [name, assertion, code, message] of refusals) {
  test(`refuses ${name}`, () => {
    assert.throws(() => verifyAssertion(assertion, rules), {
      name: 'OAuthError',
      code,
      message,
      status: 400
    });
  });
}
