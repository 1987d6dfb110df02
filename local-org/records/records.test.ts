import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { BAKERY, openBakery } from '../../tests/projects/open-bakery';
import { readProject } from '../metadata/project';
import { buildSchema } from '../metadata/schema';
import { Records } from './records';

describe('Records', () => {
  it('brings along users, permission sets, custom metadata and setup', () => {
    const { records, ada } = openBakery();
    assert.deepEqual(
      records.users().map(({ username }) => username),
      ['admin@bakery.test', 'bea@bakery.test', 'tom@bakery.test']
    );
    assert.equal(records.user('BEA@bakery.test')?.timeZone, 'America/New_York');
    const read = (soql: string) =>
      records.run(ada, (tx) => tx.query(soql)).records.map(({ fields }) => fields);
    assert.deepEqual(
      read('SELECT DeveloperName, Degrees__c, Is_Fan_On__c FROM Oven_Setting__mdt ORDER BY DeveloperName'),
      [
        { DeveloperName: 'Meringue', Degrees__c: 95, Is_Fan_On__c: false },
        { DeveloperName: 'Sponge', Degrees__c: 180, Is_Fan_On__c: true }
      ]
    );
    assert.deepEqual(read('SELECT Name FROM Organization'), [{ Name: 'bakery' }]);
    assert.deepEqual(read("SELECT IsWon FROM OpportunityStage WHERE MasterLabel = 'Closed Won'"), [
      { IsWon: true }
    ]);
    assert.throws(() => records.run(ada, (tx) => tx.insert('Oven_Setting__mdt', [{ DeveloperName: 'x' }])), {
      code: 'INVALID_TYPE_FOR_OPERATION'
    });
    records.close();
  });

  it('keeps records, Ids and numbers in its file, and fits kept tables to a new schema', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'records-'));
    const file = path.join(folder, 'org.db');
    const first = openBakery(file);
    const [{ id }] = first.records.run(first.ada, (tx) => tx.insert('Cake__c', [{ Name: 'A', Price__c: 2 }]));
    first.records.run(first.ada, (tx) => tx.insert('Order__c', [{ Cake__c: id }]));
    const users = first.records.users();
    first.records.close();

    const project = readProject(BAKERY);
    const schema = buildSchema(project);
    const cakes = schema.object('Cake__c')!;
    const price = cakes.field('Price__c')!;
    cakes.fields.push({ ...price, name: 'Cost__c', isRequired: false });
    Object.assign(price, { type: 'string', length: 80 });
    const second = Records.open({ project, schema, file });
    assert.deepEqual(second.users(), users);
    const orders = second.run(second.users()[0], (tx) => {
      const [{ id: next }] = tx.insert('Cake__c', [{ Name: 'B', Price__c: 'dear' }]);
      assert.ok((next as string) > (id as string));
      tx.insert('Order__c', [{ Cake__c: next }]);
      return tx.query('SELECT Name, Cake__r.Price__c FROM Order__c ORDER BY Name').records;
    });
    assert.deepEqual(
      orders.map(({ fields }) => [fields.Name, (fields.Cake__r as { fields: object }).fields]),
      [
        ['O-0001', { Price__c: '2.0' }],
        ['O-0002', { Price__c: 'dear' }]
      ]
    );
    second.close();
    rmSync(folder, { recursive: true });
  });

  it('makes an administrator for a project that has none', () => {
    const project = { ...readProject(BAKERY), users: [] };
    const records = Records.open({ project, schema: buildSchema(project) });
    assert.deepEqual(
      records.users().map(({ username }) => username),
      ['admin@bakery.local']
    );
    records.close();
  });

  it('names the file of a user who has what does not exist', () => {
    const project = readProject(BAKERY);
    project.users[1].permsets.push('Nothing');
    assert.throws(() => Records.open({ project, schema: buildSchema(project) }), {
      code: 'PROJECT_INVALID',
      message: 'config/users/baker.json: There is no permission set Nothing. Correct permsets or add it.'
    });
  });
});
