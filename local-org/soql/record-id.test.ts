import assert from 'node:assert/strict';
import { it } from 'node:test';
import { idChecksum, toId18 } from './record-id';

it('completes 15 characters to 18', () => {
  assert.equal(idChecksum('0016g00000abCDE'), 'AA2');
  assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
});

it('gives an Id its case back, and refuses what is no Id', () => {
  assert.equal(toId18('001d000000iqhsliaz'), '001D000000IqhSLIAZ');
  assert.equal(toId18('001D000000IqhS'), undefined);
  assert.equal(toId18('001D000000IqhSL9AZ'), undefined);
});
