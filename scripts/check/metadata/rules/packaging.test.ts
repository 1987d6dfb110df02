import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { findingsIn } from '../rules';
import { packaging } from './packaging';

const TABLE = '| Type | Packaged |\n| --- | --- |\n| `CustomTab` | yes |\n| `Profile` | no |';
const TAB = { 'force-app/tabs/Pipeline.tab-meta.xml': '<CustomTab/>' };
const problems = (files: Record<string, string>) =>
  findingsIn(projectSourceOf(files), [packaging]).map(({ file, problem }) => [file, problem]);

describe('packaging', () => {
  it('finds a type without a row, once', () => {
    const queues = {
      'force-app/queues/A.queue-meta.xml': '<Queue/>',
      'force-app/queues/B.queue-meta.xml': '<Queue/>'
    };
    assert.deepStrictEqual(problems({ 'docs/packaging.md': TABLE, ...TAB, ...queues }), [
      ['force-app/queues/A.queue-meta.xml', 'docs/packaging.md has no row for Queue']
    ]);
  });

  it('finds a type that a package cannot carry', () => {
    const profile = { 'force-app/profiles/Admin.profile-meta.xml': '<Profile/>' };
    assert.deepStrictEqual(problems({ 'docs/packaging.md': TABLE, ...profile }), [
      [
        'force-app/profiles/Admin.profile-meta.xml',
        'docs/packaging.md says that an unlocked package cannot carry Profile'
      ]
    ]);
  });

  it('says nothing of types that have their row, nor of a project without the table', () => {
    assert.deepStrictEqual(problems({ 'docs/packaging.md': TABLE, ...TAB }), []);
    assert.deepStrictEqual(problems({ 'force-app/queues/A.queue-meta.xml': '<Queue/>' }), []);
  });
});
