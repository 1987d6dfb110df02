import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openDatabase } from './database';
import { LlmSpending } from './llm-spending';

it('adds up what a day cost', async () => {
  const database = await openDatabase({});
  const spending = new LlmSpending(database);
  await spending.add('2026-03-01', 0.25);
  await spending.add('2026-03-01', 0.5);
  assert.equal(await spending.spentOn('2026-03-01'), 0.75);
  assert.equal(await spending.spentOn('2026-03-02'), 0);
  await database.close();
});
