import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { Connection } from '@jsforce/jsforce-node';
import type { RunningOrg } from '../../org';
import { assertionFor, startBakery, users } from '../fixtures/bakery';

const run = promisify(execFile);

let org: RunningOrg;
before(async () => {
  org = await startBakery();
});
after(() => org.close());

describe('jsforce and the Bulk API', () => {
  let connection: Connection;
  before(async () => {
    connection = new Connection({ loginUrl: org.url, version: '65.0' });
    await connection.authorize({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertionFor(org, users.admin)
    });
    connection.bulk2.pollInterval = 20;
  });

  test('loads records and reads what became of each', async () => {
    const input = Array.from({ length: 450 }, (_, index) => ({
      Name: `Bun ${index}`,
      Price__c: index === 7 ? -1 : 1,
      Recipe_Code__c: `B-${index}`,
      Is_Vegan__c: true,
      Flavour__c: null
    }));
    const { successfulResults, failedResults, unprocessedRecords } =
      await connection.bulk2.loadAndWaitForResults({ object: 'Cake__c', operation: 'insert', input });
    assert.deepEqual([successfulResults.length, failedResults.length], [449, 1]);
    assert.equal(unprocessedRecords.length, 0);
    assert.match(String(successfulResults[0].sf__Id), /^\w{18}$/);
    assert.match(String(failedResults[0].sf__Error), /^FIELD_CUSTOM_VALIDATION_EXCEPTION:/);
    assert.equal((failedResults[0] as Record<string, unknown>).Recipe_Code__c, 'B-7');
  });

  test('queries', async () => {
    const soql = "SELECT Id, Name, Owner.Name FROM Cake__c WHERE Recipe_Code__c LIKE 'B-%'";
    const rows = await (await connection.bulk2.query(soql)).toArray();
    assert.equal(rows.length, 449);
    assert.equal(rows[0]['Owner.Name'], 'Ada Miller');
  });

  test('learns why a job failed', async () => {
    const load = connection.bulk2.loadAndWaitForResults({
      object: 'Cake__c',
      operation: 'insert',
      input: [{ Nope__c: 'x' }]
    });
    await assert.rejects(load, /InvalidBatch : Field name not found : Nope__c/);
  });
});

describe('the sf command line and the Bulk API', { timeout: 240_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'sf-bulk-'));
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
  /** Answers a command's JSON, whatever its status. */
  async function sf(command: string, ...values: string[]): Promise<any> {
    const args = [...command.split(' '), ...values, '--json'];
    const path = join(__dirname, '../../../node_modules/.bin/sf');
    const { stdout } = await run(path, args, { env, cwd: home }).catch((error) => error);
    return JSON.parse(stdout);
  }
  function csv(name: string, text: string): string {
    const path = join(home, name);
    writeFileSync(path, text);
    return path;
  }

  before(async () => {
    const login = `org login jwt --client-id ${org.clientId} --jwt-key-file ${org.keyFile} --set-default`;
    const { status } = await sf(`${login} --username ${users.admin} --instance-url ${org.url}`);
    assert.equal(status, 0);
  });

  test('imports, exports, upserts and deletes a file', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `Roll ${index},1,R-${index}`);
    const file = csv('rolls.csv', `Name,Price__c,Recipe_Code__c\n${rows.join('\n')}\n`);
    const imported = await sf('data import bulk --sobject Cake__c --wait 5 --file', file);
    assert.equal(imported.status, 0, imported.message);
    assert.deepEqual([imported.result.processedRecords, imported.result.failedRecords], [300, 0]);

    const soql = "SELECT Id, Name FROM Cake__c WHERE Recipe_Code__c LIKE 'R-%'";
    const exported = await sf('data export bulk --wait 5 --output-file rolls-out.csv --query', soql);
    assert.equal(exported.status, 0, exported.message);
    const lines = readFileSync(join(home, 'rolls-out.csv'), 'utf8').trimEnd().split('\n');
    assert.equal(lines.length, 301);
    assert.equal(lines[0].replaceAll('"', ''), 'Id,Name');

    const changes = csv('changes.csv', 'Recipe_Code__c,Name,Price__c\nR-0,Changed,1\nR-new,New,1\n');
    const upsert = 'data upsert bulk --sobject Cake__c --external-id Recipe_Code__c --wait 5 --file';
    const upserted = await sf(upsert, changes);
    assert.equal(upserted.status, 0, upserted.message);
    assert.equal(upserted.result.jobInfo.numberRecordsProcessed, 2);

    const ids = lines.slice(1, 101).map((line) => line.split(',')[0].replaceAll('"', ''));
    const deletion = csv('ids.csv', `Id\n${ids.join('\n')}\n`);
    const deleted = await sf('data delete bulk --sobject Cake__c --wait 5 --file', deletion);
    assert.equal(deleted.status, 0, deleted.message);
    const left = await sf('data query --query', soql);
    assert.equal(left.result.totalSize, 201);
  });

  test('tells which rows failed, and why a job did', async () => {
    const file = csv('bad.csv', 'Name,Price__c,Recipe_Code__c\nNegative,-1,X-1\nGood,1,X-2\n');
    const imported = await sf('data import bulk --sobject Cake__c --wait 5 --file', file);
    assert.equal(imported.name, 'FailedRecordDetailsError');
    const { jobId } = imported.data;
    const results = await sf(`data bulk results --job-id ${jobId}`);
    assert.deepEqual([results.result.successfulRecords, results.result.failedRecords], [1, 1]);
    const unknown = csv('unknown.csv', 'Name,Nope__c\nA,B\n');
    const failed = await sf('data import bulk --sobject Cake__c --wait 5 --file', unknown);
    assert.match(failed.message, /InvalidBatch : Field name not found : Nope__c/);
  });

  test('is refused a hard delete without the permission', async () => {
    const file = csv('hard.csv', 'Id\n001000000000001AAA\n');
    const refused = await sf('data delete bulk --hard-delete --sobject Cake__c --wait 5 --file', file);
    assert.notEqual(refused.status, 0);
    assert.match(refused.message, /permission/i);
  });
});
