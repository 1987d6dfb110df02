import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeReplayId, encodeReplayId } from './replay-id';

test('a replay id is eight bytes, and comes back', () => {
  assert.equal(encodeReplayId(258).toString('hex'), '0000000000000102');
  assert.equal(decodeReplayId(encodeReplayId(123_456_789)), 123_456_789);
});

test('other bytes are no replay id', () => {
  assert.equal(decodeReplayId(Buffer.from('abc')), undefined);
  assert.equal(decodeReplayId(Buffer.alloc(8, 0xff)), undefined);
});
