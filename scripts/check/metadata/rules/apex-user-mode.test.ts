import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass, visitsProject } from '../testing/visits-project';
import { apexUserMode } from './apex-user-mode';

const inBody = (body: string): string[] =>
  problemsOf(apexUserMode, visitsClass(`private AccessLevel access;\nvoid run(Lead lead) {\n${body}\n}`));
const SILENT = (effect: string): string[] => [
  `Visits.cls:4 what ${effect} here does not say whose rights it uses`
];

describe('user mode', () => {
  it('is declared by every query and write', () => {
    assert.deepStrictEqual(inBody('Integer n = [SELECT COUNT() FROM Lead];'), SILENT('queries'));
    assert.deepStrictEqual(inBody('update lead;'), SILENT('writes records'));
    assert.deepStrictEqual(inBody('Database.update(lead, false);'), SILENT('writes records'));
    assert.deepStrictEqual(inBody("Database.query('SELECT Id FROM Lead');"), SILENT('queries'));
  });

  it('is declared by a clause, a keyword or an access level that is passed on', () => {
    for (const body of [
      'Integer n = [SELECT COUNT() FROM Lead WITH USER_MODE];',
      'update as user lead;',
      'Database.update(lead, false, AccessLevel.USER_MODE);',
      'Database.update(lead, false, access);',
      "Database.query('SELECT Id FROM Lead', access);"
    ])
      assert.deepStrictEqual(inBody(body), [], body);
  });

  it('needs a reason to be left', () => {
    const without = [
      'Visits.cls:4 system mode ignores what the user may see and change, and nothing says why'
    ];
    for (const body of [
      'Integer n = [SELECT COUNT() FROM Lead WITH SYSTEM_MODE];',
      'update as system lead;',
      'Database.update(lead, false, AccessLevel.SYSTEM_MODE);'
    ]) {
      assert.deepStrictEqual(inBody(body), without, body);
      assert.deepStrictEqual(inBody(`// System mode because a reader may count them too.\n${body}`), []);
    }
  });

  it('is not asked of tests', () => {
    const source = visitsProject({
      'classes/VisitsTest.cls':
        '@IsTest\nprivate class VisitsTest {\n@IsTest static void saves() { insert new Lead(); }\n}'
    });
    assert.deepStrictEqual(problemsOf(apexUserMode, source), []);
  });
});
