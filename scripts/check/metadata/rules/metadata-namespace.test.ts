import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { metadataNamespace } from './metadata-namespace';

const found = (attributes: string): string[] =>
  problemsOf(
    metadataNamespace,
    projectSourceOf({
      'force-app/tabs/Visits.tab-meta.xml': `<?xml version="1.0"?>\n<CustomTab${attributes}/>`
    })
  );

describe('metadata namespace', () => {
  it('says nothing of the right one', () => {
    assert.deepStrictEqual(found(' xmlns="http://soap.sforce.com/2006/04/metadata"'), []);
  });

  it('finds none, and a wrong one', () => {
    assert.deepStrictEqual(found(''), ['Visits.tab-meta.xml:2 the root element has no xmlns']);
    assert.deepStrictEqual(found(' xmlns="http://soap.sforce.com/metadata"'), [
      'Visits.tab-meta.xml:2 the namespace is http://soap.sforce.com/metadata'
    ]);
  });
});
