import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { apexComponentData } from './apex-component-data';

const holder = (body: string): string[] =>
  problemsOf(apexComponentData, visitsClass(`public class Panel {\n${body}\n}`));

describe('data for Lightning components', () => {
  it('is annotated member by member', () => {
    assert.deepStrictEqual(holder('@AuraEnabled public String name;\npublic Integer pages;'), [
      'Visits.cls:4 Panel.pages does not reach the components that read its other members'
    ]);
  });

  it('may keep to itself what components send without', () => {
    const taken = '@AuraEnabled public static void save(Panel panel) {}';
    const panel = 'public class Panel {\n@AuraEnabled public String name;\npublic Integer pages;\n}';
    assert.deepStrictEqual(problemsOf(apexComponentData, visitsClass(`${taken}\n${panel}`)), []);
  });

  it('may have private and static members, and classes for Apex alone need nothing', () => {
    assert.deepStrictEqual(holder('@AuraEnabled public String name;\nprivate Integer pages;'), []);
    assert.deepStrictEqual(holder('public String name;\npublic Integer pages;'), []);
  });
});
