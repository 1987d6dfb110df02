import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningOrg } from '../org';
import { assertionFor, signIn, startBakery, users } from './fixtures/bakery';

type Send = Awaited<ReturnType<typeof signIn>>;

let org: RunningOrg;
let admin: Send;
let baker: Send;
let till: Send;
before(async () => {
  org = await startBakery();
  [admin, baker, till] = await Promise.all(
    [users.admin, users.baker, users.till].map((user) => signIn(org, user))
  );
});
after(() => org.close());

const query = (soql: string) => `query?q=${encodeURIComponent(soql)}`;
let recipes = 0;
async function bake(fields: object = {}): Promise<string> {
  const { body } = await admin('POST', 'sobjects/Cake__c', {
    Name: 'Sponge',
    Price__c: 1,
    Recipe_Code__c: `T-${++recipes}`,
    ...fields
  });
  return body.id;
}

describe('one record', () => {
  test('is created with 201, its address and nothing else', async () => {
    const { status, body, headers } = await admin('POST', 'sobjects/Cake__c', {
      Name: 'Sponge',
      Price__c: 4.5
    });
    assert.equal(status, 201);
    assert.deepEqual(body, { id: body.id, success: true, errors: [] });
    assert.equal(headers.get('location'), `/services/data/v65.0/sobjects/Cake__c/${body.id}`);
    assert.match(headers.get('sforce-limit-info') ?? '', /^api-usage=\d+\/100000$/);
  });

  test('is read by its 15- or 18-character id, whole or in part', async () => {
    const id = await bake({ Price__c: 4.5 });
    const whole = await admin('GET', `sobjects/cake__c/${id.slice(0, 15)}`);
    assert.equal(whole.status, 200);
    assert.equal(whole.body.attributes.url, `/services/data/v65.0/sobjects/Cake__c/${id}`);
    assert.equal(whole.body.Price__c, 4.5);
    assert.equal(whole.body.IsDeleted, false);
    const part = await admin('GET', `sobjects/Cake__c/${id}?fields=Name`);
    assert.deepEqual(Object.keys(part.body), ['attributes', 'Id', 'Name']);
  });

  test('is updated and deleted with 204, and then gone', async () => {
    const id = await bake();
    assert.equal((await admin('PATCH', `sobjects/Cake__c/${id}`, { Name: 'Better' })).status, 204);
    assert.equal((await admin('DELETE', `sobjects/Cake__c/${id}`)).status, 204);
    const gone = { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' };
    assert.deepEqual((await admin('GET', `sobjects/Cake__c/${id}`)).body, [gone]);
    const again = await admin('DELETE', `sobjects/Cake__c/${id}`);
    assert.equal(again.status, 404);
    assert.deepEqual(again.body, [{ errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' }]);
  });

  test('is upserted by its external id: 201 when new, 200 when there', async () => {
    const path = 'sobjects/Cake__c/Recipe_Code__c/U%2F1';
    const first = await admin('PATCH', path, { Name: 'Torte', Price__c: 1 });
    assert.equal(first.status, 201);
    assert.deepEqual(first.body, { id: first.body.id, success: true, errors: [], created: true });
    const second = await admin('PATCH', path, { Name: 'Tarte' });
    assert.equal(second.status, 200);
    assert.deepEqual(second.body, { ...first.body, created: false });
    const read = await admin('GET', path);
    assert.equal(read.body.Name, 'Tarte');
    assert.equal((await admin('DELETE', path)).status, 204);
    assert.equal((await admin('GET', path)).status, 404);
  });

  test('refers to its parent by external id', async () => {
    const cake = await bake({ Recipe_Code__c: 'P-1' });
    const order = await admin('POST', 'sobjects/Order__c', {
      Cake__r: { Recipe_Code__c: 'P-1' },
      Quantity__c: 2
    });
    assert.equal(order.status, 201, JSON.stringify(order.body));
    const { body } = await admin('GET', `sobjects/Order__c/${order.body.id}?fields=Cake__c`);
    assert.equal(body.Cake__c, cake);
  });
});

describe('errors', () => {
  const refusals: [string, () => Promise<{ status: number; body: any }>, number, string][] = [
    [
      'a missing field',
      () => admin('POST', 'sobjects/Contact', { FirstName: 'A' }),
      400,
      'REQUIRED_FIELD_MISSING'
    ],
    ['an unknown field', () => admin('POST', 'sobjects/Cake__c', { Colour__c: 'red' }), 400, 'INVALID_FIELD'],
    [
      'a validation rule',
      () => admin('POST', 'sobjects/Cake__c', { Name: 'X', Price__c: -1 }),
      400,
      'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ],
    ['broken JSON', () => admin('POST', 'sobjects/Cake__c', '{"Name": '), 400, 'JSON_PARSER_ERROR'],
    [
      'a wrong type',
      () => admin('POST', 'sobjects/Cake__c', { Name: 'X', Price__c: 'dear' }),
      400,
      'JSON_PARSER_ERROR'
    ],
    ['an unknown object', () => admin('GET', 'sobjects/Nope__c/describe'), 404, 'NOT_FOUND'],
    ['an id of another object', () => admin('GET', 'sobjects/Cake__c/001000000000001AAA'), 404, 'NOT_FOUND'],
    ['a broken query', () => admin('GET', query('SELECT FROM Cake__c')), 400, 'MALFORMED_QUERY'],
    ['no query', () => admin('GET', 'query'), 400, 'MALFORMED_QUERY'],
    ['a query plan', () => admin('GET', 'query?explain=x'), 501, 'NOT_EMULATED'],
    ['an unknown locator', () => admin('GET', 'query/01gabc-200'), 400, 'INVALID_QUERY_LOCATOR'],
    ['another method', () => admin('PUT', 'sobjects/Cake__c', {}), 405, 'METHOD_NOT_ALLOWED'],
    ['another resource', () => admin('GET', 'analytics/reports'), 501, 'NOT_EMULATED'],
    ['another resource of an object', () => admin('GET', 'sobjects/Cake__c/updated'), 501, 'NOT_EMULATED'],
    [
      'a way along a relationship',
      () => admin('GET', 'sobjects/Cake__c/a00000000000001AAA/Orders__r'),
      501,
      'NOT_EMULATED'
    ],
    ['another path', () => admin('GET', '/services/Soap/u/65.0'), 501, 'NOT_EMULATED'],
    ['another version', () => admin('GET', '/services/data/v12.0/limits'), 404, 'NOT_FOUND'],
    [
      'no session',
      () => admin('GET', 'limits', undefined, { authorization: 'Bearer no' }),
      401,
      'INVALID_SESSION_ID'
    ]
  ];
  for (const [name, ask, status, errorCode] of refusals) {
    test(`${name} answers ${status} ${errorCode}`, async () => {
      const answer = await ask();
      assert.equal(answer.body[0].errorCode, errorCode, JSON.stringify(answer.body));
      assert.equal(answer.status, status);
      assert.ok(answer.body[0].message);
    });
  }

  test('names the fields they are about', async () => {
    const { body } = await admin('POST', 'sobjects/Contact', { FirstName: 'A' });
    assert.deepEqual(body[0].fields, ['LastName']);
  });
});

describe('queries', () => {
  test('answer records, parents, children and counts', async () => {
    const id = await bake({ Name: 'Parent' });
    await admin('POST', 'sobjects/Order__c', { Cake__c: id, Quantity__c: 1 });
    const soql = `SELECT Name, Owner.Name, (SELECT Quantity__c FROM Orders__r) FROM Cake__c WHERE Id = '${id}'`;
    const { body } = await admin('GET', query(soql));
    assert.deepEqual([body.totalSize, body.done, body.nextRecordsUrl], [1, true, undefined]);
    const [cake] = body.records;
    assert.equal(cake.Owner.Name, 'Ada Miller');
    assert.equal(cake.Orders__r.totalSize, 1);
    assert.equal(cake.Orders__r.records[0].Quantity__c, 1);
    const count = await admin('GET', query(`SELECT COUNT() FROM Cake__c WHERE Id = '${id}'`));
    assert.deepEqual(count.body, { totalSize: 1, done: true, records: [] });
    const grouped = await admin(
      'GET',
      query(`SELECT Name, COUNT(Id) n FROM Cake__c WHERE Id = '${id}' GROUP BY Name`)
    );
    assert.deepEqual(grouped.body.records, [
      { attributes: { type: 'AggregateResult' }, Name: 'Parent', n: 1 }
    ]);
  });

  test('queryAll also finds deleted records', async () => {
    const id = await bake();
    await admin('DELETE', `sobjects/Cake__c/${id}`);
    const soql = `SELECT Id FROM Cake__c WHERE Id = '${id}'`;
    assert.equal((await admin('GET', query(soql))).body.totalSize, 0);
    assert.equal((await admin('GET', query(soql).replace('query', 'queryAll'))).body.totalSize, 1);
  });

  test('describe their columns', async () => {
    const soql = 'SELECT Name, Owner.Name, (SELECT Id FROM Orders__r) FROM Cake__c';
    const { body } = await admin('GET', `${query(soql)}&columns=true`);
    assert.equal(body.entityName, 'Cake__c');
    assert.deepEqual(
      body.columnMetadata.map((column: any) => [
        column.columnName,
        column.aggregate,
        column.joinColumns.map(({ columnName }: any) => columnName)
      ]),
      [
        ['Name', false, []],
        ['Owner', false, ['Name']],
        ['Orders__r', true, ['Id']]
      ]
    );
  });
});

describe('access', () => {
  test('a user sees and writes only what the permission sets grant', async () => {
    const { body: described } = await baker('GET', 'sobjects/Cake__c/describe');
    const names = described.fields.map(({ name }: { name: string }) => name);
    assert.ok(names.includes('Flavour__c'));
    assert.ok(!names.includes('Notes__c'));
    assert.equal(described.deletable, false);
    const noted = await baker('POST', 'sobjects/Cake__c', { Name: 'Noted', Price__c: 9, Notes__c: 'x' });
    assert.equal(noted.status, 400);
    assert.equal(noted.body[0].errorCode, 'INVALID_FIELD');
    const counted = await baker('POST', 'sobjects/Cake__c', {
      Name: 'Counted',
      Price__c: 9,
      Order_Count__c: 1
    });
    assert.equal(counted.body[0].errorCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
    const asked = await baker('GET', query('SELECT Notes__c FROM Cake__c'));
    assert.equal(asked.body[0].errorCode, 'INVALID_FIELD');
    const own = await baker('POST', 'sobjects/Cake__c', { Name: 'Mine', Price__c: 3, Flavour__c: 'Lemon' });
    assert.equal(own.status, 201, JSON.stringify(own.body));
    const whole = await baker('GET', `sobjects/Cake__c/${own.body.id}`);
    assert.equal(whole.body.Flavour__c, 'Lemon');
    assert.ok(!('Notes__c' in whole.body));
  });

  test('an object without any right does not exist', async () => {
    assert.equal((await baker('GET', 'sobjects/Oven_Alarm__e/describe')).status, 404);
    assert.equal((await baker('POST', 'sobjects/Oven_Alarm__e', { Degrees__c: 1 })).status, 404);
    const { body } = await baker('GET', query('SELECT Id FROM Oven_Setting__mdt'));
    assert.equal(body[0].errorCode, 'INVALID_TYPE');
  });

  test('a user without the right to use the API is turned away', async () => {
    const { status, body } = await till('GET', query('SELECT Id FROM Cake__c'));
    assert.deepEqual([status, body[0].errorCode], [403, 'API_DISABLED_FOR_ORG']);
  });

  test('limits are for those who may view setup', async () => {
    const { status, body } = await baker('GET', 'limits');
    assert.deepEqual([status, body[0].errorCode], [403, 'INSUFFICIENT_ACCESS']);
  });
});

describe('actions', () => {
  const path = 'actions/custom/apex/ListCakes';

  test('invocable Apex answers each input', async () => {
    for (const Price__c of [2, 3])
      await admin('POST', 'sobjects/Cake__c', { Name: `Act ${Price__c}`, Price__c, Flavour__c: 'Carrot' });
    const { status, body } = await admin('POST', path, {
      inputs: [{ flavour: 'Carrot' }, { Flavour: 'Nothing' }]
    });
    assert.equal(status, 200);
    const [carrot, nothing] = body;
    assert.deepEqual([carrot.actionName, carrot.isSuccess, carrot.errors], ['ListCakes', true, null]);
    assert.deepEqual(
      carrot.outputValues.cakes
        .map((cake: { Name: string }) => cake.Name)
        .filter((name: string) => name.startsWith('Act')),
      ['Act 2', 'Act 3']
    );
    assert.deepEqual(nothing.outputValues, { cakes: [], total: 0 });
  });

  test('an input that the class does not know is refused, and so is who may not use the class', async () => {
    const { status, body } = await admin('POST', path, { inputs: [{ colour: 'red' }] });
    assert.equal(status, 400);
    assert.deepEqual([body[0].isSuccess, body[0].errors[0].statusCode], [false, 'INVALID_FIELD']);
    assert.equal((await baker('POST', path, { inputs: [{ flavour: 'Carrot' }] })).status, 404);
    assert.equal((await admin('POST', 'actions/custom/apex/CakeService', { inputs: [] })).status, 404);
  });
});

describe('collections', () => {
  const two = (...names: string[]) =>
    names.map((Name) => ({ attributes: { type: 'Cake__c' }, Name, Price__c: Name === 'Bad' ? -1 : 1 }));

  test('save what can be saved', async () => {
    const { status, body } = await admin('POST', 'composite/sobjects', { records: two('Good', 'Bad') });
    assert.equal(status, 200);
    assert.deepEqual(body[0], { id: body[0].id, success: true, errors: [] });
    assert.equal(body[1].success, false);
    assert.equal(body[1].errors[0].statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const changed = [{ attributes: { type: 'Cake__c' }, Id: body[0].id, Name: 'Best' }];
    const updated = await admin('PATCH', 'composite/sobjects', { records: changed });
    assert.deepEqual(updated.body, [{ id: body[0].id, success: true, errors: [] }]);
    const read = await admin(
      'GET',
      `composite/sobjects/Cake__c?ids=${body[0].id},a0X000000000001AAA&fields=Name`
    );
    assert.deepEqual([read.body[0].Name, read.body[1]], ['Best', null]);
    const deleted = await admin('DELETE', `composite/sobjects?ids=${body[0].id}`);
    assert.deepEqual(deleted.body, [{ id: body[0].id, success: true, errors: [] }]);
  });

  test('save all or none', async () => {
    const before = (await admin('GET', query('SELECT COUNT() FROM Cake__c'))).body.totalSize;
    const { body } = await admin('POST', 'composite/sobjects', {
      allOrNone: true,
      records: two('Good', 'Bad')
    });
    assert.equal(body[0].errors[0].statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
    assert.equal(body[1].errors[0].statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    assert.equal((await admin('GET', query('SELECT COUNT() FROM Cake__c'))).body.totalSize, before);
  });

  test('upsert by external id and say what was created', async () => {
    const record = (Recipe_Code__c: string) => ({
      attributes: { type: 'Cake__c' },
      Name: 'C',
      Price__c: 1,
      Recipe_Code__c
    });
    const send = (...codes: string[]) =>
      admin('PATCH', 'composite/sobjects/Cake__c/Recipe_Code__c', { records: codes.map(record) });
    await send('C-1');
    const { body } = await send('C-1', 'C-2');
    assert.deepEqual(
      body.map(({ success, created }: any) => [success, created]),
      [
        [true, false],
        [true, true]
      ],
      JSON.stringify(body)
    );
  });

  test('take no more than 200 records', async () => {
    const records = Array.from({ length: 201 }, () => two('Many')[0]);
    const { status, body } = await admin('POST', 'composite/sobjects', { records });
    assert.deepEqual([status, body[0].errorCode], [400, 'EXCEEDED_ID_LIMIT']);
  });
});

describe('composite', () => {
  const create = (referenceId: string, fields: object) => ({
    method: 'POST',
    url: '/services/data/v65.0/sobjects/Cake__c',
    referenceId,
    body: fields
  });

  test('uses earlier answers in later requests', async () => {
    const compositeRequest = [
      create('cake', { Name: 'Composite', Price__c: 1 }),
      {
        method: 'POST',
        url: '/services/data/v65.0/sobjects/Order__c',
        referenceId: 'order',
        body: { Cake__c: '@{cake.id}', Quantity__c: 2 }
      },
      {
        method: 'GET',
        url: '/services/data/v65.0/sobjects/Cake__c/@{cake.id}?fields=Name',
        referenceId: 'read'
      }
    ];
    const { status, body } = await admin('POST', 'composite', { allOrNone: true, compositeRequest });
    assert.equal(status, 200);
    const results = body.compositeResponse;
    assert.deepEqual(
      results.map((result: any) => [result.referenceId, result.httpStatusCode]),
      [
        ['cake', 201],
        ['order', 201],
        ['read', 200]
      ],
      JSON.stringify(results)
    );
    assert.equal(
      results[0].httpHeaders.Location,
      `/services/data/v65.0/sobjects/Cake__c/${results[0].body.id}`
    );
    assert.equal(results[2].body.Name, 'Composite');
  });

  test('undoes everything when all or none is asked and one fails', async () => {
    const compositeRequest = [
      create('good', { Name: 'Undone', Price__c: 1 }),
      create('bad', { Name: 'B', Price__c: -1 })
    ];
    const { body } = await admin('POST', 'composite', { allOrNone: true, compositeRequest });
    const [good, bad] = body.compositeResponse;
    assert.equal(good.httpStatusCode, 400);
    assert.equal(good.body[0].errorCode, 'PROCESSING_HALTED');
    assert.equal(bad.body[0].errorCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const { body: found } = await admin('GET', query("SELECT COUNT() FROM Cake__c WHERE Name = 'Undone'"));
    assert.equal(found.totalSize, 0);
  });

  test('otherwise keeps what worked and halts what depended on the rest', async () => {
    const compositeRequest = [
      create('bad', { Name: 'B', Price__c: -1 }),
      create('good', { Name: 'Kept', Price__c: 1 }),
      { method: 'GET', url: '/services/data/v65.0/sobjects/Cake__c/@{bad.id}', referenceId: 'read' }
    ];
    const { body } = await admin('POST', 'composite', { compositeRequest });
    const [, good, read] = body.compositeResponse;
    assert.equal(good.httpStatusCode, 201);
    assert.deepEqual(read.body, [
      {
        errorCode: 'PROCESSING_HALTED',
        message: 'Invalid reference specified. No value for bad.id found in bad'
      }
    ]);
  });

  test('batch runs independent requests', async () => {
    const batchRequests = [
      { method: 'GET', url: 'v65.0/limits' },
      { method: 'GET', url: 'v65.0/sobjects/Nope__c' },
      { method: 'POST', url: 'v65.0/sobjects/Cake__c', richInput: { Name: 'Batch', Price__c: 1 } }
    ];
    const { body } = await admin('POST', 'composite/batch', { batchRequests });
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
      body.results.map(({ statusCode }: any) => statusCode),
      [200, 404, 201]
    );
    const halted = await admin('POST', 'composite/batch', { haltOnError: true, batchRequests });
    assert.deepEqual(
      halted.body.results.map(({ statusCode }: any) => statusCode),
      [200, 404, 412]
    );
  });

  test('tree creates records with their children', async () => {
    const order = (referenceId: string, Quantity__c: number) => ({
      attributes: { type: 'Order__c', referenceId },
      Quantity__c
    });
    const tree = (price: number) => ({
      records: [
        {
          attributes: { type: 'Cake__c', referenceId: 'cake' },
          Name: 'Tree',
          Price__c: price,
          Orders__r: { records: [order('one', 1), order('two', 2)] }
        }
      ]
    });
    const { status, body } = await admin('POST', 'composite/tree/Cake__c', tree(1));
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual(
      body.results.map(({ referenceId }: any) => referenceId),
      ['cake', 'one', 'two']
    );
    const { body: count } = await admin(
      'GET',
      query(`SELECT COUNT() FROM Order__c WHERE Cake__c = '${body.results[0].id}'`)
    );
    assert.equal(count.totalSize, 2);
    const failed = await admin('POST', 'composite/tree/Cake__c', tree(-1));
    assert.equal(failed.status, 400);
    assert.equal(failed.body.hasErrors, true);
    assert.deepEqual(failed.body.results[0].referenceId, 'cake');
  });
});

describe('the org', () => {
  test('lists its versions without a session', async () => {
    const versions = (await (await fetch(`${org.url}/services/data`)).json()) as object[];
    assert.deepEqual(versions.at(-1), { label: "Winter '26", url: '/services/data/v65.0', version: '65.0' });
  });

  test('counts requests and events', async () => {
    const before = (await admin('GET', 'limits')).body;
    await admin('GET', 'limits');
    const afterwards = (await admin('GET', 'limits')).body;
    assert.equal(before.DailyApiRequests.Remaining - afterwards.DailyApiRequests.Remaining, 2);
    assert.ok(before.DailyDeliveredPlatformEvents.Max > 0);
    assert.ok(before.DailyStandardVolumePlatformEvents.Max > 0);
  });

  test('publishes an event by REST', async () => {
    const { remaining } = org.allowances.publishedEvents;
    const { status, body } = await baker('POST', 'sobjects/Cake_Baked__e', {
      Cake_Id__c: 'a00000000000001AAA'
    });
    assert.equal(status, 201, JSON.stringify(body));
    assert.equal(body.success, true);
    assert.equal(body.errors[0].statusCode, 'OPERATION_ENQUEUED');
    const [event] = org.records.eventLog.read('/event/Cake_Baked__e', 0, 10).slice(-1);
    assert.equal(event.payload.Cake_Id__c, 'a00000000000001AAA');
    assert.equal(event.uuid, body.errors[0].message);
    assert.equal(org.allowances.publishedEvents.remaining, remaining - 1);
  });

  test('has no route for faults unless asked to', async () => {
    assert.equal((await admin('GET', '/local-org/faults')).status, 501);
  });
});

describe('OAuth', () => {
  const token = (form: Record<string, string>) =>
    fetch(`${org.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

  test('a token answers who and where', async () => {
    const answer = await token({ grant_type: grant, assertion: assertionFor(org, users.baker) });
    const body = (await answer.json()) as Record<string, string>;
    assert.match(body.access_token, new RegExp(`^${org.organizationId.slice(0, 15)}!`));
    assert.equal(body.instance_url, org.url);
    assert.equal(body.token_type, 'Bearer');
    assert.match(body.id, new RegExp(`^${org.url}/id/${org.organizationId}/005\\w{15}$`));
    assert.match(body.scope, /\bapi\b/);
  });

  test('refuses an unknown user and another grant', async () => {
    const unknown = await token({ grant_type: grant, assertion: assertionFor(org, 'nobody@bakery.test') });
    assert.equal(unknown.status, 400);
    assert.deepEqual(await unknown.json(), {
      error: 'invalid_grant',
      error_description: "user hasn't approved this consumer"
    });
    const password = await token({ grant_type: 'password' });
    assert.equal(((await password.json()) as { error: string }).error, 'unsupported_grant_type');
  });

  test('knows the user, and forgets a revoked token', async () => {
    const answer = await token({ grant_type: grant, assertion: assertionFor(org, users.baker) });
    const { access_token, id } = (await answer.json()) as Record<string, string>;
    const headers = { authorization: `Bearer ${access_token}` };
    const info = (await (await fetch(`${org.url}/services/oauth2/userinfo`, { headers })).json()) as Record<
      string,
      string
    >;
    assert.equal(info.preferred_username, users.baker);
    assert.equal(info.organization_id, org.organizationId);
    assert.equal(info.name, 'Bea Crumb');
    const identity = (await (await fetch(id, { headers })).json()) as Record<string, string>;
    assert.equal(identity.username, users.baker);
    const form = new URLSearchParams({ token: access_token });
    const introspected = await fetch(`${org.url}/services/oauth2/introspect`, {
      method: 'POST',
      headers,
      body: form
    });
    assert.equal(((await introspected.json()) as { active: boolean }).active, true);
    assert.equal(
      (await fetch(`${org.url}/services/oauth2/revoke`, { method: 'POST', body: form })).status,
      200
    );
    assert.equal((await fetch(`${org.url}/services/oauth2/userinfo`, { headers })).status, 401);
    assert.equal(
      (await fetch(`${org.url}/services/oauth2/revoke`, { method: 'POST', body: form })).status,
      400
    );
  });
});
