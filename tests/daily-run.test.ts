import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './stage/eventually';
import {
  expectedChurn,
  expectedHealth,
  expectedPriority,
  expectedScore,
  type RawCase,
  type RawDeal,
  type RawLead
} from './stage/expected';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { startRun, waitForRun } from './stage/runs';
import { onlyLocally, realOrg } from './stage/real-org';

const test = onlyLocally('it counts the records of the sample org');

/** The daily run over the sample org; every number is computed again, independently, from the raw records. */
let flywheel: Flywheel;
let admin: Connection;
let runId: string;
before(async () => {
  if (realOrg) return;
  flywheel = await startFlywheel({ sample: true });
  admin = await flywheel.connect('admin');
  await eventually('the leads of the sample are scored as they arrive', async () =>
    (await count('SELECT Id FROM Lead WHERE Lead_Score__c = null AND IsConverted = false')) === 0
      ? true
      : undefined
  );
  runId = await startRun(admin);
});
after(() => flywheel?.stop());

const count = async (soql: string): Promise<number> => (await admin.query(soql)).totalSize;

/** All records of a query, whatever their number. */
async function all<T>(soql: string): Promise<T[]> {
  return (await admin.query(soql, { autoFetch: true, maxFetch: 100_000 })).records as unknown as T[];
}

/** What a run may leave behind, counted. */
async function traces(): Promise<Record<string, number>> {
  return {
    tasks: await count('SELECT Id FROM Task'),
    scores: await count('SELECT Id FROM Score_History__c'),
    snapshots: await count('SELECT Id FROM Pipeline_Snapshot__c'),
    failures: await count('SELECT Id FROM Insight_Failure__c'),
    decisions: await count('SELECT Id FROM Insight_Decision__c'),
    events: await count('SELECT Id FROM Event')
  };
}

const modified = async (object: string): Promise<string> =>
  JSON.stringify(await all(`SELECT Id, SystemModstamp FROM ${object} ORDER BY Id`));

test('a run scores the whole org', async () => {
  const run = await waitForRun(admin, runId);
  assert.equal(run.Status__c, 'Completed', run.Message__c ?? '');
  assert.equal(run.Failed__c, 0);
  const steps = await all<{ Engine__c: string; State__c: string }>(
    `SELECT Engine__c, State__c FROM Scoring_Run_Step__c WHERE Run__c = '${runId}'`
  );
  assert.deepEqual(
    new Set(steps.map((step) => step.Engine__c)),
    new Set(['lead_scoring', 'pipeline_health', 'churn_prediction'])
  );
  assert.ok(steps.every((step) => step.State__c === 'Completed'));
});

test('every lead has the score that its own numbers give', async () => {
  await waitForRun(admin, runId);
  const leads = await all<RawLead & { Lead_Score__c: number; Priority__c: string }>(
    'SELECT Id, NumberOfEmployees, Website_Visits__c, Content_Downloads__c, Industry, AnnualRevenue, LastActivityDate, ' +
      'Email_Opens__c, Lead_Score__c, Priority__c FROM Lead WHERE IsConverted = false'
  );
  assert.equal(leads.length, 100);
  for (const lead of leads) {
    const expected = expectedScore(lead, new Date());
    assert.equal(lead.Lead_Score__c, expected, lead.Id);
    assert.equal(lead.Priority__c, expectedPriority(expected), lead.Id);
  }
});

test('every account has the churn risk that its cases, deals and activity give', async () => {
  await waitForRun(admin, runId);
  const accounts = await all<{
    Id: string;
    LastActivityDate: string | null;
    Churn_Risk_Score__c: number | null;
    Churn_Risk_Level__c: string;
  }>('SELECT Id, LastActivityDate, Churn_Risk_Score__c, Churn_Risk_Level__c FROM Account');
  const cases = await all<RawCase>('SELECT AccountId, Priority, CreatedDate, CSAT__c FROM Case');
  const deals = await readDeals();
  assert.equal(accounts.length, 25);
  for (const account of accounts) {
    const { risk, level } = expectedChurn(
      account.LastActivityDate,
      cases.filter(({ AccountId }) => AccountId === account.Id),
      deals.filter(({ AccountId }) => AccountId === account.Id),
      new Date()
    );
    assert.equal(account.Churn_Risk_Score__c, risk, account.Id);
    assert.equal(account.Churn_Risk_Level__c, level, account.Id);
  }
});

test('every pipeline snapshot has the health that the deals give', async () => {
  await waitForRun(admin, runId);
  const snapshots = await all<{
    Scope__c: string;
    Pipeline_Owner__c: string | null;
    Team_Role_Id__c: string | null;
    Health__c: number;
    Quota__c: number;
  }>('SELECT Scope__c, Pipeline_Owner__c, Team_Role_Id__c, Health__c, Quota__c FROM Pipeline_Snapshot__c');
  const [setting] = await all<{ Value__c: string }>(
    "SELECT Value__c FROM Insight_Setting__mdt WHERE Key__c = 'late_stage_probability'"
  );
  const deals = await readDeals();
  const quotas = await all<{ Quota_Owner__c: string; Amount__c: number }>(
    'SELECT Quota_Owner__c, Amount__c FROM Sales_Quota__c'
  );
  const owners = new Set([
    ...deals.map(({ OwnerId }) => OwnerId),
    ...quotas.map(({ Quota_Owner__c }) => Quota_Owner__c)
  ]);
  const peopleOfTeams = await readTeams();
  assert.equal(snapshots.filter(({ Scope__c }) => Scope__c === 'org').length, 1);
  assert.deepEqual(
    snapshots.flatMap(({ Team_Role_Id__c }) => (Team_Role_Id__c ? [Team_Role_Id__c] : [])),
    [...peopleOfTeams.keys()]
  );
  assert.ok(owners.size > 1);
  for (const owner of owners) {
    const mine = snapshots.filter(({ Pipeline_Owner__c }) => Pipeline_Owner__c === owner);
    assert.equal(mine.length, 1, `one snapshot for ${owner}`);
  }
  const quotaOf = (owner: string): number =>
    quotas.find(({ Quota_Owner__c }) => Quota_Owner__c === owner)?.Amount__c ?? 500_000;
  for (const {
    Pipeline_Owner__c: owner,
    Team_Role_Id__c: team,
    Scope__c,
    Health__c,
    Quota__c
  } of snapshots) {
    const people = team ? peopleOfTeams.get(team)! : owner ? [owner] : [...owners];
    const theirs = Scope__c === 'org' ? deals : deals.filter(({ OwnerId }) => people.includes(OwnerId));
    assert.equal(
      Quota__c,
      people.filter((person) => owners.has(person)).reduce((sum, person) => sum + quotaOf(person), 0)
    );
    assert.equal(
      Health__c,
      expectedHealth(theirs, Quota__c, Number(setting.Value__c), new Date()),
      owner ?? 'org'
    );
  }
});

test('recommendations are the sentences of the settings, with numbers put in', async () => {
  await waitForRun(admin, runId);
  const blanked = (text: string): string => text.replace(/\{\w+\}/g, '0').replace(/[\d,.]+/g, '#');
  const rows = await all<{ Text__c: string }>('SELECT Text__c FROM Pipeline_Recommendation__mdt');
  const texts = new Set(rows.map(({ Text__c }) => blanked(Text__c)));
  const snapshots = await all<{ Recommendations__c: string }>(
    'SELECT Recommendations__c FROM Pipeline_Snapshot__c'
  );
  const given = snapshots.flatMap(({ Recommendations__c }) => JSON.parse(Recommendations__c) as string[]);
  assert.ok(given.length > 0);
  for (const sentence of given) assert.ok(texts.has(blanked(sentence)), sentence);
});

/** The people of every role that has a role below it, by role; the sample has two levels. */
async function readTeams(): Promise<Map<string, string[]>> {
  const roles = await all<{ Id: string; ParentRoleId: string | null }>(
    'SELECT Id, ParentRoleId FROM UserRole'
  );
  const users = await all<{ Id: string; UserRoleId: string | null }>('SELECT Id, UserRoleId FROM User');
  const below = (id: string): string[] => [
    id,
    ...roles.filter(({ ParentRoleId }) => ParentRoleId === id).flatMap((role) => below(role.Id))
  ];
  const heads = roles.filter(({ Id }) => below(Id).length > 1).map(({ Id }) => Id);
  return new Map(
    heads.map((head) => [
      head,
      users.filter(({ UserRoleId }) => below(head).includes(UserRoleId ?? '')).map(({ Id }) => Id)
    ])
  );
}

function readDeals(): Promise<RawDeal[]> {
  return all<RawDeal>(
    'SELECT Id, AccountId, OwnerId, Amount, Probability, IsClosed, IsWon, CreatedDate, LastStageChangeDate FROM Opportunity'
  );
}

test('the run again the same day leaves no second trace', async () => {
  await waitForRun(admin, runId);
  const before = {
    traces: await traces(),
    leads: await modified('Lead'),
    accounts: await modified('Account'),
    snapshots: await modified('Pipeline_Snapshot__c')
  };
  const again = await waitForRun(admin, await startRun(admin));
  assert.equal(again.Status__c, 'Completed', again.Message__c ?? '');
  assert.equal(again.Changed__c, 0);
  const after = {
    traces: await traces(),
    leads: await modified('Lead'),
    accounts: await modified('Account'),
    snapshots: await modified('Pipeline_Snapshot__c')
  };
  assert.deepEqual(after, before);
});
