import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { readSuggestions, sendSuggested, waitForSuggestion } from './stage/suggestions';

let flywheel: Flywheel;
let rep: Connection;
before(async () => {
  flywheel = await startFlywheel();
  rep = await flywheel.connect('rep');
});
after(() => flywheel.stop());

const ADA = {
  FirstName: 'Ada',
  LastName: 'Okafor',
  Company: 'Lakeside Clinics',
  Email: 'ada.okafor@lakeside.example',
  Industry: 'Healthcare',
  Product_Interest__c: 'Analytics',
  Description: 'Could you send us a quote for 40 users? We need to know the price per user and month.'
};
/** What only the rep knows. */
const OWN_VALUES = {
  price_range: 'between 900 and 1,200 euro a month',
  meeting_link: 'https://meet.example/riley'
};

async function newLead(changes: Record<string, unknown> = {}): Promise<string> {
  return (await rep.create('Lead', { ...ADA, ...changes })).id!;
}

/** An order for the suggestion that stands on a lead. */
async function orderFor(leadId: string, own: Record<string, string>): Promise<Record<string, unknown>> {
  const { Id, Template__c, Variables__c } = await waitForSuggestion(rep, leadId);
  const values = { ...(JSON.parse(Variables__c) as Record<string, string>), ...own };
  return { recordId: leadId, suggestionId: Id, template: Template__c, values: JSON.stringify(values) };
}

const count = async (soql: string): Promise<number> => (await rep.query(soql)).totalSize;

test('a new lead gets a suggestion, which the rep sends: mail and activity are there, the suggestion is kept as sent', async () => {
  const id = await newLead();
  const suggestion = await waitForSuggestion(rep, id);
  assert.equal(suggestion.Intent__c, 'pricing');
  assert.equal(suggestion.Template__c, 'pricing_inquiry');
  assert.ok(suggestion.Confidence__c > 0.8);
  assert.match(suggestion.Reason__c, /question about the price/);

  const result = await sendSuggested(rep, await orderFor(id, OWN_VALUES));
  assert.deepEqual({ ...result, suggestionId: null }, { isSent: true, suggestionId: null, problem: null });

  const mails = await rep.query<Record<string, string>>(
    `SELECT Subject, TextBody, ToAddress, FromAddress FROM EmailMessage WHERE ToAddress = '${ADA.Email}'`
  );
  assert.equal(mails.totalSize, 1);
  const [mail] = mails.records;
  assert.equal(mail.Subject, 'What Analytics would cost Lakeside Clinics');
  const riley = flywheel.ready.users.find(({ persona }) => persona === 'rep')!;
  const [{ Email }] = (await rep.query(`SELECT Email FROM User WHERE Username = '${riley.username}'`))
    .records;
  assert.equal(mail.FromAddress, Email);
  assert.match(mail.TextBody, /^Hi Ada,/);
  assert.match(mail.TextBody, /expect between 900 and 1,200 euro a month\./);
  assert.match(mail.TextBody, /patient data/, 'worded for the industry');
  assert.doesNotMatch(mail.TextBody, /\[\[|\{!/);
  assert.equal(await count(`SELECT Id FROM Task WHERE WhoId = '${id}'`), 1);

  const [kept] = await readSuggestions(rep, id);
  assert.equal(kept.Status__c, 'Sent');
  assert.equal(kept.Sent_Template__c, 'pricing_inquiry');
  const [lead] = (await rep.query(`SELECT First_Response_At__c FROM Lead WHERE Id = '${id}'`)).records;
  assert.ok(lead.First_Response_At__c, 'the response clock has stopped');
});

test('nobody is mailed twice for one suggestion, and a reply is noted', async () => {
  const id = await newLead({ Email: 'once@lakeside.example' });
  const order = await orderFor(id, OWN_VALUES);
  assert.ok((await sendSuggested(rep, order)).isSent);
  const again = await sendSuggested(rep, order);
  assert.equal(again.isSent, false);
  assert.match(again.problem!, /^This suggestion was sent by .+ already\./);
  assert.equal(await count("SELECT Id FROM EmailMessage WHERE ToAddress = 'once@lakeside.example'"), 1);

  const admin = await flywheel.connect('admin');
  await admin.create('EmailMessage', {
    Incoming: true,
    Status: '0',
    FromAddress: 'Once@Lakeside.example',
    ToAddress: 'riley@example.com',
    Subject: 'Re: What Analytics would cost',
    TextBody: 'Thank you, Tuesday suits me.',
    MessageDate: new Date(Date.now() + 60_000).toISOString()
  });
  assert.ok((await readSuggestions(rep, id))[0].Replied_At__c);
});

test('who has opted out is not mailed', async () => {
  const id = await newLead({ Email: 'out@lakeside.example', HasOptedOutOfEmail: true });
  const { isSent, problem } = await sendSuggested(rep, await orderFor(id, OWN_VALUES));
  assert.equal(isSent, false);
  assert.equal(problem, 'Ada Okafor has opted out of e-mail. Call instead.');
  assert.equal(await count("SELECT Id FROM EmailMessage WHERE ToAddress = 'out@lakeside.example'"), 0);
});

test('a mail with an unfilled variable is not sent, and the variable is named', async () => {
  const id = await newLead({ Email: 'open@lakeside.example' });
  const { isSent, problem } = await sendSuggested(
    rep,
    await orderFor(id, { meeting_link: 'https://meet.example/riley' })
  );
  assert.equal(isSent, false);
  assert.equal(problem, 'Fill in before sending: Price range.');
  assert.equal(await count("SELECT Id FROM EmailMessage WHERE ToAddress = 'open@lakeside.example'"), 0);
  assert.equal((await readSuggestions(rep, id))[0].Status__c, 'Suggested');
});

test('a lead without an inquiry gets an unclear suggestion with little confidence', async () => {
  const id = await newLead({ Description: null });
  const { Intent__c, Template__c, Confidence__c } = await waitForSuggestion(rep, id);
  assert.deepEqual([Intent__c, Template__c], ['unclear', 'general_inquiry']);
  assert.ok(Confidence__c <= 0.3);
});

test('a changed inquiry supersedes the suggestion; once a mail was sent, nothing new is suggested', async () => {
  const id = await newLead({ Email: 'change@lakeside.example' });
  await waitForSuggestion(rep, id);
  await rep.update('Lead', {
    Id: id,
    Description: 'We would rather see a live demo for our team next week.'
  });
  const rows = await eventually('a second suggestion', async () => {
    const found = await readSuggestions(rep, id);
    return found.length === 2 ? found : undefined;
  });
  assert.deepEqual(
    rows.map(({ Intent__c, Status__c }) => `${Intent__c} ${Status__c}`),
    ['pricing Superseded', 'demo Suggested']
  );
  const times = { time_slots: 'Tuesday at 10:00 or Thursday at 14:00, London time', ...OWN_VALUES };
  assert.ok((await sendSuggested(rep, await orderFor(id, times))).isSent);
  await rep.update('Lead', { Id: id, Description: 'Can I have a free trial?' });
  const other = await newLead({ Email: 'other@lakeside.example' });
  await waitForSuggestion(rep, other);
  assert.equal((await readSuggestions(rep, id)).length, 2);
});

test('a customer is suggested a mail to a contact', async () => {
  const account = (await rep.create('Account', { Name: 'Fairview Resorts' })).id!;
  const contact = (
    await rep.create('Contact', { LastName: 'Haddad', AccountId: account, Email: 'noor@fairview.example' })
  ).id!;
  const [{ isSuccess }] = await rep.request<{ isSuccess: boolean }[]>({
    method: 'POST',
    url: `/services/data/v${rep.version}/actions/custom/apex/SuggestOutreach`,
    body: JSON.stringify({ inputs: [{ recordId: account }] }),
    headers: { 'content-type': 'application/json' }
  });
  assert.ok(isSuccess);
  const suggestion = await waitForSuggestion(rep, account);
  assert.equal(suggestion.Intent__c, 'check_in');
  assert.equal(suggestion.Contact__c, contact);
  const order = { ...(await orderFor(account, OWN_VALUES)), contactId: contact };
  assert.ok((await sendSuggested(rep, order)).isSent);
  assert.equal(
    await count(
      `SELECT Id FROM EmailMessage WHERE RelatedToId = '${account}' AND ToAddress = 'noor@fairview.example'`
    ),
    1
  );
});
