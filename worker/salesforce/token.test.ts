import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FakeOrg } from '../testing/fake-org';
import { TokenSource } from './token';

describe('token source', () => {
  let org: FakeOrg;
  let now = new Date('2026-03-01T12:00:00Z');
  let tokens: TokenSource;

  before(async () => (org = await FakeOrg.start()));
  after(() => org.stop());
  beforeEach(() => {
    org.tokens = 0;
    now = new Date('2026-03-01T12:00:00Z');
    const assertion = {
      clientId: 'client',
      username: 'user@example.com',
      audience: org.url,
      privateKey: org.privateKey
    };
    tokens = new TokenSource(assertion, 3_600_000, () => now);
  });

  it('asks with a signed assertion that ends within three minutes', async () => {
    const token = await tokens.get();
    assert.equal(token.accessToken, 'token-1');
    assert.equal(token.organizationId, '00D000000000001AAA');
    const { iss, sub, aud, exp } = org.lastClaims;
    assert.deepEqual([iss, sub, aud], ['client', 'user@example.com', org.url]);
    const ahead = Number(exp) - now.getTime() / 1000;
    assert.ok(ahead > 60 && ahead <= 180, `${ahead} s`);
  });

  it('keeps the token until five minutes before its end, and asks once however many wait', async () => {
    await Promise.all([tokens.get(), tokens.get(), tokens.get()]);
    now = new Date('2026-03-01T12:54:59Z');
    assert.equal((await tokens.get()).accessToken, 'token-1');
    now = new Date('2026-03-01T12:55:00Z');
    assert.equal((await tokens.get()).accessToken, 'token-2');
  });

  it('renews a refused token, unless somebody else has done so', async () => {
    const first = await tokens.get();
    assert.equal((await tokens.renew(first)).accessToken, 'token-2');
    assert.equal((await tokens.renew(first)).accessToken, 'token-2');
  });

  it('says in the words of the org why it was refused', async () => {
    const { privateKey } = await FakeOrg.start().then((other) => (other.stop(), other));
    const stranger = new TokenSource({ clientId: 'c', username: 'u', audience: org.url, privateKey }, 1);
    await assert.rejects(stranger.get(), {
      code: 'TOKEN_REFUSED',
      message: /invalid_grant: invalid assertion/
    });
  });

  it('tells an org that is away from one that refuses', async () => {
    const { privateKey } = org;
    const lost = new TokenSource(
      { clientId: 'c', username: 'u', audience: 'http://127.0.0.1:9', privateKey },
      1
    );
    await assert.rejects(lost.get(), { code: 'SALESFORCE_UNREACHABLE' });
  });
});
