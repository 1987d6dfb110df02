import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { apexAuraEnabled } from './apex-aura-enabled';

const inClass = (body: string): string[] => problemsOf(apexAuraEnabled, visitsClass(body));

describe('methods for Lightning components', () => {
  it('are public static and have names of their own', () => {
    assert.deepStrictEqual(inClass('@AuraEnabled public static Integer count(Id leadId) { return 1; }'), []);
    assert.deepStrictEqual(inClass('@AuraEnabled public Integer count() { return 1; }'), [
      'Visits.cls:2 @AuraEnabled count is not public static'
    ]);
    assert.deepStrictEqual(inClass('@AuraEnabled static Integer count() { return 1; }'), [
      'Visits.cls:2 @AuraEnabled count is not public static'
    ]);
    assert.deepStrictEqual(
      inClass(
        '@AuraEnabled public static void count() { }\n@AuraEnabled public static void count(Id one) { }'
      ),
      ['Visits.cls:3 @AuraEnabled count has the same name as another']
    );
  });

  it('change nothing where they are cacheable, themselves or through others', () => {
    const cacheable = '@AuraEnabled(cacheable=true)\npublic static Integer count(Lead lead)';
    assert.deepStrictEqual(inClass(`${cacheable} { return [SELECT COUNT() FROM Lead]; }`), []);
    assert.deepStrictEqual(inClass(`${cacheable} { update lead;\nreturn 1; }`), [
      'Visits.cls:3 @AuraEnabled count is cacheable but writes records (line 3)'
    ]);
    assert.deepStrictEqual(
      inClass(`${cacheable} { note(lead);\nreturn 1; }\nstatic void note(Lead lead) { update lead; }`),
      ['Visits.cls:3 @AuraEnabled count is cacheable but writes records (note > line 5)']
    );
    assert.deepStrictEqual(inClass('@AuraEnabled(cacheable=true) public static void count() { }'), [
      'Visits.cls:2 @AuraEnabled count is cacheable but returns nothing'
    ]);
  });

  it('take and return what can leave Apex', () => {
    assert.deepStrictEqual(inClass('@AuraEnabled public static void take(SObjectType type) { }'), [
      'Visits.cls:2 @AuraEnabled take takes sobjecttype type, which components cannot send'
    ]);
    assert.deepStrictEqual(inClass('@AuraEnabled public static SObjectField give() { return null; }'), [
      'Visits.cls:2 @AuraEnabled give returns sobjectfield, which components cannot read'
    ]);
    const returning = (members: string): string[] =>
      inClass(
        `@AuraEnabled public static List<Row> give() { return null; }\npublic class Row { ${members} }`
      );
    assert.deepStrictEqual(returning('@AuraEnabled public Integer count;'), []);
    assert.deepStrictEqual(returning('public Integer count;'), [
      'Visits.cls:2 @AuraEnabled give returns Row, of which no member is @AuraEnabled'
    ]);
    assert.deepStrictEqual(returning('@AuraEnabled Integer count;'), [
      'Visits.cls:2 @AuraEnabled give returns Row, whose @AuraEnabled count is not public'
    ]);
  });
});
