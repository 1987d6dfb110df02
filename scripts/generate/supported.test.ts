import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateSupported } from './supported';

test('the list names what is registered, wherever that is', async () => {
  const { file, text } = await generateSupported();
  assert.equal(file, 'local-org/SUPPORTED.md');
  for (const expected of [
    '- `CustomObject` (`.object`)',
    'COUNT_DISTINCT',
    'LAST_N_DAYS:n',
    'GET /services/data/vNN.0/sobjects/:object/describe',
    'POST /services/oauth2/token',
    'POST /services/apexrest/*',
    '- `lightning/uiRecordApi`',
    '- `static Id schedule(String jobName, String cronExpression, Object schedulable)`'
  ]) {
    assert.ok(text.includes(expected), `${expected} is missing`);
  }
  assert.doesNotMatch(text, /undefined|\[object/);
});

test('the same org always gives the same text', async () => {
  assert.equal((await generateSupported()).text, (await generateSupported()).text);
});
