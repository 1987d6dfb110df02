import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotEmulated, OrgError } from '../errors';
import { parseSoql } from './parser';

describe('parseSoql', () => {
  it('takes a whole query apart', () => {
    const query = parseSoql(
      `SELECT Id, Owner.Name, toLabel(Status) label, (SELECT Id FROM Orders__r LIMIT 2) FROM Lead l
       WHERE (NOT Company LIKE '50\\%%') AND CreatedDate = LAST_N_DAYS:3 AND Id IN :ids
       WITH USER_MODE ORDER BY Company DESC NULLS LAST, Id LIMIT :most OFFSET 3 FOR UPDATE`
    );
    assert.deepEqual(query.from, { name: 'Lead', alias: 'l', at: 86 });
    assert.equal(query.select.length, 4);
    assert.equal(query.access, 'user');
    assert.equal(query.forUpdate, true);
    assert.deepEqual(
      query.orderBy.map(({ descending, nulls }) => [descending, nulls]),
      [
        [true, 'last'],
        [false, 'first']
      ]
    );
    assert.equal(query.limit?.kind, 'bind');
    assert.ok(query.where?.kind === 'and');
    const [like, created, ids] = query.where.operands;
    assert.ok(like.kind === 'not' && like.operand.kind === 'compare' && like.operand.right.kind === 'string');
    assert.equal(like.operand.right.value, '50%%');
    assert.equal(like.operand.right.pattern, '50\\%%');
    assert.ok(created.kind === 'compare' && created.right.kind === 'dateLiteral');
    assert.equal(created.right.count, 3);
    assert.ok(ids.kind === 'in' && ids.right.kind === 'bind' && ids.right.name === 'ids');
  });

  it('points at what it does not understand', () => {
    assert.throws(
      () => parseSoql('SELECT Id\nFROM Lead WHERE Name ~ 1'),
      (error: OrgError) =>
        error.code === 'MALFORMED_QUERY' &&
        error.message.includes('FROM Lead WHERE Name ~ 1\n                     ^\nERROR at Row:2:Column:22')
    );
  });

  it('refuses AND mixed with OR, as the platform does', () => {
    assert.throws(() => parseSoql('SELECT Id FROM Lead WHERE A = 1 AND B = 2 OR C = 3'), {
      code: 'MALFORMED_QUERY'
    });
  });

  for (const [construct, soql] of [
    ['TYPEOF', 'SELECT TYPEOF What WHEN Account THEN Phone END FROM Task'],
    ['GROUP BY ROLLUP', 'SELECT COUNT(Id) FROM Lead GROUP BY ROLLUP(Status)'],
    ['USING SCOPE', 'SELECT Id FROM Lead USING SCOPE mine'],
    ['WITH DATA', 'SELECT Id FROM Lead WITH DATA CATEGORY a__c AT b__c'],
    ['FOR VIEW', 'SELECT Id FROM Lead FOR VIEW']
  ]) {
    it(`names ${construct} as not emulated`, () => {
      assert.throws(
        () => parseSoql(soql),
        (error: Error) => error instanceof NotEmulated && error.construct.includes(construct)
      );
    });
  }
});
