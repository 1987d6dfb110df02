import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Choice, Chooser, Question, Refusal } from '../llm/question';
import { NO_MODEL } from '../llm/question';
import { keepingLogger } from '../testing/keeping-logger';
import { shippedOutreachRows } from '../testing/outreach-rows';
import { OutreachSettingsSource } from './settings-source';
import { TemplateSuggestWorkload, type TemplateSuggestionOutput } from './template-workload';

const ID = '00Q000000000001AAA';
const PRICING = 'Could you send us a quote for 40 users, please? We need the price per user and month.';
const USAGE = {
  model: 'stand-in',
  inputTokens: 90,
  outputTokens: 9,
  cachedTokens: 0,
  cost: 0.001,
  latency: 80
};

let rows: ReturnType<typeof shippedOutreachRows>;
let chosen: Record<string, unknown>[];
let now: number;
let source: OutreachSettingsSource;

const query = async (soql: string): Promise<unknown[]> => {
  if (soql.includes('FROM Outreach_Template__mdt')) return rows.templates;
  if (soql.includes('FROM Outreach_Variable__mdt')) return rows.variables;
  if (soql.includes('FROM Outreach_Phrase__mdt')) return rows.phrases;
  if (soql.includes('FROM Insight_Setting__mdt')) return rows.settings;
  return soql.includes('FROM Template_Suggestion__c') ? chosen : [];
};

const choice = (
  intent: string,
  status: string,
  template: string,
  times: number
): Record<string, unknown> => ({
  Intent__c: intent,
  Template__c: `${intent}_inquiry`,
  Sent_Template__c: status === 'Rejected' ? null : template,
  Status__c: status,
  Rejected_Reason__c: status === 'Rejected' ? 'Wrong template' : null,
  suggestions: times
});

async function decide(
  lead: Record<string, unknown>,
  chooser: Chooser = NO_MODEL
): ReturnType<typeof decision> {
  return decision(lead, chooser);
}

async function decision(lead: Record<string, unknown>, chooser: Chooser) {
  const prepared = await new TemplateSuggestWorkload(source, chooser).prepare();
  const record = { Id: ID, ...lead };
  const gathered = await prepared.gather!([record], new Date());
  const made = prepared.decide(record, new Date(), gathered.get(ID))!;
  return { ...made, output: made.output as TemplateSuggestionOutput };
}

beforeEach(() => {
  rows = shippedOutreachRows();
  chosen = [];
  now = 0;
  source = new OutreachSettingsSource(
    { query } as ConstructorParameters<typeof OutreachSettingsSource>[0],
    keepingLogger(),
    () => now
  );
});

describe('outreach.template_suggest', () => {
  it('suggests the template of the intent, with words of the inquiry as the reason', async () => {
    const { output, confidence } = await decide({ Description: PRICING });
    assert.equal(output.intent, 'pricing');
    assert.equal(output.template, 'pricing_inquiry');
    assert.ok(output.confidence > 0.8 && output.confidence === confidence);
    assert.match(output.reason, /^Reads like a question about the price \(“.*(quote|price).*”\)\.$/);
  });

  it('logs what it decided from, without personal data, so that the log gives the same answer', async () => {
    const Description = `${PRICING} Call me on +44 20 7946 0958 or write to ada@lakeside.example.`;
    const { output, inputs } = await decide({ Description, Industry: 'Healthcare' });
    const { gathered, ...fields } = inputs;
    assert.equal(fields.Description, `${PRICING} Call me on [phone] or write to [email].`);
    const prepared = await new TemplateSuggestWorkload(source, NO_MODEL).prepare();
    assert.deepEqual(prepared.decide({ Id: ID, ...fields }, new Date(), gathered)!.output, output);
  });

  it('words the mail for the product and the industry, and leaves open what only the rep knows', async () => {
    const { output } = await decide({
      Description: PRICING,
      Product_Interest__c: 'Analytics',
      Industry: 'Healthcare'
    });
    assert.equal(output.variables.product, 'Analytics');
    assert.match(output.variables.industry_line, /patient data/);
    assert.match(output.variables.product_line, /^Analytics shows/);
    assert.equal(output.variables.price_range, undefined);
    assert.equal(output.variables.meeting_link, undefined);
  });

  it('names the competitor whom the inquiry names, if it is one that an admin knows', async () => {
    const named = await decide({ Description: 'How do you compare with microsoft dynamics? Why switch?' });
    assert.equal(named.output.variables.competitor, 'Microsoft Dynamics');
    const unnamed = await decide({ Description: 'How do you compare with Evil Corp http://evil.example ?' });
    assert.equal(unnamed.output.variables.competitor, 'what you use today');
  });

  it('puts no address, markup or prose of a stranger into a mail', async () => {
    for (const product of ['see http://evil.example', '<b>Analytics</b>', 'x'.repeat(80), '{!User.Email}']) {
      const { output } = await decide({ Description: PRICING, Product_Interest__c: product });
      assert.ok(['our platform', 'Analytics'].includes(output.variables.product), output.variables.product);
    }
  });

  for (const Description of [null, '', '  ', 'asdf', 'Where is my parcel? It has not arrived.']) {
    it(`is unclear about ${JSON.stringify(Description)}: the general mail, with little confidence`, async () => {
      const { output } = await decide({ Description });
      assert.equal(output.intent, 'unclear');
      assert.equal(output.template, 'general_inquiry');
      assert.ok(output.confidence <= 0.3);
      assert.match(output.reason, Description?.trim() ? /does not tell/ : /no inquiry text/);
    });
  }

  it('marks what is only kept to compare, and says nothing while it is switched off', async () => {
    rows.settings = rows.settings.map((row) => ({
      ...(row as object),
      ...((row as { Key__c: string }).Key__c === 'outreach_mode' && { Value__c: 'shadow' })
    }));
    assert.equal((await decide({ Description: PRICING })).variant, 'shadow');
    now += 61_000;
    rows.settings = rows.settings.map((row) => ({
      ...(row as object),
      ...((row as { Key__c: string }).Key__c === 'outreach_mode' && { Value__c: 'off' })
    }));
    const prepared = await new TemplateSuggestWorkload(source, NO_MODEL).prepare();
    assert.equal(prepared.decide({ Id: ID, Description: PRICING }, new Date()), undefined);
  });

  it('has nothing to say about a converted lead', async () => {
    const prepared = await new TemplateSuggestWorkload(source, NO_MODEL).prepare();
    assert.equal(prepared.decide({ Id: ID, IsConverted: true, Description: PRICING }, new Date()), undefined);
  });
});

describe('what reps choose', () => {
  it('takes over when they keep replacing the template, and says so', async () => {
    chosen = [choice('pricing', 'Sent', 'demo_request', 14), choice('pricing', 'Sent', 'pricing_inquiry', 2)];
    const { output } = await decide({ Description: PRICING });
    assert.equal(output.intent, 'pricing');
    assert.equal(output.template, 'demo_request');
    assert.match(
      output.reason,
      /Your team mostly answers such inquiries with “Demo request” \(16 mails lately\)/
    );
  });

  it('does not turn the suggestion over after a few', async () => {
    chosen = [choice('pricing', 'Sent', 'demo_request', 4)];
    const before = (await decide({ Description: PRICING })).output;
    assert.equal(before.template, 'pricing_inquiry');
  });

  it('lowers the confidence, within bounds', async () => {
    const untouched = (await decide({ Description: PRICING })).output.confidence;
    chosen = [choice('pricing', 'Rejected', 'pricing_inquiry', 6)];
    source.refresh();
    const { output } = await decide({ Description: PRICING });
    assert.ok(output.confidence < untouched);
    assert.ok(output.confidence >= untouched * 0.6 - 0.001);
  });

  it('is read again after a minute', async () => {
    assert.equal((await decide({ Description: PRICING })).output.template, 'pricing_inquiry');
    chosen = [choice('pricing', 'Edited and sent', 'demo_request', 30)];
    now = 59_999;
    assert.equal((await decide({ Description: PRICING })).output.template, 'pricing_inquiry');
    now = 60_000;
    assert.equal((await decide({ Description: PRICING })).output.template, 'demo_request');
  });

  it('never brings back a template that is switched off', async () => {
    chosen = [choice('pricing', 'Sent', 'demo_request', 30)];
    rows.templates.find(({ Key__c }) => Key__c === 'demo_request')!.Is_Active__c = false;
    assert.equal((await decide({ Description: PRICING })).output.template, 'pricing_inquiry');
  });
});

describe('a language model', () => {
  const answering = (answer: Choice | Refusal): Chooser & { asked: Question[] } => {
    const asked: Question[] = [];
    return { isConfigured: true, asked, choose: async (question) => (asked.push(question), answer) };
  };
  const trial: Choice = {
    values: { intent: 'trial' },
    confidence: 0.9,
    reason: 'Wants to try.',
    usage: USAGE
  };
  const VAGUE = 'Our people in Leeds would rather look before they leap, so what now?';

  it('is asked about what the local reading is not sure of, with the intents as the only answers', async () => {
    const chooser = answering(trial);
    const { output, llm, modelVersion } = await decide({ Description: VAGUE, Industry: 'Retail' }, chooser);
    assert.equal(output.intent, 'trial');
    assert.equal(output.template, 'trial_request');
    assert.equal(output.confidence, 0.9);
    assert.match(output.reason, /The language model says: Wants to try\.$/);
    assert.deepEqual(llm, USAGE);
    assert.equal(modelVersion, 'intent-1+stand-in');
    assert.deepEqual(Object.keys(chooser.asked[0].slots), ['intent']);
    assert.ok(chooser.asked[0].slots.intent.includes('unclear'));
    assert.deepEqual(chooser.asked[0].texts, { inquiry: VAGUE });
  });

  it('is not asked when the local reading is sure, nor about an empty inquiry', async () => {
    const chooser = answering(trial);
    assert.equal((await decide({ Description: PRICING }, chooser)).output.intent, 'pricing');
    await decide({ Description: '' }, chooser);
    assert.equal(chooser.asked.length, 0);
  });

  it('that gives no answer leaves the local reading, which says so', async () => {
    const refusal: Refusal = { code: 'LLM_TIMEOUT', sentence: 'The language model took too long.' };
    const { output, llm } = await decide({ Description: VAGUE }, answering(refusal));
    assert.match(output.reason, /took too long\. The local reading stands\.$/);
    assert.equal(llm, undefined);
  });
});

describe('settings', () => {
  it('name what is wrong, and the last valid ones stay in force', async () => {
    await decide({ Description: PRICING });
    rows.phrases[0].Variable__c = 'nope';
    rows.templates[0].Object__c = 'Case';
    now = 60_000;
    assert.equal((await decide({ Description: PRICING })).output.template, 'pricing_inquiry');
    assert.match(source.problem!, /there is no variable nope/);
    assert.match(source.problem!, /Object__c/);
  });
});
