import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keepingLogger } from '../testing/keeping-logger';
import { LlmServer } from '../testing/llm-server';
import { createChooser, llmProblems, llmVariables } from './configuration';
import { isChoice } from './question';
import { forgetfulSpendStore } from './spending';

const chooserOf = (environment: Record<string, string>) =>
  createChooser(llmVariables.parse(environment), forgetfulSpendStore(), () => undefined, keepingLogger());

const question = {
  workload: 'w',
  recordId: 'r',
  instruction: 'Choose.',
  facts: {},
  texts: {},
  slots: { letter: ['a', 'b'] }
};

it('has no model unless a key is given', async () => {
  const chooser = chooserOf({});
  assert.equal(chooser.isConfigured, false);
  const answer = await chooser.choose(question);
  assert.equal(!isChoice(answer) && answer.code, 'LLM_OFF');
});

for (const [what, variables] of [
  ['Claude', (url: string) => ({ ANTHROPIC_API_KEY: 'k', LLM_BASE_URL: url })],
  [
    'a service like OpenAI’s',
    (url: string) => ({ OPENAI_API_KEY: 'k', LLM_MODEL: 'm', LLM_BASE_URL: `${url}/v1` })
  ],
  ['Heroku', (url: string) => ({ INFERENCE_KEY: 'k', INFERENCE_URL: url, INFERENCE_MODEL_ID: 'm' })]
] as const) {
  it(`asks ${what} when its key is given`, async () => {
    const server = await LlmServer.start(() => ({ letter: 'b', confidence: 1, reason: 'Because.' }));
    try {
      const answer = await chooserOf(variables(server.url)).choose(question);
      assert.equal(isChoice(answer) && answer.values.letter, 'b');
    } finally {
      await server.stop();
    }
  });
}

it('says what a key needs beside it', () => {
  const problems = (environment: Record<string, string>) => llmProblems(llmVariables.parse(environment));
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ ANTHROPIC_API_KEY: 'k' }), []);
  assert.match(problems({ OPENAI_API_KEY: 'k' })[0], /^LLM_MODEL is missing/);
  assert.match(problems({ INFERENCE_KEY: 'k' })[0], /^INFERENCE_URL and INFERENCE_MODEL_ID are missing/);
});
