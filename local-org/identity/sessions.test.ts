import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { requireUser, useSessions } from './requests';
import { Sessions } from './sessions';

const organizationId = '00D000000000001AAA';
const user = {
  id: '005000000000001AAA',
  username: 'anna@example.com',
  profileId: '00e000000000001AAA',
  name: 'Anna Example',
  timeZone: 'Europe/Berlin',
  locale: 'de_DE'
};

test('finds a session until it is revoked', () => {
  const sessions = new Sessions(organizationId);
  const sid = sessions.create(user);
  assert.match(sid, /^00D000000000001![\w-]{96}$/);
  assert.equal(sessions.find(sid), user);
  assert.equal(sessions.revoke(sid), true);
  assert.equal(sessions.find(sid), undefined);
  assert.equal(sessions.revoke(sid), false);
});

test('a session ends two hours after its last use', () => {
  let now = Date.parse('2026-11-21T09:30:00.000Z');
  const sessions = new Sessions(organizationId, () => new Date(now));
  const sid = sessions.create(user);
  now += 7_200_000;
  assert.equal(sessions.find(sid), user);
  now += 7_200_000;
  assert.equal(sessions.times(sid)?.endsAt.getTime(), now);
  assert.equal(sessions.find(sid), user);
  now += 7_200_001;
  assert.equal(sessions.times(sid), undefined);
  assert.equal(sessions.find(sid), undefined);
});

test('requireUser takes the Bearer header or the sid cookie and refuses everything else', async () => {
  const app = Fastify();
  const sessions = new Sessions(organizationId);
  useSessions(app, sessions);
  app.get('/me', (request) => requireUser(request).username);
  const sid = sessions.create(user);
  const ask = (headers: Record<string, string>) => app.inject({ url: '/me', headers });
  assert.equal((await ask({ authorization: `Bearer ${sid}` })).body, user.username);
  assert.equal((await ask({ cookie: `a=b; sid=${encodeURIComponent(sid)}` })).body, user.username);
  for (const headers of [
    {},
    { authorization: 'Bearer wrong' },
    { authorization: `Basic ${sid}` },
    { cookie: 'xsid=1' }
  ]) {
    assert.deepEqual((await ask(headers as Record<string, string>)).json().code, 'INVALID_SESSION_ID');
  }
});
