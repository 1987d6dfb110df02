import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningOrg } from '../../org';
import { startBakery, users } from '../fixtures/bakery';
import { BulkClient } from './fixtures/bulk-client';

const BUNS = 4500;

let org: RunningOrg;
let admin: BulkClient;
before(async () => {
  org = await startBakery();
  admin = await BulkClient.signIn(org, users.admin);
  const ada = org.records.user(users.admin);
  assert.ok(ada);
  org.records.run(
    ada,
    (tx) => {
      const bun = (index: number) => ({
        Name: `Bun ${index}`,
        Price__c: index % 10,
        Recipe_Code__c: `B-${index}`
      });
      for (let from = 0; from < BUNS; from += 500)
        tx.insert(
          'Cake__c',
          Array.from({ length: 500 }, (_, index) => bun(from + index)),
          { countLimits: false }
        );
      const notes = 'Say "hi", twice\nor more';
      tx.insert('Cake__c', [
        { Name: 'Special', Price__c: 12.5, Recipe_Code__c: 'S-1', Notes__c: notes, Is_Vegan__c: true },
        { Name: 'Eaten', Price__c: 3, Recipe_Code__c: 'S-2' }
      ]);
      const { records } = tx.query("SELECT Id FROM Cake__c WHERE Recipe_Code__c = 'S-2'");
      tx.delete([String(records[0].id)]);
    },
    {}
  );
});
after(() => org.close());

describe('a query job', () => {
  test('is made, waits, runs and says how it went', async () => {
    const { status, json: created } = await admin.send('POST', 'jobs/query', {
      operation: 'query',
      query: 'SELECT Id, Name FROM Cake__c'
    });
    assert.equal(status, 200);
    assert.match(created.id, /^750\w{15}$/);
    assert.equal(created.state, 'UploadComplete');
    assert.equal(created.jobType, 'V2Query');
    assert.equal(created.object, 'Cake__c');
    const done = await admin.finished(`jobs/query/${created.id}`);
    assert.equal(done.state, 'JobComplete');
    assert.equal(done.numberRecordsProcessed, BUNS + 1);
    assert.equal(done.isPkChunkingSupported, true);
    assert.match(done.createdDate, /\+0000$/);
  });

  test('gives all records, some at a time, by locator', async () => {
    const { json } = await admin.send('POST', 'jobs/query', {
      operation: 'query',
      query: "SELECT Name FROM Cake__c WHERE Recipe_Code__c LIKE 'B-%'"
    });
    await admin.finished(`jobs/query/${json.id}`);
    const names = new Set<string>();
    let locator = '';
    const sizes: string[] = [];
    do {
      const page = await admin.send(
        'GET',
        `jobs/query/${json.id}/results?maxRecords=2000${locator && `&locator=${locator}`}`
      );
      const [header, ...lines] = page.text.trimEnd().split('\n');
      assert.equal(header, '"Name"');
      sizes.push(String(page.headers.get('sforce-numberofrecords')));
      assert.equal(lines.length, Number(sizes.at(-1)));
      for (const line of lines) names.add(line);
      locator = page.headers.get('sforce-locator') ?? '';
    } while (locator !== 'null');
    assert.deepEqual(sizes, ['2000', '2000', '500']);
    assert.equal(names.size, BUNS);
    const wrong = await admin.send('GET', `jobs/query/${json.id}/results?locator=nope`);
    assert.equal(wrong.json[0].errorCode, 'INVALID_QUERY_LOCATOR');
    const older = await admin.send('GET', `/services/data/v60.0/jobs/query/${json.id}/results`);
    assert.deepEqual([older.status, older.json[0].errorCode], [409, 'INVALIDVERSION']);
  });

  test('writes values as the platform does', async () => {
    const soql =
      "SELECT Name, Price__c, Is_Vegan__c, Allergens__c, Notes__c, Owner.Name FROM Cake__c WHERE Recipe_Code__c = 'S-1'";
    assert.equal(
      await admin.query(soql),
      '"Name","Price__c","Is_Vegan__c","Allergens__c","Notes__c","Owner.Name"\n' +
        '"Special","12.5","true","","Say ""hi"", twice\nor more","Ada Miller"\n'
    );
    const created = await admin.query("SELECT CreatedDate FROM Cake__c WHERE Recipe_Code__c = 'S-1'");
    assert.match(created, /^"CreatedDate"\n"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z"\n$/);
  });

  test('honours delimiter, line ending, LIMIT, ORDER BY and deleted records', async () => {
    const format = { columnDelimiter: 'PIPE', lineEnding: 'CRLF' };
    const two = await admin.query(
      'SELECT Name, Price__c FROM Cake__c ORDER BY Price__c DESC LIMIT 1',
      format
    );
    assert.equal(two, '"Name"|"Price__c"\r\n"Special"|"12.5"\r\n');
    const ordered = await admin.query(
      'SELECT Price__c, Id FROM Cake__c ORDER BY Price__c DESC, Id LIMIT 4200'
    );
    const lines = ordered.trimEnd().split('\n').slice(1);
    assert.equal(lines.length, 4200);
    const prices = lines.map((line) => Number(/^"([\d.]+)"/.exec(line)?.[1]));
    assert.deepEqual(
      prices,
      prices.toSorted((left, right) => right - left)
    );
    const limited = await admin.query('SELECT Id FROM Cake__c LIMIT 2500');
    assert.equal(limited.trimEnd().split('\n').length, 2501);
    const eaten = "SELECT Name FROM Cake__c WHERE Recipe_Code__c = 'S-2'";
    assert.equal(await admin.query(eaten), '"Name"\n');
    assert.equal(await admin.query(eaten, { operation: 'queryAll' }), '"Name"\n"Eaten"\n');
  });

  test('shows a user no more than the user may see', async () => {
    const baker = await BulkClient.signIn(org, users.baker);
    const hidden = { operation: 'query', query: 'SELECT Notes__c FROM Cake__c' };
    const { status, json } = await baker.send('POST', 'jobs/query', hidden);
    assert.deepEqual([status, json[0].errorCode], [400, 'INVALID_FIELD']);
    const { json: mine } = await admin.send('POST', 'jobs/query', hidden);
    assert.equal((await baker.send('GET', `jobs/query/${mine.id}`)).status, 404);
  });
});

describe('what a bulk query cannot do', () => {
  const refused: [string, string, RegExp][] = [
    [
      'child queries',
      'SELECT Id, (SELECT Id FROM Contacts) FROM Account',
      /Aggregate Relationships not supported/
    ],
    ['counts', 'SELECT COUNT() FROM Cake__c', /Aggregate/],
    ['groups', 'SELECT Name, COUNT(Id) FROM Cake__c GROUP BY Name', /Aggregate/],
    ['OFFSET', 'SELECT Id FROM Cake__c LIMIT 5 OFFSET 5', /OFFSET/],
    [
      'compound fields',
      'SELECT BillingAddress FROM Account',
      /Selecting compound data not supported in Bulk Query/
    ]
  ];
  for (const [what, query, message] of refused) {
    test(`refuses ${what}`, async () => {
      const { status, json } = await admin.send('POST', 'jobs/query', { operation: 'query', query });
      assert.equal(status, 400);
      assert.equal(json[0].errorCode, 'API_ERROR');
      assert.match(json[0].message, message);
    });
  }

  test('refuses bad SOQL at once', async () => {
    const bad = { operation: 'query', query: 'SELECT Nope__c FROM Cake__c' };
    const { status, json } = await admin.send('POST', 'jobs/query', bad);
    assert.deepEqual([status, json[0].errorCode], [400, 'INVALID_FIELD']);
  });
});

describe('the list of query jobs', () => {
  test('aborts, lists, filters and deletes', async () => {
    const query = { operation: 'query', query: 'SELECT Id FROM Cake__c' };
    const { json: job } = await admin.send('POST', 'jobs/query', query);
    const aborted = await admin.send('PATCH', `jobs/query/${job.id}`, { state: 'Aborted' });
    assert.equal(aborted.json.state, 'Aborted');
    assert.equal((await admin.finished(`jobs/query/${job.id}`)).state, 'Aborted');
    const results = await admin.send('GET', `jobs/query/${job.id}/results`);
    assert.deepEqual([results.status, results.json[0].errorCode], [400, 'INVALIDJOBSTATE']);
    const ids = async (filter: string) =>
      (await admin.send('GET', `jobs/query${filter}`)).json.records.map(({ id }: { id: string }) => id);
    assert.ok((await ids('')).includes(job.id));
    assert.ok((await ids('?jobType=V2Query&concurrencyMode=parallel')).includes(job.id));
    assert.deepEqual(await ids('?jobType=Classic'), []);
    assert.deepEqual(await ids('?isPkChunkingEnabled=true'), []);
    assert.equal((await admin.send('DELETE', `jobs/query/${job.id}`)).status, 204);
    assert.equal((await admin.send('GET', `jobs/query/${job.id}`)).status, 404);
  });
});
