import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass } from '../testing/visits-project';
import { apexLeftBehind } from './apex-left-behind';

const inBody = (body: string): string[] =>
  problemsOf(apexLeftBehind, visitsClass(`void run() {\n${body}\n}`));

describe('what was left behind in Apex', () => {
  it('is a System.debug, unless it tells of an error', () => {
    assert.deepStrictEqual(inBody("System.debug('here');"), ['Visits.cls:3 System.debug is left here']);
    assert.deepStrictEqual(inBody("System.debug(LoggingLevel.ERROR, 'cannot be recorded');"), []);
  });

  it('is the Id of a record', () => {
    for (const id of ['00Q5g00000ABCDE', '001A0000006Vm9uIAC', '0125g000000AbCd'])
      assert.strictEqual(inBody(`String id = '${id}';`).length, 1, id);
    for (const text of ['Responsibilities', 'abc', '2026-11-28 10:00', '00Q5g00000ABCDEXXX'])
      assert.deepStrictEqual(inBody(`String text = '${text}';`), [], text);
  });

  it('is an annotation that changes nothing', () => {
    assert.deepStrictEqual(
      problemsOf(
        apexLeftBehind,
        visitsClass('@TestVisible public Integer count;\n@TestVisible private Integer n;')
      ),
      ['Visits.cls:2 @TestVisible count is public anyway']
    );
  });
});
