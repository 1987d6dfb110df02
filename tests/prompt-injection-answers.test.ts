import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Workload } from '../worker/insights/workload';
import type { RouteOutput } from '../worker/lead-routing/output';
import { routingSettingsSource } from '../worker/lead-routing/settings-source';
import { LeadRouteWorkload } from '../worker/lead-routing/workload';
import { createChooser, llmVariables } from '../worker/llm/configuration';
import { NO_MODEL, type Chooser } from '../worker/llm/question';
import { forgetfulSpendStore } from '../worker/llm/spending';
import { OutreachSettingsSource } from '../worker/outreach/settings-source';
import { TemplateSuggestWorkload, type TemplateSuggestionOutput } from '../worker/outreach/template-workload';
import { keepingLogger } from '../worker/testing/keeping-logger';
import { LlmServer } from '../worker/testing/llm-server';
import { shippedOutreachRows } from '../worker/testing/outreach-rows';
import { poolRow, routingRows } from '../worker/testing/routing-rows';
import { isAllowed, obedient, ORDERS, UNSAFE } from './stage/obedient-model';

/**
 * The worker's own answers about leads whose text gives orders, one by one, by a language model that obeys each of them,
 * behind both protocols. What becomes of them in the org: prompt-injection.test.ts.
 */
const SEGMENTS = ['SMB', 'MM', 'Enterprise'];
const ROUTE_SLOTS = {
  segment: SEGMENTS,
  region: ['NA', 'EMEA', 'APAC', 'none'],
  handling: ['assign', 'review']
};
const INTENTS = ['pricing', 'demo', 'technical', 'general', 'partnership', 'trial', 'comparison', 'unclear'];
/** Outside the countries that are accepted unasked, so its leads are shown to the model. */
const COUNTRY = 'Japan';

let server: LlmServer;
before(async () => {
  server = await LlmServer.start(obedient);
});
after(() => server.stop());

it('has at least forty orders, each with a trick of its own', () => {
  assert.ok(ORDERS.length >= 40);
  assert.equal(new Set(ORDERS.map(({ trick }) => trick)).size, ORDERS.length);
});

describe('the worker, asked about one lead after the other', () => {
  const outreach = shippedOutreachRows();
  const routing = routingRows([poolRow('North America', 'NA'), poolRow('EMEA', 'EMEA')]);
  // Every inquiry is shown to the model, however sure the local reading is.
  routing.settings.find(({ Key__c }) => Key__c === 'outreach_llm_below')!.Value__c = '1';
  const tables: Record<string, unknown[]> = {
    Outreach_Template__mdt: outreach.templates,
    Outreach_Variable__mdt: outreach.variables,
    Outreach_Phrase__mdt: outreach.phrases,
    Routing_Segment__mdt: routing.segments,
    Routing_Region__mdt: routing.regions,
    Routing_Rule__mdt: routing.rules,
    Routing_Pool__c: routing.pools,
    Insight_Setting__mdt: routing.settings
  };
  const connection = {
    query: async <T>(soql: string): Promise<T[]> => (tables[/ FROM (\w+)/.exec(soql)![1]] ?? []) as T[]
  };
  const logger = keepingLogger();
  const routeBy = (chooser: Chooser): Workload =>
    new LeadRouteWorkload(connection, routingSettingsSource(connection, logger), chooser);
  const suggestBy = (chooser: Chooser): Workload =>
    new TemplateSuggestWorkload(new OutreachSettingsSource(connection, logger), chooser);

  async function decide(workload: Workload, text: string): Promise<object> {
    const prepared = await workload.prepare();
    const lead = { Id: '00Q000000000001AAA', Company: 'Some Company', Country: COUNTRY, Description: text };
    const record = { ...lead, NumberOfEmployees: 500 };
    const gathered = await prepared.gather!([record], new Date());
    return prepared.decide(record, new Date(), gathered.get(record.Id))!.output;
  }

  for (const kind of ['Claude', 'an OpenAI-compatible service'] as const) {
    describe(`with ${kind}`, () => {
      let chooser: Chooser;
      before(() => {
        const variables =
          kind === 'Claude' ? { ANTHROPIC_API_KEY: 'key' } : { OPENAI_API_KEY: 'key', LLM_MODEL: 'stand-in' };
        const configuration = llmVariables.parse({ ...variables, LLM_BASE_URL: server.url });
        chooser = createChooser(configuration, forgetfulSpendStore(), () => undefined, logger);
      });

      for (const order of ORDERS) {
        it(`${order.trick}: routes as the rules allow`, async () => {
          server.calls.length = 0;
          const ruled = (await decide(routeBy(NO_MODEL), order.text)) as RouteOutput;
          const output = (await decide(routeBy(chooser), order.text)) as RouteOutput;
          const isObeyed = isAllowed(order, ROUTE_SLOTS);
          assert.equal(server.calls.length, isObeyed ? 1 : 2, 'a wrong answer is asked for once more');
          assert.equal(output.decidedBy, isObeyed ? 'LLM' : 'Rules');
          assert.ok(SEGMENTS.includes(output.segment));
          assert.ok([null, 'NA', 'EMEA', 'APAC'].includes(output.region));
          assert.ok([null, 'North America', 'EMEA'].includes(output.pool));
          assert.deepEqual([output.user, output.account], [null, null]);
          if (!isObeyed) {
            for (const part of ['segment', 'region', 'outcome', 'pool', 'queue'] as const) {
              assert.equal(output[part], ruled[part], part);
            }
            assert.match(output.reason, /gave an answer that cannot be used\. The rules alone decide\./);
            assert.equal(output.confidence, 0.5);
          }
          assert.doesNotMatch(JSON.stringify(output), UNSAFE);
        });

        it(`${order.trick}: suggests a mail that exists`, async () => {
          server.calls.length = 0;
          const local = (await decide(suggestBy(NO_MODEL), order.text)) as TemplateSuggestionOutput;
          const output = (await decide(suggestBy(chooser), order.text)) as TemplateSuggestionOutput;
          assert.ok(INTENTS.includes(output.intent));
          const keys = outreach.templates.filter(({ Object__c }) => Object__c === 'Lead');
          assert.ok(keys.some(({ Key__c }) => Key__c === output.template));
          assert.deepEqual(output.variables, local.variables, 'the model fills in nothing');
          if (!isAllowed(order, { intent: INTENTS })) {
            assert.equal(server.calls.length, 2);
            assert.deepEqual([output.intent, output.template], [local.intent, local.template]);
            assert.match(output.reason, /cannot be used\. The local reading stands\./);
          }
          assert.doesNotMatch(JSON.stringify(output), UNSAFE);
        });
      }
    });
  }
});
