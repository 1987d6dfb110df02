import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { findingsIn } from '../rules';
import { wellFormed } from './well-formed';

describe('well-formed', () => {
  it('finds a tag that is never closed, at its line', () => {
    const source = projectSourceOf({
      'force-app/tabs/Pipeline.tab-meta.xml': '<CustomTab>\n<label>Pipeline\n</CustomTab>'
    });
    assert.deepStrictEqual(findingsIn(source, [wellFormed]), [
      {
        file: 'force-app/tabs/Pipeline.tab-meta.xml',
        line: 3,
        rule: 'well-formed',
        problem: 'not well-formed XML: unexpected close tag.',
        mend: 'mend the XML'
      }
    ]);
  });

  it('finds a suffix that no metadata type has', () => {
    const source = projectSourceOf({ 'force-app/tabs/Pipeline.tabb-meta.xml': '<CustomTab/>' });
    const [finding] = findingsIn(source, [wellFormed]);
    assert.match(finding.problem, /no metadata type/);
  });

  it('says nothing of a file that is in order', () => {
    const source = projectSourceOf({ 'force-app/tabs/Pipeline.tab-meta.xml': '<CustomTab/>' });
    assert.deepStrictEqual(findingsIn(source, [wellFormed]), []);
  });
});
