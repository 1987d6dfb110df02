import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { RunningOrg } from '../../org';
import { startBakery, users } from '../fixtures/bakery';
import { BulkClient } from './fixtures/bulk-client';

let org: RunningOrg;
let admin: BulkClient;
before(async () => {
  org = await startBakery();
  admin = await BulkClient.signIn(org, users.admin);
});
after(() => org.close());

const insert = { object: 'Cake__c', operation: 'insert' };

describe('an ingest job', () => {
  test('goes from Open to JobComplete and tells each row its Id', async () => {
    const { status, json: created } = await admin.send('POST', 'jobs/ingest', {
      ...insert,
      contentType: 'CSV'
    });
    assert.equal(status, 200);
    assert.equal(created.state, 'Open');
    assert.equal(created.contentUrl, `services/data/v65.0/jobs/ingest/${created.id}/batches`);
    const path = `jobs/ingest/${created.id}`;
    const put = await admin.send(
      'PUT',
      `${path}/batches`,
      'Name,Price__c,Recipe_Code__c\nTart,2.5,T-1\n"Pie, big",3,T-2\n'
    );
    assert.equal(put.status, 201);
    const closed = await admin.send('PATCH', path, { state: 'UploadComplete' });
    assert.equal(closed.json.state, 'UploadComplete');
    const done = await admin.finished(path);
    assert.deepEqual(
      [done.state, done.numberRecordsProcessed, done.numberRecordsFailed, done.jobType],
      ['JobComplete', 2, 0, 'V2Ingest']
    );
    const { text } = await admin.send('GET', `${path}/successfulResults`);
    const [header, first, second] = text.split('\n');
    assert.equal(header, '"sf__Id","sf__Created","Name","Price__c","Recipe_Code__c"');
    assert.match(first, /^"\w{18}","true","Tart","2.5","T-1"$/);
    assert.match(second, /^"\w{18}","true","Pie, big","3","T-2"$/);
    assert.equal(
      await admin.query("SELECT Name FROM Cake__c WHERE Recipe_Code__c = 'T-2'"),
      '"Name"\n"Pie, big"\n'
    );
  });

  test('takes data as gzip', async () => {
    const { json } = await admin.send('POST', 'jobs/ingest', insert);
    const data = new Uint8Array(gzipSync('Name,Price__c,Recipe_Code__c\nZipped,1,Z-1\n'));
    const put = await admin.send('PUT', `jobs/ingest/${json.id}/batches`, data, 'text/csv');
    assert.equal(put.status, 201);
    await admin.send('PATCH', `jobs/ingest/${json.id}`, { state: 'UploadComplete' });
    assert.equal((await admin.finished(`jobs/ingest/${json.id}`)).numberRecordsProcessed, 1);
  });

  test('publishes events', async () => {
    const before = org.records.eventLog.latest('/event/Cake_Baked__e');
    const job = await admin.ingest(
      { object: 'Cake_Baked__e', operation: 'insert' },
      'Cake_Id__c,Baked_At__c\na,2026-11-21T10:00:00.000Z\nb,2026-11-21T11:00:00+0100\n'
    );
    assert.equal(job.numberRecordsFailed, 0, job.failed);
    const events = org.records.eventLog.read('/event/Cake_Baked__e', before, 10);
    assert.deepEqual(
      events.map(({ payload }) => payload.Baked_At__c),
      ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z']
    );
  });

  test('takes job and data in one multipart request', async () => {
    const form = new FormData();
    form.append('job', new Blob([JSON.stringify(insert)], { type: 'application/json' }), 'job');
    form.append(
      'content',
      new Blob(['Name,Price__c,Recipe_Code__c\nRoll,1,M-1\n'], { type: 'text/csv' }),
      'content'
    );
    const { json } = await admin.send('POST', 'jobs/ingest', form);
    assert.equal(json.state, 'UploadComplete');
    assert.equal((await admin.finished(`jobs/ingest/${json.id}`)).numberRecordsProcessed, 1);
  });

  test('fails rows one by one, with code, message and fields', async () => {
    const csv =
      'Name,Price__c,Recipe_Code__c,Flavour__c\nGood,1,F-1,Lemon\nNegative,-1,F-2,\nOdd,x,F-3,\nAgain,1,F-1,\n';
    const job = await admin.ingest(insert, csv);
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', 4, 3]);
    const [header, ...failed] = job.failed.trimEnd().split('\n');
    assert.equal(header, '"sf__Id","sf__Error","Name","Price__c","Recipe_Code__c","Flavour__c"');
    assert.match(failed[0], /^"","FIELD_CUSTOM_VALIDATION_EXCEPTION:.+:.*--","Negative","-1","F-2",""$/);
    assert.match(
      failed[1],
      /^"","INVALID_TYPE_ON_FIELD_IN_RECORD:Price: value not of required type: x:Price__c --"/
    );
    assert.match(failed[2], /^"","DUPLICATE_VALUE:.+:Recipe_Code__c --","Again"/);
    assert.equal(job.unprocessed, '"Name","Price__c","Recipe_Code__c","Flavour__c"\n');
  });

  test('leaves a field alone for an empty cell and empties it for #N/A', async () => {
    const { successful } = await admin.ingest(
      insert,
      'Name,Price__c,Recipe_Code__c,Flavour__c\nA,1,N-1,Lemon\nB,1,N-2,Lemon\n'
    );
    const ids = [...successful.matchAll(/^"(\w{18})"/gm)].map(([, id]) => id);
    const csv = `Id,Flavour__c,Price__c\n${ids[0]},,5\n${ids[1]},#N/A,6\n`;
    const job = await admin.ingest({ object: 'Cake__c', operation: 'update' }, csv);
    assert.equal(job.failed.trimEnd().split('\n').length, 1, job.failed);
    assert.match(job.successful, new RegExp(`"${ids[0]}","false","${ids[0]}","","5"`));
    const soql = "SELECT Flavour__c, Price__c FROM Cake__c WHERE Recipe_Code__c LIKE 'N-%'";
    assert.equal(await admin.query(soql), '"Flavour__c","Price__c"\n"Lemon","5"\n"","6"\n');
  });

  test('reads yes and no, dates with a zone, and other delimiters and line ends', async () => {
    const csv =
      'Name;Price__c;Recipe_Code__c;Is_Vegan__c;Baked_On__c\r\nA;1;D-1;Yes;2026-01-31Z\r\nB;1;D-2;off;2026-02-01\r\n';
    const job = await admin.ingest({ ...insert, columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' }, csv);
    assert.equal(job.numberRecordsFailed, 0, job.failed);
    const soql = "SELECT Is_Vegan__c, Baked_On__c FROM Cake__c WHERE Recipe_Code__c LIKE 'D-%'";
    assert.equal(
      await admin.query(soql),
      '"Is_Vegan__c","Baked_On__c"\n"true","2026-01-31"\n"false","2026-02-01"\n'
    );
  });

  test('finds parents by external id, by user name and by type', async () => {
    const csv = 'Cake__r.Recipe_Code__c,Quantity__c\nT-1,2\nnone,1\n';
    const job = await admin.ingest({ object: 'Order__c', operation: 'insert' }, csv);
    assert.equal(job.numberRecordsFailed, 1, job.failed);
    const error =
      'INVALID_FIELD:Foreign key external ID: none not found for field Recipe_Code__c in entity Cake__c:--';
    assert.ok(job.failed.includes(error), job.failed);
    assert.equal(await admin.query('SELECT Cake__r.Name FROM Order__c'), '"Cake__r.Name"\n"Tart"\n');
    const named = await admin.ingest(
      insert,
      `Name,Price__c,Recipe_Code__c,Owner.Username\nNamed,1,P-2,${users.baker}\n`
    );
    assert.equal(named.numberRecordsFailed, 0, named.failed);
    const typed = await admin.ingest(
      insert,
      `Name,Price__c,Recipe_Code__c,User:Owner.Username\nTyped,1,P-1,${users.baker}\n`
    );
    assert.equal(typed.numberRecordsFailed, 0, typed.failed);
    const owners = "SELECT Owner.Username FROM Cake__c WHERE Recipe_Code__c LIKE 'P-%'";
    assert.equal(await admin.query(owners), `"Owner.Username"\n"${users.baker}"\n"${users.baker}"\n`);
  });

  test('upserts by external id and deletes', async () => {
    const upsert = { object: 'Cake__c', operation: 'upsert', externalIdFieldName: 'Recipe_Code__c' };
    const first = await admin.ingest(upsert, 'Recipe_Code__c,Name,Price__c\nU-1,Old,1\n');
    assert.match(first.successful, /"true","U-1"/);
    const second = await admin.ingest(upsert, 'Recipe_Code__c,Name,Price__c\nU-1,New,1\nU-2,Other,1\n');
    assert.match(second.successful, /"false","U-1","New"/);
    assert.match(second.successful, /"true","U-2","Other"/);
    const ids = [...second.successful.matchAll(/^"(\w{18})"/gm)].map(([, id]) => id);
    const job = await admin.ingest(
      { object: 'Cake__c', operation: 'delete' },
      `Id\n${ids.join('\n')}\n001000000000001AAA\n`
    );
    assert.deepEqual([job.numberRecordsProcessed, job.numberRecordsFailed], [3, 1]);
    assert.match(job.failed, /INVALID_CROSS_REFERENCE_KEY/);
    assert.equal(await admin.query("SELECT Id FROM Cake__c WHERE Recipe_Code__c LIKE 'U-%'"), '"Id"\n');
  });

  test('saves as its user', async () => {
    const baker = await BulkClient.signIn(org, users.baker);
    const soql = "SELECT Id FROM Cake__c WHERE Recipe_Code__c = 'T-1'";
    const job = await baker.ingest({ object: 'Cake__c', operation: 'delete' }, await admin.query(soql));
    assert.deepEqual([job.numberRecordsProcessed, job.numberRecordsFailed], [1, 1]);
    assert.match(job.failed, /"INSUFFICIENT_ACCESS_OR_READONLY:insufficient access rights on object id:--"/);
    const hidden = await baker.ingest(insert, 'Name,Notes__c\nSecret,x\n');
    assert.equal(hidden.errorMessage, 'InvalidBatch : Field name not found : Notes__c');
  });
});

describe('a job that cannot be processed', () => {
  const cases: [string, object, string, string][] = [
    ['an unknown column', insert, 'Name,Nope__c\nA,1\n', 'InvalidBatch : Field name not found : Nope__c'],
    [
      'an update without Ids',
      { ...insert, operation: 'update' },
      'Name\nA\n',
      'InvalidBatch : Field name not found : Id'
    ],
    [
      'a delete with more than Ids',
      { ...insert, operation: 'delete' },
      'Id,Name\nA,B\n',
      "InvalidBatch : The 'delete' batch must contain only ids"
    ],
    [
      'another line ending, quoted',
      { ...insert, lineEnding: 'CRLF' },
      '"Name","Price__c"\n"A","1"\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is CRLF'
    ],
    ['no data', insert, '\n', 'InvalidBatch : The job data has no header row'],
    [
      'another line ending',
      insert,
      'Name,Price__c\r\nA,1\r\n',
      'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
    ]
  ];
  for (const [what, job, csv, message] of cases) {
    test(`fails for ${what}`, async () => {
      const { state, errorMessage, numberRecordsProcessed } = await admin.ingest(job, csv);
      assert.deepEqual([state, errorMessage, numberRecordsProcessed], ['Failed', message, 0]);
    });
  }

  test('gives back the rows that were not processed', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => `Row ${index},1,L-${index}`);
    const job = await admin.ingest(insert, `Name,Price__c,Recipe_Code__c\n${rows.join('\n')}\nbroken\n`);
    assert.deepEqual([job.state, job.numberRecordsProcessed], ['Failed', 400]);
    assert.equal(job.unprocessed.trimEnd().split('\n').length, 51);
    assert.match(job.unprocessed, /"Row 400"/);
  });

  test('refuses what is asked in the wrong state', async () => {
    const { json } = await admin.send('POST', 'jobs/ingest', insert);
    const path = `jobs/ingest/${json.id}`;
    assert.equal((await admin.send('DELETE', path)).json[0].errorCode, 'INVALIDJOBSTATE');
    await admin.send('PUT', `${path}/batches`, 'Name\nA\n');
    await admin.send('PUT', `${path}/batches`, 'Name\nB\n');
    const closed = await admin.send('PATCH', path, { state: 'UploadComplete' });
    assert.deepEqual([closed.status, closed.json[0].errorCode], [400, 'INVALIDJOB']);
    assert.equal((await admin.send('PATCH', path, { state: 'Aborted' })).json.state, 'Aborted');
    assert.equal(
      (await admin.send('PUT', `${path}/batches`, 'Name\nA\n')).json[0].errorCode,
      'INVALIDJOBSTATE'
    );
    assert.equal((await admin.send('DELETE', path)).status, 204);
  });

  test('refuses jobs that cannot be', async () => {
    const code = async (job: object) => (await admin.send('POST', 'jobs/ingest', job)).json[0].errorCode;
    assert.equal(await code({ ...insert, operation: 'hardDelete' }), 'FEATURENOTENABLED');
    assert.equal(await code({ ...insert, object: 'Nothing__c' }), 'INVALIDENTITY');
    assert.equal(await code({ ...insert, operation: 'upsert' }), 'INVALIDJOB');
    assert.equal(await code({ ...insert, operation: 'upsert', externalIdFieldName: 'Name' }), 'INVALIDJOB');
    assert.equal(await code({ ...insert, contentType: 'XML' }), 'JSON_PARSER_ERROR');
  });
});

describe('beside a long job', () => {
  test('other requests are served, and it can be aborted', async () => {
    const { json } = await admin.send('POST', 'jobs/ingest', insert);
    const path = `jobs/ingest/${json.id}`;
    const rows = Array.from({ length: 20_000 }, (_, index) => `Row ${index},1,X-${index}`);
    await admin.send('PUT', `${path}/batches`, `Name,Price__c,Recipe_Code__c\n${rows.join('\n')}\n`);
    await admin.send('PATCH', path, { state: 'UploadComplete' });
    let seen = 0;
    while (seen === 0) seen = (await admin.send('GET', path)).json.numberRecordsProcessed;
    assert.ok(seen < 20_000);
    await admin.send('PATCH', path, { state: 'Aborted' });
    const { state, numberRecordsProcessed } = await admin.finished(path);
    assert.equal(state, 'Aborted');
    assert.ok(numberRecordsProcessed < 20_000);
    const { text } = await admin.send('GET', `${path}/unprocessedrecords`);
    assert.equal(text.trimEnd().split('\n').length - 1, 20_000 - numberRecordsProcessed);
  });
});
