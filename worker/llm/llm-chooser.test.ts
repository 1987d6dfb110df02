import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { keepingLogger } from '../testing/keeping-logger';
import { LlmServer } from '../testing/llm-server';
import { Claude } from './claude';
import { LlmChooser, type ChooserLimits } from './llm-chooser';
import { OpenAiCompatible } from './openai-compatible';
import { isChoice, type Question } from './question';
import { forgetfulSpendStore } from './spending';

const question: Question = {
  workload: 'lead.route',
  recordId: '00Q000000000001AAA',
  instruction: 'Choose the region.',
  facts: { country: 'Germany' },
  texts: { inquiry: 'Hello' },
  slots: { region: ['EMEA', 'NA'] }
};
const good = { region: 'EMEA', confidence: 0.9, reason: 'Germany lies in Europe.' };
const limits: ChooserLimits = {
  timeout: 2_000,
  concurrency: 2,
  dollarsADay: 1,
  prices: { input: 3, cachedInput: 0.3, output: 15 },
  failures: 3,
  rest: 600
};

for (const [name, provider] of [
  ['Claude', (url: string) => new Claude('stand-in', 'key', url)],
  ['an OpenAI-compatible service', (url: string) => new OpenAiCompatible('stand-in', 'key', url)]
] as const) {
  describe(`asking ${name}`, () => {
    let server: LlmServer;
    let counted: string[];
    before(async () => {
      server = await LlmServer.start(() => good);
    });
    beforeEach(() => {
      server.calls.length = 0;
      counted = [];
    });
    after(() => server.stop());

    const chooser = (changes: Partial<ChooserLimits> = {}, store = forgetfulSpendStore()): LlmChooser =>
      new LlmChooser(
        provider(server.url),
        { ...limits, ...changes },
        store,
        (workload, outcome) => counted.push(`${workload} ${outcome}`),
        keepingLogger()
      );

    it('gives an allowed value, why, and what it took', async () => {
      server.behaviour = () => good;
      const answer = await chooser().choose(question);
      assert.ok(isChoice(answer));
      assert.deepEqual(answer.values, { region: 'EMEA' });
      assert.equal(answer.reason, 'Germany lies in Europe.');
      const { usage } = answer;
      assert.deepEqual([usage.inputTokens, usage.cachedTokens, usage.outputTokens], [1000, 900, 50]);
      // 100 new input tokens at $3, 900 cached ones at $0.30 and 50 of output at $15 a million.
      assert.equal(usage.cost.toFixed(6), '0.001320');
      assert.deepEqual(counted, ['lead.route answered']);
    });

    it('tells the model once what was wrong', async () => {
      server.behaviour = (_call, calls) => (calls === 1 ? { ...good, region: 'Mars' } : good);
      assert.ok(isChoice(await chooser().choose(question)));
      assert.equal(server.calls.length, 2);
      assert.match(server.calls[1].user, /Your last answer cannot be used\. region: /);
    });

    for (const [what, behaviour, code, calls] of [
      ['garbage twice', () => 'garbage' as const, 'LLM_UNUSABLE', 2],
      ['a value that is not allowed, twice', () => ({ ...good, region: 'my friend' }), 'LLM_UNUSABLE', 2],
      ['a refusal', () => 'refuse' as const, 'LLM_REFUSED', 1],
      ['a server error', () => 503, 'LLM_UNAVAILABLE', 1]
    ] as const) {
      it(`says so after ${what}`, async () => {
        server.behaviour = behaviour;
        const answer = await chooser().choose(question);
        assert.ok(!isChoice(answer));
        assert.equal(answer.code, code);
        assert.equal(server.calls.length, calls);
      });
    }

    it('waits no longer than its time', async () => {
      server.behaviour = () => 'hang';
      const answer = await chooser({ timeout: 100 }).choose(question);
      assert.equal(!isChoice(answer) && answer.code, 'LLM_TIMEOUT');
    });

    it('counts the wait for a turn', async () => {
      server.behaviour = () => 'hang';
      const one = chooser({ timeout: 150, concurrency: 1 });
      const answers = await Promise.all([1, 2, 3].map(() => one.choose(question)));
      assert.deepEqual(
        answers.map((answer) => !isChoice(answer) && answer.code),
        ['LLM_TIMEOUT', 'LLM_TIMEOUT', 'LLM_TIMEOUT']
      );
      // One whose turn came at the last moment may still be on its way: it must not count in the next test.
      await pause(200);
    });

    it('leaves a service in trouble in peace, and tries again later', async () => {
      server.behaviour = () => 500;
      const one = chooser();
      for (let i = 0; i < 5; i++) await one.choose(question);
      assert.equal(server.calls.length, 3);
      server.behaviour = () => good;
      await pause(700);
      assert.ok(isChoice(await one.choose(question)));
    });

    it('stops when the day’s budget is spent', async () => {
      server.behaviour = () => good;
      const one = chooser({ dollarsADay: 0.002 });
      assert.ok(isChoice(await one.choose(question)));
      assert.ok(isChoice(await one.choose(question)));
      const answer = await one.choose(question);
      assert.equal(!isChoice(answer) && answer.code, 'LLM_OVER_BUDGET');
      assert.equal(server.calls.length, 2);
    });
  });
}
