import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { missingMetaXml } from './missing-meta-xml';

const PROJECT = {
  'force-app/classes/Visits.cls': 'public with sharing class Visits {}',
  'force-app/classes/Visits.cls-meta.xml': '<ApexClass/>',
  'force-app/lwc/visitList/visitList.html': '<template></template>',
  'force-app/lwc/visitList/visitList.js': '',
  'force-app/lwc/visitList/visitList.js-meta.xml': '<LightningComponentBundle/>'
};

/** What is found in the project without one of its files. */
function foundWithout(file: keyof typeof PROJECT): string[] {
  const { [file]: _, ...rest } = PROJECT;
  return problemsOf(missingMetaXml, projectSourceOf(rest));
}

describe('missing -meta.xml', () => {
  it('says nothing of pairs', () => {
    assert.deepStrictEqual(problemsOf(missingMetaXml, projectSourceOf(PROJECT)), []);
  });

  it('finds a class that a deploy would leave out', () => {
    assert.deepStrictEqual(foundWithout('force-app/classes/Visits.cls-meta.xml'), [
      'Visits.cls:1 has no Visits.cls-meta.xml: a deploy leaves it out without a word'
    ]);
  });

  it('finds a bundle that a deploy would leave out', () => {
    assert.deepStrictEqual(foundWithout('force-app/lwc/visitList/visitList.js-meta.xml'), [
      'visitList.html:1 the bundle visitList has no visitList.js-meta.xml: a deploy leaves it out'
    ]);
  });

  it('finds a description of a class that is not there', () => {
    assert.deepStrictEqual(foundWithout('force-app/classes/Visits.cls'), [
      'Visits.cls-meta.xml:1 describes Visits.cls, which is not there'
    ]);
  });
});
