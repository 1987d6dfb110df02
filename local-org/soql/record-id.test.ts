import assert from 'node:assert/strict';
import { it } from 'node:test';
import { idChecksum, restoreCase, toId18 } from './record-id';

it('completes 15 characters to 18', () => {
  assert.equal(idChecksum('0016g00000abCDE'), 'AA2');
  assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
});

it('keeps an Id whose case was lost, and refuses what is no Id', () => {
  assert.equal(toId18('001d000000iqhsliaz'), '001d000000iqhsliaz');
  assert.equal(toId18('001D000000IqhSLiaz'), '001D000000IqhSLIAZ');
  assert.equal(toId18('001D000000IqhS'), undefined);
  assert.equal(toId18('001D000000IqhSL9AZ'), undefined);
});

it('gives an Id its case back when it is asked to', () => {
  assert.equal(restoreCase('001d000000iqhsliaz'), '001D000000IqhSLIAZ');
  assert.equal(restoreCase('001D000000IQHSLIAZ'), '001D000000IqhSLIAZ');
});
