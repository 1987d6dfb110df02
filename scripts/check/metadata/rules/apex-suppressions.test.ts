import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { apexSuppressions } from './apex-suppressions';

describe('a suppression', () => {
  it('gives its reason behind it', () => {
    const suppress = "@SuppressWarnings('PMD.TooManyFields')";
    const on = (line: string): string[] =>
      problemsOf(apexSuppressions, visitsClass(`/** Counts. */\n${line}\nvoid count() { }`));
    assert.deepStrictEqual(on(suppress), ['Visits.cls:3 PMD.TooManyFields is suppressed without a reason']);
    assert.deepStrictEqual(on(`${suppress} // one field for each number`), []);
  });
});
