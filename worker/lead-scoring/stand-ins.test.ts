import assert from 'node:assert/strict';
import { it } from 'node:test';
import { countStandIns } from './stand-ins';
import type { StandIn } from './settings';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `00Q${String(i).padStart(15, '0')}`);

it('adds tasks and events up, and leaves out leads that have neither', async () => {
  const [a, b] = ids(2);
  const connection = {
    query: async <T>(soql: string): Promise<T[]> =>
      (soql.includes('FROM Task') ? [{ who: a, times: 2 }] : [{ who: a, times: 1 }]) as T[]
  };
  const counted = await countStandIns(connection, new Set<StandIn>(['Activities']), [a, b]);
  assert.deepEqual([...counted], [[a, { Activities: 3 }]]);
});

it('asks for 200 leads at once, and only for what is wanted', async () => {
  const asked: string[] = [];
  const connection = {
    query: async <T>(soql: string): Promise<T[]> => {
      asked.push(soql);
      return [];
    }
  };
  await countStandIns(connection, new Set<StandIn>(['Campaign responses', 'Opened emails']), ids(450));
  assert.equal(asked.length, 6);
  assert.ok(asked.every((soql) => /FROM (CampaignMember|EmailMessageRelation) /.test(soql)));
});
