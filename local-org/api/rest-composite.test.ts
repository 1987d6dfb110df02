import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { query, useBakery } from './fixtures/bakery-sessions';

const at = useBakery();

describe('collections', () => {
  const two = (...names: string[]) =>
    names.map((Name) => ({ attributes: { type: 'Cake__c' }, Name, Price__c: Name === 'Bad' ? -1 : 1 }));

  test('save what can be saved', async () => {
    const { status, body } = await at.admin('POST', 'composite/sobjects', { records: two('Good', 'Bad') });
    assert.equal(status, 200);
    assert.deepEqual(body[0], { id: body[0].id, success: true, errors: [] });
    assert.equal(body[1].success, false);
    assert.equal(body[1].errors[0].statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const changed = [{ attributes: { type: 'Cake__c' }, Id: body[0].id, Name: 'Best' }];
    const updated = await at.admin('PATCH', 'composite/sobjects', { records: changed });
    assert.deepEqual(updated.body, [{ id: body[0].id, success: true, errors: [] }]);
    const read = await at.admin(
      'GET',
      `composite/sobjects/Cake__c?ids=${body[0].id},a0X000000000001AAA&fields=Name`
    );
    assert.deepEqual([read.body[0].Name, read.body[1]], ['Best', null]);
    const deleted = await at.admin('DELETE', `composite/sobjects?ids=${body[0].id}`);
    assert.deepEqual(deleted.body, [{ id: body[0].id, success: true, errors: [] }]);
  });

  test('save all or none', async () => {
    const before = (await at.admin('GET', query('SELECT COUNT() FROM Cake__c'))).body.totalSize;
    const { body } = await at.admin('POST', 'composite/sobjects', {
      allOrNone: true,
      records: two('Good', 'Bad')
    });
    assert.equal(body[0].errors[0].statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
    assert.equal(body[1].errors[0].statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    assert.equal((await at.admin('GET', query('SELECT COUNT() FROM Cake__c'))).body.totalSize, before);
  });

  test('upsert by external id and say what was created', async () => {
    const record = (Recipe_Code__c: string) => ({
      attributes: { type: 'Cake__c' },
      Name: 'C',
      Price__c: 1,
      Recipe_Code__c
    });
    const send = (...codes: string[]) =>
      at.admin('PATCH', 'composite/sobjects/Cake__c/Recipe_Code__c', { records: codes.map(record) });
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
    const { status, body } = await at.admin('POST', 'composite/sobjects', { records });
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
    const { status, body } = await at.admin('POST', 'composite', { allOrNone: true, compositeRequest });
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
    const { body } = await at.admin('POST', 'composite', { allOrNone: true, compositeRequest });
    const [good, bad] = body.compositeResponse;
    assert.equal(good.httpStatusCode, 400);
    assert.equal(good.body[0].errorCode, 'PROCESSING_HALTED');
    assert.equal(bad.body[0].errorCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const { body: found } = await at.admin('GET', query("SELECT COUNT() FROM Cake__c WHERE Name = 'Undone'"));
    assert.equal(found.totalSize, 0);
  });

  test('otherwise keeps what worked and halts what depended on the rest', async () => {
    const compositeRequest = [
      create('bad', { Name: 'B', Price__c: -1 }),
      create('good', { Name: 'Kept', Price__c: 1 }),
      { method: 'GET', url: '/services/data/v65.0/sobjects/Cake__c/@{bad.id}', referenceId: 'read' }
    ];
    const { body } = await at.admin('POST', 'composite', { compositeRequest });
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
    const { body } = await at.admin('POST', 'composite/batch', { batchRequests });
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
      body.results.map(({ statusCode }: any) => statusCode),
      [200, 404, 201]
    );
    const halted = await at.admin('POST', 'composite/batch', { haltOnError: true, batchRequests });
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
    const { status, body } = await at.admin('POST', 'composite/tree/Cake__c', tree(1));
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual(
      body.results.map(({ referenceId }: any) => referenceId),
      ['cake', 'one', 'two']
    );
    const { body: count } = await at.admin(
      'GET',
      query(`SELECT COUNT() FROM Order__c WHERE Cake__c = '${body.results[0].id}'`)
    );
    assert.equal(count.totalSize, 2);
    const failed = await at.admin('POST', 'composite/tree/Cake__c', tree(-1));
    assert.equal(failed.status, 400);
    assert.equal(failed.body.hasErrors, true);
    assert.deepEqual(failed.body.results[0].referenceId, 'cake');
  });
});
