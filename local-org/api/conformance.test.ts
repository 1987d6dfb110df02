import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { Connection } from '@jsforce/jsforce-node';
import type { RunningOrg } from '../org';
import { assertionFor, startBakery, users } from './fixtures/bakery';

const run = promisify(execFile);

let org: RunningOrg;
before(async () => {
  org = await startBakery();
});
after(() => org.close());

describe('jsforce', () => {
  let connection: Connection;
  before(async () => {
    connection = new Connection({ loginUrl: org.url, version: '65.0' });
    await connection.authorize({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertionFor(org, users.admin)
    });
  });

  test('signs in with a JWT and knows who it is', async () => {
    assert.equal(connection.instanceUrl, org.url);
    assert.equal(connection.userInfo?.organizationId, org.organizationId);
    const identity = await connection.identity();
    assert.equal(identity.username, users.admin);
  });

  test('creates, retrieves, updates, upserts and deletes a record', async () => {
    const cakes = connection.sobject('Cake__c');
    const created = await cakes.create({
      Name: 'Sponge',
      Price__c: 12.5,
      Recipe_Code__c: 'J-1',
      Flavour__c: 'Lemon'
    });
    assert.ok(created.success);
    const id = created.id as string;
    assert.equal(id.length, 18);
    const read = await cakes.retrieve(id);
    assert.equal(read.Name, 'Sponge');
    assert.equal(read.Price__c, 12.5);
    assert.match(String(read.CreatedDate), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
    await cakes.update({ Id: id, Price__c: 13 });
    await cakes.upsert({ Recipe_Code__c: 'J-1', Name: 'Sponge cake' }, 'Recipe_Code__c');
    const [row] = (await connection.query(`SELECT Name, Price__c FROM Cake__c WHERE Id = '${id}'`)).records;
    assert.deepEqual([row.Name, row.Price__c], ['Sponge cake', 13]);
    await cakes.destroy(id);
    await assert.rejects(cakes.retrieve(id), { errorCode: 'NOT_FOUND' });
  });

  test('calls Apex REST', async () => {
    const cake = { name: 'Rye', price: 4.5, code: 'REST-1' };
    const baked = await connection.apex.post<{ Id: string; attributes: { type: string } }>('/cakes', cake);
    assert.equal(baked.attributes.type, 'Cake__c');
    assert.equal((await connection.sobject('Cake__c').retrieve(baked.Id)).Name, 'Rye');
    const label = { name: 'Rye', price: 4.5, allergens: null };
    assert.deepEqual(await connection.apex.get('/cakes/REST-1'), label);
    const other = { ...cake, colour: 'brown' };
    await assert.rejects(connection.apex.post('/cakes', other), { errorCode: 'JSON_PARSER_ERROR' });
    await assert.rejects(connection.apex.put('/cakes', {}), { errorCode: 'METHOD_NOT_ALLOWED' });
    await assert.rejects(connection.apex.post('/cakes', { ...cake, price: -1 }), { errorCode: 'APEX_ERROR' });
    await assert.rejects(connection.apex.get('/nowhere'), { errorCode: 'NOT_FOUND' });
  });

  test('runs anonymous Apex', async () => {
    const fine = await connection.tooling.executeAnonymous("System.debug('x');");
    assert.deepEqual([fine.compiled, fine.success, fine.line], [true, true, -1]);
    const wrong = await connection.tooling.executeAnonymous('Integer a = b;');
    assert.deepEqual([wrong.compiled, wrong.compileProblem], [false, 'Variable does not exist: b']);
    const thrown = await connection.tooling.executeAnonymous('Integer n; n++;');
    assert.match(String(thrown.exceptionMessage), /^System.NullPointerException: /);
  });

  test('sends collections and reads many pages', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({
      Name: `Bun ${index}`,
      Price__c: 1,
      Recipe_Code__c: `B-${index}`
    }));
    const results = await connection.sobject('Cake__c').create(rows, { allowRecursive: true });
    assert.ok(results.every(({ success }) => success));
    const query = "SELECT Id, Name FROM Cake__c WHERE Recipe_Code__c LIKE 'B-%' ORDER BY Name";
    const first = await connection.query(query, { headers: { 'Sforce-Query-Options': 'batchSize=200' } });
    assert.equal(first.totalSize, 450);
    assert.equal(first.records.length, 200);
    const all = await connection.query(query, { autoFetch: true, maxFetch: 1000 });
    assert.equal(all.records.length, 450);
    const second = await connection.queryMore(first.nextRecordsUrl as string);
    assert.equal(second.records.length, 200);
    const third = await connection.queryMore(second.nextRecordsUrl as string);
    assert.deepEqual([third.done, third.records.length], [true, 50]);
    const ids = results.map(({ id }) => id as string);
    const deleted = await connection.sobject('Cake__c').destroy(ids, { allowRecursive: true });
    assert.ok(deleted.every(({ success }) => success));
  });

  test('describes objects', async () => {
    const { fields, keyPrefix } = await connection.sobject('Cake__c').describe();
    assert.equal(keyPrefix?.length, 3);
    const flavour = fields.find(({ name }) => name === 'Flavour__c');
    assert.equal(flavour?.type, 'picklist');
    assert.deepEqual(
      flavour?.picklistValues?.map(({ value }) => value),
      ['Chocolate', 'Lemon', 'Carrot']
    );
    const { sobjects } = await connection.describeGlobal();
    assert.ok(sobjects.some(({ name }) => name === 'Cake__c'));
  });

  test('reports errors by code', async () => {
    await assert.rejects(async () => connection.query('SELECT Nope__c FROM Cake__c'), {
      errorCode: 'INVALID_FIELD'
    });
    await assert.rejects(connection.sobject('Cake__c').create({ Name: 'X', Price__c: -1 }), {
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    });
  });
});

describe('the sf command line', { timeout: 120_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'sf-home-'));
  const env = {
    ...process.env,
    HOME: home,
    SF_DISABLE_TELEMETRY: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    SF_DISABLE_LOG_FILE: 'true'
  };
  async function sf(...args: string[]): Promise<any> {
    const command = join(__dirname, '../../node_modules/.bin/sf');
    const answer = await run(command, [...args, '--json'], { env, cwd: home }).catch((error) => error);
    const { status, result, message } = JSON.parse(answer.stdout) as {
      status: number;
      result: any;
      message?: string;
    };
    assert.equal(status, 0, message);
    return result;
  }

  before(async () => {
    const key = ['--client-id', org.clientId, '--jwt-key-file', org.keyFile];
    await sf(
      'org',
      'login',
      'jwt',
      ...key,
      '--username',
      users.admin,
      '--instance-url',
      org.url,
      '--alias',
      'bakery'
    );
  });

  test('shows the org', async () => {
    const shown = await sf('org', 'display', '--target-org', 'bakery');
    assert.equal(shown.username, users.admin);
    assert.equal(shown.instanceUrl, org.url);
    assert.equal(shown.connectedStatus, 'Connected');
  });

  test('runs Apex from a file', async () => {
    const file = join(home, 'bake.apex');
    writeFileSync(file, "insert new Cake__c(Name = 'Rye & <seed>', Price__c = 1);\nSystem.debug('baked');");
    const ran = await sf('apex', 'run', '--file', file, '--target-org', 'bakery');
    assert.deepEqual([ran.compiled, ran.success], [true, true]);
    assert.match(ran.logs, /USER_DEBUG\|\[2\]\|DEBUG\|baked/);
    const found = await sf(
      ...['data', 'query', '--target-org', 'bakery'],
      ...['--query', "SELECT Id FROM Cake__c WHERE Name = 'Rye & <seed>'"]
    );
    assert.equal(found.totalSize, 1);
  });

  test('creates a record and finds it', async () => {
    const values = "Name='Sponge' Price__c=4.5 Recipe_Code__c=CLI-1";
    const created = await sf(
      'data',
      'create',
      'record',
      '--sobject',
      'Cake__c',
      '--values',
      values,
      '-o',
      'bakery'
    );
    assert.ok(created.success);
    const query = "SELECT Id, Name, Price__c, Owner.Name FROM Cake__c WHERE Recipe_Code__c = 'CLI-1'";
    const found = await sf('data', 'query', '--query', query, '-o', 'bakery');
    assert.equal(found.totalSize, 1);
    assert.deepEqual(
      [found.records[0].Id, found.records[0].Name, found.records[0].Price__c, found.records[0].Owner.Name],
      [created.id, 'Sponge', 4.5, 'Ada Miller']
    );
  });
});
