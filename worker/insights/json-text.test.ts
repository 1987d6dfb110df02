import assert from 'node:assert/strict';
import { it } from 'node:test';
import { joinObjects } from './json-text';

it('writes the members of both objects, as JSON.stringify would', () => {
  const head = { id: '00Q"1', at: null };
  const tail = { score: 72.4, reasons: [{ text: 'a "b", c}' }] };
  assert.equal(joinObjects(head, JSON.stringify(tail)), JSON.stringify({ ...head, ...tail }));
  assert.equal(joinObjects(head, '{}'), JSON.stringify(head));
  assert.equal(joinObjects({}, JSON.stringify(tail)), JSON.stringify(tail));
  assert.equal(joinObjects({ left: undefined }, '{}'), '{}');
});
