import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { apexInvocable } from './apex-invocable';

const inClass = (body: string): string[] => problemsOf(apexInvocable, visitsClass(body));
const NAMED = "@InvocableMethod(label='Count visits' description='Counts visits.')";

describe('invocable methods', () => {
  it('are public static and stand alone in their class', () => {
    assert.deepStrictEqual(
      inClass(`${NAMED}\npublic static List<Integer> count(List<Id> ids) { return null; }`),
      []
    );
    assert.deepStrictEqual(inClass(`${NAMED}\npublic List<Integer> count(List<Id> ids) { return null; }`), [
      'Visits.cls:3 @InvocableMethod count is not public static'
    ]);
    assert.deepStrictEqual(
      inClass(`${NAMED} public static void a() { }\n${NAMED} public static void b() { }`),
      ['Visits.cls:3 @InvocableMethod b is the second of its class']
    );
    assert.deepStrictEqual(inClass(`${NAMED} @AuraEnabled public static void a() { }`), [
      'Visits.cls:2 @InvocableMethod a also carries @auraenabled'
    ]);
  });

  it('take and return one list of what flows can pass', () => {
    assert.deepStrictEqual(inClass(`${NAMED} public static void count(Id one) { }`), [
      'Visits.cls:2 @InvocableMethod count takes id'
    ]);
    assert.deepStrictEqual(inClass(`${NAMED} public static Integer count(List<Lead> leads) { return 1; }`), [
      'Visits.cls:2 @InvocableMethod count returns integer'
    ]);
    assert.deepStrictEqual(inClass(`${NAMED} public static void count(List<Id> a, List<Id> b) { }`), [
      'Visits.cls:2 @InvocableMethod count takes several parameters'
    ]);
    assert.deepStrictEqual(inClass(`${NAMED} public static void count(List<Map<Id, Lead>> byId) { }`), [
      'Visits.cls:2 @InvocableMethod count takes list<map<id, lead>>, which flows cannot pass'
    ]);
  });

  it('exchange classes whose variables are public and passable', () => {
    const withRequest = (members: string): string[] =>
      inClass(
        `${NAMED} public static void count(List<Request> requests) { }\npublic class Request {\n${members}\n}`
      );
    const words = "label='Lead' description='The lead.'";
    assert.deepStrictEqual(withRequest(`@InvocableVariable(${words} required=true) public Id leadId;`), []);
    assert.deepStrictEqual(withRequest('public Id leadId;'), [
      'Visits.cls:2 @InvocableMethod count takes Request, which has no @InvocableVariable'
    ]);
    assert.deepStrictEqual(withRequest(`@InvocableVariable(${words}) Id leadId;`), [
      'Visits.cls:4 @InvocableVariable leadId is not public'
    ]);
    assert.deepStrictEqual(withRequest(`@InvocableVariable(${words}) public Set<Id> leadIds;`), [
      'Visits.cls:4 @InvocableVariable leadIds is a set<id>, which flows cannot pass'
    ]);
  });
});
