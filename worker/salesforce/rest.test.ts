import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FakeOrg } from '../testing/fake-org';
import { sampleLeadId } from '../testing/leads';
import { readRecords } from './records';
import { RestConnection } from './rest';
import { TokenSource } from './token';

describe('REST connection', () => {
  let org: FakeOrg;
  let connection: RestConnection;
  const down = { status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'later' }] };

  before(async () => (org = await FakeOrg.start()));
  after(() => org.stop());
  beforeEach(() => {
    org.faults.length = 0;
    org.asked.length = 0;
    const assertion = { clientId: 'c', username: 'u', audience: org.url, privateKey: org.privateKey };
    const tokens = new TokenSource(assertion, 3_600_000);
    connection = new RestConnection(tokens, { apiVersion: '65.0', firstDelay: 1, rest: 50 });
  });

  it('follows the pages of a query', async () => {
    org.faults.push({ status: 200, body: { done: false, nextRecordsUrl: '/next', records: [{ Id: '1' }] } });
    org.faults.push({ status: 200, body: { done: true, records: [{ Id: '2' }] } });
    assert.deepEqual(await connection.query('SELECT Id FROM Lead'), [{ Id: '1' }, { Id: '2' }]);
    assert.equal(org.asked.at(-1)!.path, '/next');
  });

  it('renews a token that was refused and asks again', async () => {
    org.tables.set('Lead', [{ Id: '1' }]);
    await connection.query('SELECT Id FROM Lead');
    org.expireTokens();
    assert.equal((await connection.query('SELECT Id FROM Lead')).length, 1);
  });

  it('retries what is transient, and only that', async () => {
    org.faults.push(down, { status: 429, body: [] });
    await connection.query('SELECT Id FROM Lead');
    org.faults.push({ status: 400, body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'X'" }] });
    await assert.rejects(connection.query('SELECT X FROM Lead'), {
      code: 'SALESFORCE_REFUSED',
      message: "The org answered 400 INVALID_FIELD: No such column 'X'"
    });
    assert.equal(org.faults.length, 0);
  });

  it('leaves an org in peace that keeps failing, and comes back', async () => {
    for (let i = 0; i < 10; i++) org.faults.push(down);
    await assert.rejects(connection.query('SELECT Id FROM Lead'), { code: 'SALESFORCE_UNREACHABLE' });
    await assert.rejects(connection.query('SELECT Id FROM Lead'), { code: 'SALESFORCE_UNREACHABLE' });
    assert.equal(org.faults.length, 2, 'the circuit opened after eight failures');
    org.faults.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 60));
    await connection.query('SELECT Id FROM Lead');
  });

  it('tells a user who may not use the API from a request that is wrong', async () => {
    org.faults.push({ status: 403, body: [{ errorCode: 'API_DISABLED_FOR_ORG', message: 'not enabled' }] });
    await assert.rejects(connection.query('SELECT Id FROM Lead'), { code: 'SALESFORCE_FORBIDDEN' });
  });

  it('names a used-up allowance', async () => {
    org.faults.push({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'too many' }] });
    await assert.rejects(connection.query('SELECT Id FROM Lead'), { code: 'SALESFORCE_LIMIT_REACHED' });
  });

  it('reads records 200 Ids a query and leaves out what is not there', async () => {
    const ids = Array.from({ length: 450 }, (_, i) => sampleLeadId(i));
    org.tables.set(
      'Lead',
      ids.slice(1).map((Id) => ({ Id, Name: Id }))
    );
    const read = await readRecords(connection, 'Lead', ['Name', 'Id'], ids);
    assert.equal(read.size, 449);
    const queries = org.asked.filter(({ soql }) => soql);
    assert.equal(queries.length, 3);
    assert.match(queries[0].soql!, /^SELECT Id, Name FROM Lead WHERE Id IN \('00Q/);
  });

  it('lets nothing but an Id into a query', async () => {
    await assert.rejects(readRecords(connection, 'Lead', ['Id'], ["') OR Id != ('12345"]), TypeError);
  });
});
