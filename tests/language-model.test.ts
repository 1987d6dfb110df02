import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { LlmServer, type ModelBehaviour } from '../worker/testing/llm-server';
import { decisionFile, decisionLines } from './stage/decision-lines';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { onlyLocally, realOrg } from './stage/real-org';
import { readDecisions, readRouted, type RoutedLead, type RoutingDecision } from './stage/routing';
import { readSuggestions, type SuggestionRow } from './stage/suggestions';

const test = onlyLocally('its worker asks a stand-in for a language model');

/** A good answer of a language model refines what rules and local reading say; any trouble with it leaves that as it is. */
let server: LlmServer;
let flywheel: Flywheel;
let rep: Connection;

const helpful: ModelBehaviour = ({ slots }) =>
  'intent' in slots
    ? { intent: 'trial', confidence: 0.9, reason: 'They would like to look before they buy.' }
    : {
        segment: 'Enterprise',
        region: 'EMEA',
        handling: 'assign',
        confidence: 0.8,
        reason: 'A group of Leeds.'
      };

before(async () => {
  if (realOrg) return;
  server = await LlmServer.start(helpful);
  const env = { ANTHROPIC_API_KEY: 'key', LLM_BASE_URL: server.url, LLM_MODEL: 'stand-in' };
  flywheel = await startFlywheel({ sample: true, env });
  rep = await flywheel.connect('rep');
  await answered(await newLead()); // waits until the sample org is settled
});
after(async () => {
  if (realOrg) return;
  await flywheel?.stop();
  await server.stop();
});

/** Japan is no country that is accepted unasked, and the text does not tell what is wanted: the model is asked for both. */
async function newLead(): Promise<string> {
  const { id } = await rep.create('Lead', {
    LastName: 'Sato',
    Company: 'Leeds Holdings',
    Country: 'Japan',
    NumberOfEmployees: 500,
    Description: 'Our people in Leeds would rather look before they leap, so what now?'
  });
  return id!;
}

interface Answered {
  id: string;
  lead: RoutedLead;
  route: RoutingDecision;
  suggestion: SuggestionRow;
  took: number;
}

async function answered(id: string): Promise<Answered> {
  const since = performance.now();
  return eventually(`${id} is answered`, async () => {
    const [suggestion] = await readSuggestions(rep, id);
    const [route] = await readDecisions(rep, id);
    const lead = await readRouted(rep, id);
    const took = performance.now() - since;
    return suggestion && route && lead.Lead_Score__c !== null
      ? { id, lead, route, suggestion, took }
      : undefined;
  });
}

/** How often a question of a workload ended so, by the worker's own count. */
async function questions(workload: string, outcome: string): Promise<number> {
  const text = await (await fetch(flywheel.worker.health.replace('health', 'metrics'))).text();
  const line = new RegExp(
    `^worker_llm_questions_total\\{workload="${workload}",outcome="${outcome}"\\} (\\d+)$`,
    'm'
  );
  return Number(line.exec(text)?.[1] ?? 0);
}

async function lastOutcome(): Promise<string | undefined> {
  const health = (await (await fetch(flywheel.worker.health)).json()) as {
    languageModel: { outcome: string } | null;
  };
  return health.languageModel?.outcome;
}

test('a good answer refines what the rules say, and is marked with model, tokens and cost', async () => {
  const { id, lead, route, suggestion } = await answered(await newLead());
  assert.deepEqual([lead.Segment__c, lead.Region__c], ['Enterprise', 'EMEA']);
  assert.equal(route.Decided_By__c, 'LLM');
  assert.equal(route.Confidence__c, 0.8);
  assert.match(route.Path__c, /reads Enterprise, EMEA: A group of Leeds\./);
  assert.deepEqual([suggestion.Intent__c, suggestion.Template__c], ['trial', 'trial_request']);
  assert.match(suggestion.Reason__c, /The language model says: They would like to look before they buy\./);
  for (const workload of ['lead.route', 'outreach.template_suggest']) {
    const [line] = decisionLines(decisionFile(flywheel, workload), id);
    assert.match(line.request.model, /stand-in/);
    assert.equal(line.metadata.tokens, 1050);
    assert.ok(line.metadata.cost > 0);
    assert.ok((await questions(workload, 'answered')) > 0);
  }
  const { records } = await rep.query(
    `SELECT Model__c FROM Insight_Decision__c WHERE Lead__c = '${id}' AND Workload__c = 'lead.route'`
  );
  assert.match(String(records[0].Model__c), /stand-in/);
  assert.equal(await lastOutcome(), 'answered');
});

describe('the rules’ answer stands within five seconds, and says so, when the model', () => {
  const troubles: {
    name: string;
    code: string;
    sentence: string;
    begins: () => Promise<unknown> | void;
  }[] = [
    {
      name: 'refuses',
      code: 'LLM_REFUSED',
      sentence: 'The language model declined to answer.',
      begins: () => void (server.behaviour = () => 'refuse')
    },
    {
      name: 'answers garbage',
      code: 'LLM_UNUSABLE',
      sentence: 'The language model gave an answer that cannot be used.',
      begins: () => void (server.behaviour = () => 'garbage')
    },
    {
      name: 'is slow',
      code: 'LLM_TIMEOUT',
      sentence: 'The language model did not answer in time.',
      begins: () => void (server.behaviour = () => 'hang')
    },
    {
      name: 'is down',
      code: 'LLM_UNAVAILABLE',
      sentence: 'The language model cannot be reached at the moment.',
      begins: () => server.stop()
    },
    {
      name: 'has used up its budget',
      code: 'LLM_OVER_BUDGET',
      sentence: 'The budget for the language model is used up for today.',
      // What the first test spent is remembered over the restart.
      begins: async () => {
        await flywheel.worker.stop();
        await flywheel.startWorker({ env: { LLM_DOLLARS_A_DAY: '0.000001' } });
      }
    }
  ];
  for (const { name, code, sentence, begins } of troubles) {
    test(name, async (t) => {
      await begins();
      const { id, lead, route, suggestion, took } = await answered(await newLead());
      t.diagnostic(`${took.toFixed(0)} ms`);
      assert.ok(took < 5000, `${took}`);
      assert.deepEqual([lead.Segment__c, lead.Region__c], ['MM', 'APAC']);
      assert.equal(route.Decided_By__c, 'Rules');
      assert.equal(route.Confidence__c, 0.5);
      assert.ok(route.Reason__c.endsWith(`${sentence} The rules alone decide.`), route.Reason__c);
      const path = JSON.parse(route.Path__c) as { rule: string; matched: boolean; text: string }[];
      assert.ok(path.some((step) => step.rule === 'llm' && !step.matched && step.text.includes(sentence)));
      assert.equal(suggestion.Intent__c, 'unclear');
      assert.ok(suggestion.Confidence__c <= 0.3);
      assert.ok(suggestion.Reason__c.includes(`${sentence} The local reading stands.`), suggestion.Reason__c);
      for (const workload of ['lead.route', 'outreach.template_suggest']) {
        assert.equal(decisionLines(decisionFile(flywheel, workload), id).length, 1);
        assert.ok((await questions(workload, code)) > 0, workload);
      }
      assert.equal(await lastOutcome(), code);
    });
  }
});
