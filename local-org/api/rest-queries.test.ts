import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { query, useBakery } from './fixtures/bakery-sessions';

const at = useBakery();

describe('queries', () => {
  test('answer records, parents, children and counts', async () => {
    const id = await at.bake({ Name: 'Parent' });
    await at.admin('POST', 'sobjects/Order__c', { Cake__c: id, Quantity__c: 1 });
    const soql = `SELECT Name, Owner.Name, (SELECT Quantity__c FROM Orders__r) FROM Cake__c WHERE Id = '${id}'`;
    const { body } = await at.admin('GET', query(soql));
    assert.deepEqual([body.totalSize, body.done, body.nextRecordsUrl], [1, true, undefined]);
    const [cake] = body.records;
    assert.equal(cake.Owner.Name, 'Ada Miller');
    assert.equal(cake.Orders__r.totalSize, 1);
    assert.equal(cake.Orders__r.records[0].Quantity__c, 1);
    const count = await at.admin('GET', query(`SELECT COUNT() FROM Cake__c WHERE Id = '${id}'`));
    assert.deepEqual(count.body, { totalSize: 1, done: true, records: [] });
    const grouped = await at.admin(
      'GET',
      query(`SELECT Name, COUNT(Id) n FROM Cake__c WHERE Id = '${id}' GROUP BY Name`)
    );
    assert.deepEqual(grouped.body.records, [
      { attributes: { type: 'AggregateResult' }, Name: 'Parent', n: 1 }
    ]);
  });

  test('queryAll also finds deleted records', async () => {
    const id = await at.bake();
    await at.admin('DELETE', `sobjects/Cake__c/${id}`);
    const soql = `SELECT Id FROM Cake__c WHERE Id = '${id}'`;
    assert.equal((await at.admin('GET', query(soql))).body.totalSize, 0);
    assert.equal((await at.admin('GET', query(soql).replace('query', 'queryAll'))).body.totalSize, 1);
  });

  test('describe their columns', async () => {
    const soql = 'SELECT Name, Owner.Name, (SELECT Id FROM Orders__r) FROM Cake__c';
    const { body } = await at.admin('GET', `${query(soql)}&columns=true`);
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

describe('actions', () => {
  const path = 'actions/custom/apex/ListCakes';

  test('invocable Apex answers each input', async () => {
    for (const Price__c of [2, 3])
      await at.admin('POST', 'sobjects/Cake__c', { Name: `Act ${Price__c}`, Price__c, Flavour__c: 'Carrot' });
    const { status, body } = await at.admin('POST', path, {
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
    const { status, body } = await at.admin('POST', path, { inputs: [{ colour: 'red' }] });
    assert.equal(status, 400);
    assert.deepEqual([body[0].isSuccess, body[0].errors[0].statusCode], [false, 'INVALID_FIELD']);
    assert.equal((await at.baker('POST', path, { inputs: [{ flavour: 'Carrot' }] })).status, 404);
    assert.equal((await at.admin('POST', 'actions/custom/apex/CakeService', { inputs: [] })).status, 404);
  });
});
