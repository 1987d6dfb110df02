import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { openLightningOrg, type LightningOrg } from './testing/lightning-org';

let org: LightningOrg;
before(() => {
  org = openLightningOrg();
});
after(() => org.close());

async function signIn(username: string) {
  const response = await org.app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ un: username, startURL: '/lightning/o/Cake__c/list' }).toString()
  });
  return { response, cookie: String(response.headers['set-cookie']).split(';')[0] };
}

/** What the page of that address tells its scripts; the stream is left before the components are built. */
async function pageConfig(cookie: string, url: string) {
  const response = await org.app.inject({ url, headers: { cookie }, payloadAsStream: true });
  const stream = response.stream();
  const [chunk] = (await once(stream, 'data')) as [Buffer];
  const html = chunk.toString();
  stream.destroy();
  return JSON.parse(/id="page-config">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}

test('the sign-in page offers every user of the project with persona', async () => {
  const { body } = await org.app.inject({ url: '/?startURL=%2Flightning%2Fo%2FCake__c%2Flist' });
  assert.match(body, /<html lang="en">/);
  assert.match(body, /Bea Crumb/);
  assert.match(body, /class="persona">baker</);
  assert.match(body, /name="startURL" value="\/lightning\/o\/Cake__c\/list"/);
});

test('signing in sets a cookie that scripts cannot read and leads on', async () => {
  const { response } = await signIn('bea@bakery.test');
  assert.equal(response.statusCode, 303);
  assert.equal(response.headers.location, '/lightning/o/Cake__c/list');
  assert.match(String(response.headers['set-cookie']), /^sid=.*; HttpOnly; SameSite=Lax$/);
});

test('an unknown user is told so', async () => {
  const { response } = await signIn('nobody@bakery.test');
  assert.equal(response.statusCode, 400);
  assert.match(response.body, /There is no such user/);
});

test('frontdoor.jsp takes a session id and never leads to another site', async () => {
  const sid = org.signedIn('bea@bakery.test').authorization.slice('Bearer '.length);
  const door = (retURL: string) => org.app.inject({ url: '/secur/frontdoor.jsp', query: { sid, retURL } });
  assert.equal((await door('/lightning/page/home')).headers.location, '/lightning/page/home');
  assert.equal((await door('//evil.example/')).headers.location, '/lightning/page/home');
  const refused = await org.app.inject({
    url: '/secur/frontdoor.jsp',
    query: { sid: 'wrong', retURL: '/lightning/r/x/view' }
  });
  assert.equal(refused.headers.location, '/?startURL=%2Flightning%2Fr%2Fx%2Fview');
});

test('a page without a session leads to signing in and back', async () => {
  const { headers } = await org.app.inject({ url: '/lightning/o/Cake__c/list?filterName=Cheap' });
  assert.equal(headers.location, '/?startURL=%2Flightning%2Fo%2FCake__c%2Flist%3FfilterName%3DCheap');
});

test('a page knows its user, the app and the tabs the user may see', async () => {
  const baker = await pageConfig((await signIn('bea@bakery.test')).cookie, '/lightning/o/Cake__c/list');
  assert.equal(baker.user.name, 'Bea Crumb');
  assert.equal(baker.app.label, 'Bakery');
  assert.equal(baker.modules['@salesforce/i18n/timeZone'], 'America/New_York');
  assert.deepEqual(
    baker.app.items.map(({ label }: { label: string }) => label),
    ['Cakes', 'Orders', 'Oven Board', 'Workbench']
  );
  const till = await pageConfig((await signIn('tom@bakery.test')).cookie, '/lightning/o/Cake__c/list');
  assert.deepEqual(
    till.app.items.map(({ label }: { label: string }) => label),
    ['Cakes', 'Oven Board', 'Workbench']
  );
});

test('a change by cookie needs the page’s token', async () => {
  const { cookie } = await signIn('admin@bakery.test');
  const { csrfToken } = await pageConfig(cookie, '/lightning/o/Cake__c/list');
  const create = (headers: Record<string, string>) =>
    org.app.inject({
      method: 'POST',
      url: '/services/data/v65.0/ui-api/records',
      headers: { cookie, ...headers },
      payload: { apiName: 'Cake__c', fields: { Name: 'Token', Price__c: 3 } }
    });
  const without = await create({});
  assert.equal(without.statusCode, 403);
  assert.equal(without.json()[0].errorCode, 'INVALID_CSRF_TOKEN');
  assert.equal((await create({ 'x-csrf-token': csrfToken })).statusCode, 201);
});

test('a record page is the app’s: facets in place, design properties typed, rules kept', async () => {
  const [{ id }] = org.records.run(org.user('admin@bakery.test'), (tx) =>
    tx.insert('Cake__c', [{ Name: 'Paged', Price__c: 4 }])
  );
  const response = await org.app.inject({
    url: `/lightning/pages/record/${id}`,
    headers: org.signedIn('bea@bakery.test')
  });
  const page = response.json();
  assert.equal(page.objectLabel, 'Cake');
  assert.deepEqual(
    page.regions.map(({ name }: { name: string }) => name),
    ['header', 'main', 'sidebar']
  );
  const [tabset] = page.regions[1].nodes;
  assert.equal(tabset.properties.tabs[0].properties.body[0].component, 'force:detailPanel');
  const [tag, vegan] = page.regions[2].nodes;
  assert.equal(tag.component, 'c:priceTag');
  assert.deepEqual(tag.properties, { heading: 'What it costs', digits: 2 });
  assert.equal(vegan.visibility.criteria[0].left, '{!Record.Is_Vegan__c}');
});

test('Apex for components runs as the user, and an exception tells its message', async () => {
  const post = (path: string, username: string, payload: object) =>
    org.app.inject({
      method: 'POST',
      url: `/lightning/apex/${path}`,
      headers: org.signedIn(username),
      payload
    });
  const [{ id }] = org.records.run(org.user('admin@bakery.test'), (tx) =>
    tx.insert('Cake__c', [{ Name: 'Called', Price__c: 10 }])
  );
  const answer = await post('OvenController/priceOf', 'admin@bakery.test', { cakeId: id });
  assert.deepEqual([answer.statusCode, answer.json()], [200, 10]);
  const failed = await post('OvenController/priceOf', 'admin@bakery.test', { cakeId: null });
  assert.equal(failed.statusCode, 500);
  assert.equal(failed.json().message, 'Name a cake.');
  const refused = await post('OvenController/priceOf', 'tom@bakery.test', { cakeId: id });
  assert.ok(refused.statusCode >= 400);
  assert.match(refused.body, /OvenController/);
});

test('logging out ends the session', async () => {
  const { cookie } = await signIn('bea@bakery.test');
  await org.app.inject({ url: '/secur/logout.jsp', headers: { cookie } });
  const { statusCode } = await org.app.inject({ url: '/lightning/page/home', headers: { cookie } });
  assert.equal(statusCode, 302);
});
