import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertionFor, users } from './fixtures/bakery';
import { useBakery } from './fixtures/bakery-sessions';

const at = useBakery();

describe('the org', () => {
  test('lists its versions without a session', async () => {
    const versions = (await (await fetch(`${at.org.url}/services/data`)).json()) as object[];
    assert.deepEqual(versions.at(-1), { label: "Winter '26", url: '/services/data/v65.0', version: '65.0' });
  });

  test('counts requests and events', async () => {
    const before = (await at.admin('GET', 'limits')).body;
    await at.admin('GET', 'limits');
    const afterwards = (await at.admin('GET', 'limits')).body;
    assert.equal(before.DailyApiRequests.Remaining - afterwards.DailyApiRequests.Remaining, 2);
    assert.ok(before.DailyDeliveredPlatformEvents.Max > 0);
    assert.ok(before.DailyStandardVolumePlatformEvents.Max > 0);
  });

  test('publishes an event by REST', async () => {
    const { remaining } = at.org.allowances.publishedEvents;
    const { status, body } = await at.baker('POST', 'sobjects/Cake_Baked__e', {
      Cake_Id__c: 'a00000000000001AAA'
    });
    assert.equal(status, 201, JSON.stringify(body));
    assert.equal(body.success, true);
    assert.equal(body.errors[0].statusCode, 'OPERATION_ENQUEUED');
    const [event] = at.org.records.eventLog.read('/event/Cake_Baked__e', 0, 10).slice(-1);
    assert.equal(event.payload.Cake_Id__c, 'a00000000000001AAA');
    assert.equal(event.uuid, body.errors[0].message);
    assert.equal(at.org.allowances.publishedEvents.remaining, remaining - 1);
  });

  test('has no route for faults unless asked to', async () => {
    assert.equal((await at.admin('GET', '/local-org/faults')).status, 501);
  });
});

describe('OAuth', () => {
  const token = (form: Record<string, string>) =>
    fetch(`${at.org.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

  test('a token answers who and where', async () => {
    const answer = await token({ grant_type: grant, assertion: assertionFor(at.org, users.baker) });
    const body = (await answer.json()) as Record<string, string>;
    assert.match(body.access_token, new RegExp(`^${at.org.organizationId.slice(0, 15)}!`));
    assert.equal(body.instance_url, at.org.url);
    assert.equal(body.token_type, 'Bearer');
    assert.match(body.id, new RegExp(`^${at.org.url}/id/${at.org.organizationId}/005\\w{15}$`));
    assert.match(body.scope, /\bapi\b/);
  });

  test('refuses an unknown user and another grant', async () => {
    const unknown = await token({ grant_type: grant, assertion: assertionFor(at.org, 'nobody@bakery.test') });
    assert.equal(unknown.status, 400);
    assert.deepEqual(await unknown.json(), {
      error: 'invalid_grant',
      error_description: "user hasn't approved this consumer"
    });
    const password = await token({ grant_type: 'password' });
    assert.equal(((await password.json()) as { error: string }).error, 'unsupported_grant_type');
  });

  test('knows the user, and forgets a revoked token', async () => {
    const answer = await token({ grant_type: grant, assertion: assertionFor(at.org, users.baker) });
    const { access_token, id } = (await answer.json()) as Record<string, string>;
    const headers = { authorization: `Bearer ${access_token}` };
    const info = (await (
      await fetch(`${at.org.url}/services/oauth2/userinfo`, { headers })
    ).json()) as Record<string, string>;
    assert.equal(info.preferred_username, users.baker);
    assert.equal(info.organization_id, at.org.organizationId);
    assert.equal(info.name, 'Bea Crumb');
    const identity = (await (await fetch(id, { headers })).json()) as Record<string, string>;
    assert.equal(identity.username, users.baker);
    const form = new URLSearchParams({ token: access_token });
    const introspected = await fetch(`${at.org.url}/services/oauth2/introspect`, {
      method: 'POST',
      headers,
      body: form
    });
    assert.equal(((await introspected.json()) as { active: boolean }).active, true);
    assert.equal(
      (await fetch(`${at.org.url}/services/oauth2/revoke`, { method: 'POST', body: form })).status,
      200
    );
    assert.equal((await fetch(`${at.org.url}/services/oauth2/userinfo`, { headers })).status, 401);
    assert.equal(
      (await fetch(`${at.org.url}/services/oauth2/revoke`, { method: 'POST', body: form })).status,
      400
    );
  });
});
