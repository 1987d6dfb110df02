import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FakeOrg } from '../testing/fake-org';
import { sampleLeadId, sampleLeads } from '../testing/leads';
import { RecordStream, type StreamPosition } from './record-stream';
import { RestConnection } from './rest';
import type { SalesforceRecord } from './records';
import { TokenSource } from './token';

const LEADS = 4_321;
const FIELDS = ['Id', 'SystemModstamp', 'NumberOfEmployees', 'Industry', 'IsConverted'];
const QUERY = { object: 'Lead', fields: FIELDS, where: 'IsConverted = false' };

describe('stream of records', () => {
  let org: FakeOrg;
  let stream: RecordStream;
  let leads: Record<string, unknown>[];

  before(async () => (org = await FakeOrg.start()));
  after(() => org.stop());
  beforeEach(() => {
    org.faults.length = 0;
    org.asked.length = 0;
    org.bulk.jobs.clear();
    org.bulk.breaks = 0;
    org.bulk.failure = undefined;
    leads = sampleLeads(LEADS, new Date()).map((lead, i) => ({
      ...lead,
      IsConverted: i % 100 === 7,
      Industry: i === 5 ? 'Oil, "Gas"\nand Öl' : lead.Industry
    }));
    org.tables.set('Lead', leads);
    const assertion = { clientId: 'c', username: 'u', audience: org.url, privateKey: org.privateKey };
    const connection = new RestConnection(new TokenSource(assertion, 3_600_000), {
      apiVersion: '65.0',
      firstDelay: 1,
      rest: 50
    });
    stream = new RecordStream(connection, { firstPoll: 1 });
  });

  const expected = (): Record<string, unknown>[] =>
    leads
      .filter((lead) => !lead.IsConverted)
      .map((lead) => Object.fromEntries(FIELDS.map((field) => [field, lead[field] ?? null])));
  const readAll = async (from: StreamPosition, size = 500): Promise<SalesforceRecord[]> => {
    const records: SalesforceRecord[] = [];
    for await (const chunk of stream.chunks(QUERY, from, size)) records.push(...chunk.records);
    return records;
  };

  it('uses the Bulk API for many records, page after page, with values as the REST API gives them', async () => {
    const count = await stream.count(QUERY);
    assert.equal(count, expected().length);
    const position = await stream.begin(QUERY, count);
    assert.deepEqual(await readAll(position), expected());
    await stream.end(position);
    assert.equal(org.bulk.jobs.size, 0);
  });

  it('uses the REST API for few records, in the order of their Ids', async () => {
    leads.length = 1_200;
    leads.reverse();
    const position = await stream.begin(QUERY, await stream.count(QUERY));
    const ids = (await readAll(position)).map(({ Id }) => Id);
    assert.deepEqual(
      ids,
      expected()
        .map(({ Id }) => Id)
        .sort()
    );
    assert.equal(org.bulk.jobs.size, 0);
  });

  it('goes on anywhere exactly where an earlier reader stopped', async () => {
    for (const bulkAbove of [0, 1_000_000]) {
      const other = new RecordStream((stream as unknown as { connection: RestConnection }).connection, {
        firstPoll: 1,
        bulkAbove
      });
      const begin = await other.begin(QUERY, await other.count(QUERY));
      const all = await readAll(begin);
      let seen = 0;
      for await (const { records, next } of other.chunks(QUERY, begin, 700)) {
        seen += records.length;
        const rest = await readAll(JSON.parse(JSON.stringify(next)) as StreamPosition);
        assert.deepEqual(rest, all.slice(seen));
      }
      assert.equal(seen, all.length);
    }
  });

  it('asks again for a page that breaks off, and repeats no record', async () => {
    const position = await stream.begin(QUERY, LEADS);
    org.bulk.breaks = 3;
    assert.deepEqual(await readAll(position), expected());
  });

  it('says in the words of the org why a job failed', async () => {
    org.bulk.failure = 'InvalidBatch: no such field';
    await assert.rejects(stream.begin(QUERY, LEADS), {
      code: 'EXTRACT_FAILED',
      message: /is Failed: InvalidBatch: no such field/
    });
  });

  it('says that a job is gone', async () => {
    const position = await stream.begin(QUERY, LEADS);
    org.bulk.jobs.clear();
    await assert.rejects(readAll(position), { code: 'EXTRACT_LOST' });
  });

  it('reads nothing where there is nothing', async () => {
    leads.length = 0;
    assert.deepEqual(await readAll({ afterId: '' }), []);
    assert.deepEqual(await readAll({ afterId: sampleLeadId(3) }), []);
    assert.deepEqual(await readAll(await stream.begin(QUERY, 5_000)), []);
  });
});
