import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { lwcImports } from './lwc-imports';

function found(module: string): string[] {
  const source = visitsProject({
    'classes/VisitController.cls':
      'public with sharing class VisitController { @AuraEnabled public static Integer count() { return 0; } static void hide() {} }',
    'classes/VisitController.cls-meta.xml': '<ApexClass/>',
    'lwc/visitList/visitList.ts': `// which visits\nimport one from '${module}';`,
    'lwc/visitList/visitWords.ts': 'export const WORDS = [];',
    'lwc/visitList/visitList.js-meta.xml': '<LightningComponentBundle/>'
  });
  return problemsOf(lwcImports, source).map((problem) => problem.slice('visitList.ts:'.length));
}

describe('lwc imports', () => {
  it('says nothing of modules that exist', () => {
    for (const module of [
      '@salesforce/apex/VisitController.count',
      '@salesforce/schema/Visit__c.Lead__r.Name',
      '@salesforce/schema/Lead',
      '@salesforce/user/Id',
      'lightning/navigation',
      'c/visitList',
      './visitWords'
    ]) {
      assert.deepStrictEqual(found(module), [], module);
    }
  });

  it('finds what a module names and nobody has', () => {
    assert.deepStrictEqual(found('@salesforce/apex/VisitController.cuont'), [
      '2 VisitController has no method cuont'
    ]);
    assert.deepStrictEqual(found('@salesforce/apex/VisitController.hide'), [
      '2 VisitController.hide is not static and @AuraEnabled'
    ]);
    assert.deepStrictEqual(found('@salesforce/apex/Visitor.count'), ['2 there is no Apex class Visitor']);
    assert.deepStrictEqual(found('@salesforce/schema/Visit__c.Leed__c'), ['2 Visit__c has no field Leed__c']);
    assert.deepStrictEqual(found('@salesforce/label/c.Hello'), ['2 there is no label Hello']);
    assert.deepStrictEqual(found('@salesforce/resourceUrl/charts'), ['2 there is no static resource charts']);
    assert.deepStrictEqual(found('@salesforce/customPermission/Fly'), [
      '2 there is no custom permission Fly'
    ]);
    assert.deepStrictEqual(found('c/visits'), ['2 there is no Lightning web component visits']);
    assert.deepStrictEqual(found('./words'), ['2 there is no file ./words']);
  });
});
