import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { readHistory, readScore, waitForScore } from './stage/scores';
import { setTimeout as sleep } from 'node:timers/promises';

let flywheel: Flywheel;
before(async () => {
  flywheel = await startFlywheel();
});
after(() => flywheel.stop());

/** Everything a lead can have: each of the six factors is full, so the score is 100. */
const PERFECT = {
  LastName: 'Perfect',
  Company: 'Ten Thousand Hands',
  NumberOfEmployees: 10_000,
  Website_Visits__c: 50,
  Content_Downloads__c: 10,
  Industry: 'Technology',
  AnnualRevenue: 100_000_000,
  Email_Opens__c: 30
};

test('a lead that has everything scores 100.0 and is Critical', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', PERFECT);
  await rep.create('Task', {
    WhoId: id,
    Subject: 'Call',
    Status: 'Completed',
    ActivityDate: new Date().toISOString().slice(0, 10)
  });
  // The activity alone asks for no new score; a change of an input does.
  await rep.update('Lead', { Id: id!, Website_Visits__c: 51 });

  const lead = await waitForScore(rep, id!, 100);
  assert.equal(lead.Priority__c, 'Critical');
  assert.equal(lead.Score_Completeness__c, 1);
  assert.equal(lead.Score_Confidence__c, null);
  assert.equal(lead.Score_Model__c, 'formula-1');
});

test('a lead of which nothing is known scores 12.5 and is Low', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Unknown', Company: 'Somewhere' });
  const lead = await waitForScore(rep, id!);
  assert.equal(lead.Lead_Score__c, 12.5);
  assert.equal(lead.Priority__c, 'Low');
  assert.equal(lead.Score_Completeness__c, 0);
});

test('the reasons add up to the distance from the typical lead, best first', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { ...PERFECT, LastName: 'Reasons', Email_Opens__c: 0 });
  const lead = await waitForScore(rep, id!);
  const reasons = JSON.parse(lead.Score_Reasons__c) as { factor: string; points: number; text: string }[];
  const points = reasons.map((reason) => reason.points);
  assert.equal(reasons.length, 6);
  assert.deepEqual(
    points,
    points.toSorted((a, b) => b - a)
  );
  const sum = points.reduce((total, value) => total + value, 0);
  assert.equal(sum.toFixed(1), (lead.Lead_Score__c - lead.Score_Typical__c).toFixed(1));
  assert.equal(reasons.at(-1)?.factor, 'email_opens');
  assert.ok(reasons.every(({ text }) => text.length > 0));
});

test('a changed input moves the score, and the history keeps both', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Mover', Company: 'Shift', Industry: 'Retail' });
  assert.equal((await waitForScore(rep, id!)).Lead_Score__c, 12.5);
  await rep.update('Lead', { Id: id!, Industry: 'Technology' });
  // 0.6 of the industry's fifteen points more: from 12.505 to 21.505.
  const lead = await waitForScore(rep, id!, 21.5);
  assert.equal(lead.Priority__c, 'Low');
  const history = await readHistory(rep, id!);
  assert.deepEqual(
    history.map((row) => row.Score__c),
    [12.5, 21.5]
  );
  assert.equal(history[1].Change__c, 9);
});

test('saved unchanged, or changed where no factor looks, nothing moves', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Still', Company: 'Quiet', Industry: 'Retail' });
  const before = await waitForScore(rep, id!);
  await rep.update('Lead', { Id: id!, Industry: 'Retail' });
  await rep.update('Lead', { Id: id!, Phone: '+1 555 0100' });
  await sleep(1500);
  const after = await readScore(rep, id!);
  assert.equal(after.Insights_Requested_At__c, before.Insights_Requested_At__c);
  assert.equal(after.Last_Scored_At__c, before.Last_Scored_At__c);
  assert.equal((await readHistory(rep, id!)).length, 1);
});

test('two hundred leads saved at once are scored with one update and one history row each', async () => {
  const rep = await flywheel.connect('rep');
  const leads = Array.from({ length: 200 }, (_, index) => ({
    LastName: `Bulk ${index}`,
    Company: 'Bulk',
    Website_Visits__c: index % 50
  }));
  const saved = await rep.create('Lead', leads, { allOrNone: true });
  const ids = saved.map((result) => result.id!);
  await waitForScore(rep, ids[199]);
  const count = async (soql: string): Promise<number> => (await rep.query(soql)).totalSize;
  assert.equal(await count("SELECT Id FROM Lead WHERE Company = 'Bulk' AND Lead_Score__c != null"), 200);
  assert.equal(await count("SELECT Id FROM Score_History__c WHERE Lead__r.Company = 'Bulk'"), 200);
});

test('a person’s score stands whatever the model says, until its end; the model’s is kept beside it', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Opinion', Company: 'Fair', Industry: 'Retail' });
  await waitForScore(rep, id!, 12.5);
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
  await rep.update('Lead', {
    Id: id!,
    Score_Override__c: 90,
    Score_Override_Reason__c: 'Met them at the fair',
    Score_Override_Until__c: nextWeek
  });
  assert.equal((await readScore(rep, id!)).Priority__c, 'Critical');

  await rep.update('Lead', { Id: id!, Industry: 'Technology' });
  const modelScore = async (): Promise<number> =>
    ((await rep.query(`SELECT Model_Score__c FROM Lead WHERE Id = '${id}'`)).records[0] as never)[
      'Model_Score__c'
    ];
  await eventually('the model’s score beside the person’s', async () =>
    (await modelScore()) === 21.5 ? true : undefined
  );
  assert.equal((await readScore(rep, id!)).Lead_Score__c, 90);

  await rep.update('Lead', { Id: id!, Score_Override__c: null });
  assert.equal((await readScore(rep, id!)).Lead_Score__c, 21.5);
});

test('the owner is notified when the score of a lead moves a lot', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', { LastName: 'Riser', Company: 'Rocket' });
  await waitForScore(rep, id!, 12.5);
  const [lead] = (await rep.query(`SELECT CreatedById FROM Lead WHERE Id = '${id}'`)).records;
  const { CreatedById: OwnerId } = lead as unknown as { CreatedById: string };
  await rep.update('Lead', { Id: id!, OwnerId });
  await rep.update('Lead', { Id: id!, NumberOfEmployees: 10_000, AnnualRevenue: 100_000_000 });
  const title = await eventually('a notification', async () => {
    const { notifications } = await rep.request<{ notifications: { messageTitle: string }[] }>(
      '/connect/notifications'
    );
    return notifications.find(({ messageTitle }) => messageTitle.startsWith('Rocket'))?.messageTitle;
  });
  assert.equal(title, 'Rocket: score up to 51.0');
});

test('each answer that takes effect is one decision, under the id of its line in the log', async () => {
  const rep = await flywheel.connect('rep');
  const manager = await flywheel.connect('manager');
  const { id } = await rep.create('Lead', { LastName: 'Asked', Company: 'Why' });
  await waitForScore(rep, id!);
  const { records } = await manager.query(
    `SELECT Key__c, Answer__c, Model__c FROM Insight_Decision__c WHERE Lead__c = '${id}' AND Workload__c = 'lead.score'`
  );
  assert.equal(records.length, 1);
  const [row] = records as unknown as { Key__c: string; Answer__c: string; Model__c: string }[];
  assert.equal(row.Answer__c, 'Score 12.5, Low');
  assert.equal(row.Model__c, 'formula-1');
  const day = new Date().toISOString().slice(0, 10);
  const log = readFileSync(
    path.join(flywheel.folder, 'worker', 'decisions', `lead.score_${day}.jsonl`),
    'utf8'
  );
  assert.ok(log.split('\n').some((line) => line.includes(`"id":"${row.Key__c}"`)));
});
