import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { query, useBakery } from './fixtures/bakery-sessions';

const at = useBakery();

describe('one record', () => {
  test('is created with 201, its address and nothing else', async () => {
    const { status, body, headers } = await at.admin('POST', 'sobjects/Cake__c', {
      Name: 'Sponge',
      Price__c: 4.5
    });
    assert.equal(status, 201);
    assert.deepEqual(body, { id: body.id, success: true, errors: [] });
    assert.equal(headers.get('location'), `/services/data/v65.0/sobjects/Cake__c/${body.id}`);
    assert.match(headers.get('sforce-limit-info') ?? '', /^api-usage=\d+\/100000$/);
  });

  test('is read by its 15- or 18-character id, whole or in part', async () => {
    const id = await at.bake({ Price__c: 4.5 });
    const whole = await at.admin('GET', `sobjects/cake__c/${id.slice(0, 15)}`);
    assert.equal(whole.status, 200);
    assert.equal(whole.body.attributes.url, `/services/data/v65.0/sobjects/Cake__c/${id}`);
    assert.equal(whole.body.Price__c, 4.5);
    assert.equal(whole.body.IsDeleted, false);
    const part = await at.admin('GET', `sobjects/Cake__c/${id}?fields=Name`);
    assert.deepEqual(Object.keys(part.body), ['attributes', 'Id', 'Name']);
  });

  test('is updated and deleted with 204, and then gone', async () => {
    const id = await at.bake();
    assert.equal((await at.admin('PATCH', `sobjects/Cake__c/${id}`, { Name: 'Better' })).status, 204);
    assert.equal((await at.admin('DELETE', `sobjects/Cake__c/${id}`)).status, 204);
    const gone = { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' };
    assert.deepEqual((await at.admin('GET', `sobjects/Cake__c/${id}`)).body, [gone]);
    const again = await at.admin('DELETE', `sobjects/Cake__c/${id}`);
    assert.equal(again.status, 404);
    assert.deepEqual(again.body, [{ errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' }]);
  });

  test('is upserted by its external id: 201 when new, 200 when there', async () => {
    const path = 'sobjects/Cake__c/Recipe_Code__c/U%2F1';
    const first = await at.admin('PATCH', path, { Name: 'Torte', Price__c: 1 });
    assert.equal(first.status, 201);
    assert.deepEqual(first.body, { id: first.body.id, success: true, errors: [], created: true });
    const second = await at.admin('PATCH', path, { Name: 'Tarte' });
    assert.equal(second.status, 200);
    assert.deepEqual(second.body, { ...first.body, created: false });
    const read = await at.admin('GET', path);
    assert.equal(read.body.Name, 'Tarte');
    assert.equal((await at.admin('DELETE', path)).status, 204);
    assert.equal((await at.admin('GET', path)).status, 404);
  });

  test('refers to its parent by external id', async () => {
    const cake = await at.bake({ Recipe_Code__c: 'P-1' });
    const order = await at.admin('POST', 'sobjects/Order__c', {
      Cake__r: { Recipe_Code__c: 'P-1' },
      Quantity__c: 2
    });
    assert.equal(order.status, 201, JSON.stringify(order.body));
    const { body } = await at.admin('GET', `sobjects/Order__c/${order.body.id}?fields=Cake__c`);
    assert.equal(body.Cake__c, cake);
  });
});

describe('errors', () => {
  const refusals: [string, () => Promise<{ status: number; body: any }>, number, string][] = [
    [
      'a missing field',
      () => at.admin('POST', 'sobjects/Contact', { FirstName: 'A' }),
      400,
      'REQUIRED_FIELD_MISSING'
    ],
    [
      'an unknown field',
      () => at.admin('POST', 'sobjects/Cake__c', { Colour__c: 'red' }),
      400,
      'INVALID_FIELD'
    ],
    [
      'a validation rule',
      () => at.admin('POST', 'sobjects/Cake__c', { Name: 'X', Price__c: -1 }),
      400,
      'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ],
    ['broken JSON', () => at.admin('POST', 'sobjects/Cake__c', '{"Name": '), 400, 'JSON_PARSER_ERROR'],
    [
      'a wrong type',
      () => at.admin('POST', 'sobjects/Cake__c', { Name: 'X', Price__c: 'dear' }),
      400,
      'JSON_PARSER_ERROR'
    ],
    ['an unknown object', () => at.admin('GET', 'sobjects/Nope__c/describe'), 404, 'NOT_FOUND'],
    [
      'an id of another object',
      () => at.admin('GET', 'sobjects/Cake__c/001000000000001AAA'),
      404,
      'NOT_FOUND'
    ],
    ['a broken query', () => at.admin('GET', query('SELECT FROM Cake__c')), 400, 'MALFORMED_QUERY'],
    ['no query', () => at.admin('GET', 'query'), 400, 'MALFORMED_QUERY'],
    ['a query plan', () => at.admin('GET', 'query?explain=x'), 501, 'NOT_EMULATED'],
    ['an unknown locator', () => at.admin('GET', 'query/01gabc-200'), 400, 'INVALID_QUERY_LOCATOR'],
    ['another method', () => at.admin('PUT', 'sobjects/Cake__c', {}), 405, 'METHOD_NOT_ALLOWED'],
    ['another resource', () => at.admin('GET', 'analytics/reports'), 501, 'NOT_EMULATED'],
    ['another resource of an object', () => at.admin('GET', 'sobjects/Cake__c/updated'), 501, 'NOT_EMULATED'],
    [
      'a way along a relationship',
      () => at.admin('GET', 'sobjects/Cake__c/a00000000000001AAA/Orders__r'),
      501,
      'NOT_EMULATED'
    ],
    ['another path', () => at.admin('GET', '/services/Soap/u/65.0'), 501, 'NOT_EMULATED'],
    ['another version', () => at.admin('GET', '/services/data/v12.0/limits'), 404, 'NOT_FOUND'],
    [
      'no session',
      () => at.admin('GET', 'limits', undefined, { authorization: 'Bearer no' }),
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
    const { body } = await at.admin('POST', 'sobjects/Contact', { FirstName: 'A' });
    assert.deepEqual(body[0].fields, ['LastName']);
  });
});

describe('access', () => {
  test('a user sees and writes only what the permission sets grant', async () => {
    const { body: described } = await at.baker('GET', 'sobjects/Cake__c/describe');
    const names = described.fields.map(({ name }: { name: string }) => name);
    assert.ok(names.includes('Flavour__c'));
    assert.ok(!names.includes('Notes__c'));
    assert.equal(described.deletable, false);
    const noted = await at.baker('POST', 'sobjects/Cake__c', { Name: 'Noted', Price__c: 9, Notes__c: 'x' });
    assert.equal(noted.status, 400);
    assert.equal(noted.body[0].errorCode, 'INVALID_FIELD');
    const counted = await at.baker('POST', 'sobjects/Cake__c', {
      Name: 'Counted',
      Price__c: 9,
      Order_Count__c: 1
    });
    assert.equal(counted.body[0].errorCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
    const asked = await at.baker('GET', query('SELECT Notes__c FROM Cake__c'));
    assert.equal(asked.body[0].errorCode, 'INVALID_FIELD');
    const own = await at.baker('POST', 'sobjects/Cake__c', {
      Name: 'Mine',
      Price__c: 3,
      Flavour__c: 'Lemon'
    });
    assert.equal(own.status, 201, JSON.stringify(own.body));
    const whole = await at.baker('GET', `sobjects/Cake__c/${own.body.id}`);
    assert.equal(whole.body.Flavour__c, 'Lemon');
    assert.ok(!('Notes__c' in whole.body));
  });

  test('an object without any right does not exist', async () => {
    assert.equal((await at.baker('GET', 'sobjects/Oven_Alarm__e/describe')).status, 404);
    assert.equal((await at.baker('POST', 'sobjects/Oven_Alarm__e', { Degrees__c: 1 })).status, 404);
    const { body } = await at.baker('GET', query('SELECT Id FROM Oven_Setting__mdt'));
    assert.equal(body[0].errorCode, 'INVALID_TYPE');
  });

  test('a user without the right to use the API is turned away', async () => {
    const { status, body } = await at.till('GET', query('SELECT Id FROM Cake__c'));
    assert.deepEqual([status, body[0].errorCode], [403, 'API_DISABLED_FOR_ORG']);
  });

  test('limits are for those who may view setup', async () => {
    const { status, body } = await at.baker('GET', 'limits');
    assert.deepEqual([status, body[0].errorCode], [403, 'INSUFFICIENT_ACCESS']);
  });
});
