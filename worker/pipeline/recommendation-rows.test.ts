import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recommendationsOf } from './recommendation-rows';

const row = (change: object): object => ({
  DeveloperName: 'Win_Rate',
  Key__c: 'win_rate',
  Condition__c: 'win_rate',
  Text__c: 'Review qualification.',
  Sort_Order__c: 6,
  Is_Active__c: true,
  Is_Packaged_Default__c: true,
  ...change
});

describe('records of Pipeline_Recommendation__mdt', () => {
  it('are given in their order, those without one last', () => {
    const problems: string[] = [];
    const recommendations = recommendationsOf(
      [
        row({ Key__c: 'late', Sort_Order__c: null, Text__c: 'c' }),
        row({ Key__c: 'second', Sort_Order__c: 2, Text__c: 'b' }),
        row({ Key__c: 'first', Sort_Order__c: 1, Text__c: 'a' })
      ],
      problems
    );
    assert.deepEqual([recommendations.map(({ text }) => text), problems], [['a', 'b', 'c'], []]);
  });

  it('of an admin take precedence over the packaged default, and can switch it off', () => {
    const own = { DeveloperName: 'Our_Win_Rate', Is_Packaged_Default__c: false };
    const texts = (rows: object[]): string[] => recommendationsOf(rows, []).map(({ text }) => text);
    assert.deepEqual(texts([row({ ...own, Text__c: 'Ours.' }), row({})]), ['Ours.']);
    assert.deepEqual(texts([row({}), row({ ...own, Is_Active__c: false })]), []);
  });

  it('that say what nobody understands are named', () => {
    const problems: string[] = [];
    recommendationsOf(
      [
        row({ Text__c: 'Only {count} deals.' }),
        row({ Key__c: 'x', DeveloperName: 'X', Condition__c: 'weather' })
      ],
      problems
    );
    assert.match(
      problems.join('\n'),
      /Win_Rate: \{count\} means nothing with win_rate\. Use \{points\}, \{limit\}\./
    );
    assert.match(problems.join('\n'), /Pipeline_Recommendation__mdt X: Condition__c/);
  });
});
