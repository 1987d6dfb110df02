import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { capabilityFolders } from './capability-folders';

describe('folders', () => {
  it('are called after capabilities', () => {
    const source = projectSourceOf({
      'force-app/main/default/classes/A.cls': '',
      'force-app/main/visits/classes/B.cls': ''
    });
    assert.deepStrictEqual(problemsOf(capabilityFolders, source), ['A.cls:1 the file lies in main/default']);
  });
});
