import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { readDecisions, readRouted, waitForRoute } from './stage/routing';

/** Who gets a lead, in the sample org with its pools. */
let flywheel: Flywheel;
let rep: Connection;
let manager: Connection;
before(async () => {
  flywheel = await startFlywheel({ sample: true });
  rep = await flywheel.connect('rep');
  manager = await flywheel.connect('manager');
});
after(() => flywheel.stop());

const LEAD = { LastName: 'Routed', Company: 'Route Test Ltd', Industry: 'Retail' };

async function create(values: Record<string, unknown>): Promise<string> {
  const { id } = await rep.create('Lead', { ...LEAD, ...values });
  return id!;
}

for (const Country of ['UK', 'United Kingdom', 'GB', 'gb']) {
  test(`a lead from ${Country} gets an owner of the EMEA pool in one update with one decision`, async () => {
    const id = await create({ Country, NumberOfEmployees: 50 });
    const lead = await waitForRoute(rep, id);
    assert.equal(lead.Region__c, 'EMEA');
    assert.equal(lead.Segment__c, 'SMB');
    assert.equal(lead.Routing_Status__c, 'Assigned');
    assert.ok(['Anna Berg', 'Chloe Dubois', 'Harry Osei'].includes(lead.Owner.Name), lead.Owner.Name);
    assert.notEqual(lead.Lead_Score__c, null, 'score and owner come in the same update');
    const decisions = await readDecisions(rep, id);
    assert.equal(decisions.length, 1);
    assert.equal(decisions[0].To_Owner_Name__c, lead.Owner.Name);
    assert.equal(decisions[0].Decided_By__c, 'Rules');
    assert.ok(decisions[0].Latency_Ms__c < 5000, `${decisions[0].Latency_Ms__c} ms`);
    const path = JSON.parse(decisions[0].Path__c) as { matched: boolean; label: string; text: string }[];
    assert.ok(path.some(({ text }) => text.includes('United Kingdom (GB), in EMEA')));
    assert.equal(path.at(-1)!.matched, true);
  });
}

test('Russia is validated by a person; blank, Narnia and an unknown size go to review', async () => {
  const cases = [
    { Country: 'RU', NumberOfEmployees: 500, outcome: 'validate' },
    { Country: '', NumberOfEmployees: 500, outcome: 'review' },
    { Country: 'Narnia', NumberOfEmployees: 500, outcome: 'review' },
    { Country: 'US', NumberOfEmployees: 0, outcome: 'review' },
    { Country: 'US', NumberOfEmployees: null, outcome: 'review' }
  ];
  for (const { outcome, ...values } of cases) {
    const id = await create(values);
    const lead = await waitForRoute(rep, id);
    assert.match(lead.Owner.Name, /Review/, JSON.stringify(values));
    assert.equal(lead.Routing_Status__c, 'In review');
    const [decision] = await readDecisions(rep, id);
    assert.equal(decision.Outcome__c, outcome);
    assert.match(decision.To_Owner_Name__c, /Review/);
  }
});

test('two inserts of two hundred leads at once are shared fairly across a pool', async () => {
  const insert = (company: string): Promise<unknown> =>
    rep.create(
      'Lead',
      Array.from({ length: 200 }, (_, index) => ({
        LastName: `Fair ${index}`,
        Company: company,
        Country: 'US',
        NumberOfEmployees: 500
      })),
      { allOrNone: true }
    );
  const since = await counts();
  await Promise.all([insert('Fair One'), insert('Fair Two')]);
  await eventually(
    'all are routed',
    async () => {
      const { totalSize } = await rep.query(
        "SELECT Id FROM Lead WHERE Company IN ('Fair One', 'Fair Two') AND Routing_Status__c = 'Assigned'"
      );
      return totalSize === 400 || undefined;
    },
    { withinMs: 60_000 }
  );
  const { records } = await rep.query(
    "SELECT OwnerId, COUNT(Id) leads FROM Lead WHERE Company IN ('Fair One', 'Fair Two') GROUP BY OwnerId"
  );
  const shares = records.map((row) => Number(row.leads));
  assert.equal(shares.length, 3);
  assert.ok(Math.max(...shares) - Math.min(...shares) <= 1, String(shares));
  const until = await counts();
  for (const [member, total] of until) {
    const got = total - (since.get(member) ?? 0);
    assert.ok(Math.abs(got - 400 / 3) <= 1, `${member} got ${got}`);
  }
});

async function counts(): Promise<Map<string, number>> {
  const { records } = await manager.query(
    "SELECT Name, Assigned_Total__c FROM Routing_Pool_Member__c WHERE Pool__r.Name = 'North America'"
  );
  return new Map(records.map((row) => [String(row.Name), Number(row.Assigned_Total__c ?? 0)]));
}

test('a lead of a known account goes to its owner; one with a free mail address does not', async () => {
  const { records } = await rep.query('SELECT Name, Website, Owner.Name FROM Account LIMIT 1');
  const account = records[0] as unknown as { Website: string; Owner: { Name: string } };
  const domain = new URL(account.Website).hostname.replace('www.', '');
  const id = await create({ Country: 'Narnia', Email: `someone@${domain}` });
  const lead = await waitForRoute(rep, id);
  assert.equal(lead.Owner.Name, account.Owner.Name);
  assert.match((await readDecisions(rep, id))[0].Reason__c, /mail domain/);

  const stranger = await waitForRoute(rep, await create({ Country: 'Narnia', Email: 'someone@gmail.com' }));
  assert.match(stranger.Owner.Name, /Review/);
});

test('an owner whom a person chooses stays', async () => {
  const id = await create({ Country: 'Narnia', NumberOfEmployees: 500 });
  await waitForRoute(rep, id);
  const { records } = await rep.query("SELECT Id FROM User WHERE Alias = 'emi'");
  await manager.update('Lead', { Id: id, OwnerId: String(records[0].Id) });
  await manager.update('Lead', { Id: id, Country: 'US' });
  await eventually('the change is answered', async () =>
    (await readDecisions(rep, id)).length === 2 ? true : undefined
  );
  const lead = await readRouted(rep, id);
  assert.equal(lead.Owner.Name, 'Emi Tanaka');
  assert.equal((await readDecisions(rep, id))[1].Status__c, 'Kept');
});

test('a lead in review moves on once its country is corrected', async () => {
  const id = await create({ Country: 'Narnia', NumberOfEmployees: 500 });
  await waitForRoute(rep, id);
  await manager.update('Lead', { Id: id, Country: 'United States' });
  const lead = await eventually('it is assigned', async () => {
    const found = await readRouted(rep, id);
    return found.Routing_Status__c === 'Assigned' ? found : undefined;
  });
  assert.equal(lead.Region__c, 'NA');
});

test('saved unchanged, nothing moves', async () => {
  const id = await create({ Country: 'US', NumberOfEmployees: 50 });
  const before = await waitForRoute(rep, id);
  await manager.update('Lead', { Id: id, Country: 'US' });
  await manager.update('Lead', { Id: id, Phone: '+1 555 0100' });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await readRouted(rep, id), before);
  assert.equal((await readDecisions(rep, id)).length, 1);
});

test('a simulation is answered by the same rules and gives nothing out', async () => {
  const before = await counts();
  const { id } = await manager.create('Routing_Simulation__c', {
    Country__c: 'U.S.A.',
    Employees__c: 500,
    Company__c: 'Nobody yet'
  });
  const answer = await eventually('the simulation is answered', async () => {
    const { records } = await manager.query(
      `SELECT Status__c, Segment__c, Region__c, Target_Type__c, Target__c, Path__c FROM Routing_Simulation__c WHERE Id = '${id}'`
    );
    return records[0].Status__c === 'Answered' ? records[0] : undefined;
  });
  assert.equal(answer.Segment__c, 'MM');
  assert.equal(answer.Region__c, 'NA');
  assert.equal(answer.Target__c, 'North America');
  assert.deepEqual(await counts(), before);
});

test('the leads of the sample org that had no owner have one now, the others keep theirs', async () => {
  const { records } = await eventually('every new lead is routed', async () => {
    const found = await rep.query(
      'SELECT Owner.Name, Routing_Status__c FROM Lead WHERE Routed_At__c = null AND IsConverted = false'
    );
    return found.totalSize === 0 ? rep.query('SELECT Status__c FROM Routing_Decision__c') : undefined;
  });
  const statuses = records.map((row) => String(row.Status__c));
  assert.equal(statuses.filter((status) => status === 'Kept').length, 84);
});
