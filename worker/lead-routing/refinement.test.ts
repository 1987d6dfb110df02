import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Choice, Question, Refusal } from '../llm/question';
import { HOSTILE_INQUIRIES } from '../testing/hostile-inquiries';
import { shippedRouting } from '../testing/routing-rows';
import type { RoutingInputs } from './inputs';
import { route } from './model';
import { questionAbout, refine } from './refinement';

const settings = shippedRouting();
const USAGE = {
  model: 'stand-in',
  inputTokens: 10,
  outputTokens: 5,
  cachedTokens: 0,
  cost: 0.001,
  latency: 3
};
const inputs = (inquiry = ''): RoutingInputs => ({
  origin: { id: 'lead', company: 'Acme', email: null, website: null },
  country: 'NL',
  industry: null,
  employees: 500,
  inquiry
});

/** What becomes of the lead when a model answers its question so; undefined stands for no model. */
function refined(answer: ((question: Question) => Choice | Refusal) | undefined, inquiry = '') {
  const read = inputs(inquiry);
  const facts = { country: read.country, industry: read.industry, employees: read.employees };
  const ruled = route(settings, facts);
  const question = questionAbout(settings, read, ruled);
  return { ...refine(settings, facts, ruled, answer?.(question)), question };
}

const choice = (values: Record<string, string>, confidence = 0.9): Choice => ({
  values,
  confidence,
  reason: 'It says so.',
  usage: USAGE
});

describe('a complex lead', () => {
  it('stands as the rules say, half as sure, without a language model', () => {
    const { route: found, decidedBy } = refined(undefined);
    assert.deepEqual(found.target, { type: 'pool', name: 'EMEA' });
    assert.equal(found.confidence, 0.5);
    assert.match(found.reason, /No language model is set up/);
    assert.equal(decidedBy, 'Rules');
  });

  for (const code of [
    'LLM_TIMEOUT',
    'LLM_UNAVAILABLE',
    'LLM_REFUSED',
    'LLM_UNUSABLE',
    'LLM_OVER_BUDGET'
  ] as const) {
    it(`stands as the rules say after ${code}, and says so`, () => {
      const { route: found, decidedBy } = refined(() => ({ code, sentence: `It was ${code}.` }));
      assert.deepEqual(found.target, { type: 'pool', name: 'EMEA' });
      assert.equal(found.confidence, 0.5);
      assert.match(found.reason, new RegExp(code));
      assert.equal(decidedBy, 'Rules');
    });
  }

  it('stands as the rules say when the model is not sure', () => {
    const { route: found } = refined(() =>
      choice({ segment: 'Enterprise', region: 'NA', handling: 'assign' }, 0.4)
    );
    assert.equal(found.segment, 'MM');
    assert.match(found.reason, /not sure/);
  });

  it('follows what the model chose, and the rules say who gets it', () => {
    const {
      route: found,
      decidedBy,
      llm
    } = refined(() => choice({ segment: 'Enterprise', region: 'EMEA', handling: 'assign' }));
    assert.deepEqual(found.target, { type: 'pool', name: 'EMEA Enterprise' });
    assert.equal(found.confidence, 0.9);
    assert.equal(decidedBy, 'LLM');
    assert.equal(llm?.model, 'stand-in');
  });

  it('goes to review when the model wants a person to look, or finds no region', () => {
    const review = { type: 'queue', name: 'Lead_Review' };
    const values = { segment: 'MM', region: 'EMEA', handling: 'review' };
    assert.deepEqual(refined(() => choice(values)).route.target, review);
    assert.deepEqual(
      refined(() => choice({ ...values, region: 'none', handling: 'assign' })).route.target,
      review
    );
  });
});

describe('a text that gives orders', () => {
  const allowed = new Set([
    'pool EMEA',
    'pool EMEA Enterprise',
    'pool North America',
    'queue Lead_Review',
    'queue New_Leads'
  ]);

  it('comes in forty shapes', () => assert.equal(new Set(HOSTILE_INQUIRIES).size, 40));

  for (const inquiry of HOSTILE_INQUIRIES) {
    it(`leads nowhere else: ${inquiry.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      // The worst that a model which obeys can do: the most distant of the values that it may choose.
      const { route: found, question } = refined(({ slots }) => {
        const values = Object.fromEntries(
          Object.entries(slots).map(([slot, list]) => [slot, list.at(-2) ?? list[0]])
        );
        return choice(values, 1);
      }, inquiry);
      assert.ok(allowed.has(`${found.target.type} ${'name' in found.target ? found.target.name : ''}`));
      assert.equal(question.texts.inquiry, inquiry, 'it travels as text and nowhere else');
      assert.ok(!JSON.stringify([question.instruction, question.facts, question.slots]).includes(inquiry));
      assert.ok(
        Object.values(question.slots)
          .flat()
          .every((value) => /^[A-Za-z]+$/.test(value))
      );
    });
  }
});
