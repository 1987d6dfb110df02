import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';

const OVEN = `public with sharing class Oven {
  public static Integer heat = 0;
  public static void fail() { throw new IllegalArgumentException('cold'); }
}`;

function open() {
  const { records, apex, admin } = openSnippets({ Oven: OVEN });
  const cakes = () => records.run(admin, (tx) => tx.query('SELECT Id FROM Cake__c').totalSize);
  return { cakes, run: (text: string) => apex.executeAnonymous(admin, text) };
}

test('statements run in a transaction that is committed, and write to the log with their line', () => {
  const { run, cakes } = open();
  const { log, ...result } = run(
    "insert new Cake__c(Name = 'A', Price__c = 1);\nSystem.debug('baked ' + [SELECT COUNT() FROM Cake__c]);"
  );
  assert.deepEqual(result, {
    compiled: true,
    success: true,
    line: -1,
    column: -1,
    compileProblem: null,
    exceptionMessage: null,
    exceptionStackTrace: null
  });
  assert.equal(cakes(), 1);
  assert.match(log[0], /^[\d:.]+ \(0\)\|USER_DEBUG\|\[2\]\|DEBUG\|baked 1$/);
});

test('a block may declare methods and classes, and each block is a new one', () => {
  const { run } = open();
  const first = run(`class Loaf { Integer size; Loaf(Integer size) { this.size = size; } }
    Integer twice(Integer n) { return n * 2; }
    System.debug(twice(new Loaf(21).size));`);
  assert.match(first.log[0], /DEBUG\|42$/);
  assert.match(run('class Loaf { Integer grams = 7; } System.debug(new Loaf().grams);').log[0], /DEBUG\|7$/);
  assert.match(run('System.debug(Oven.heat++); System.debug(Oven.heat);').log[1], /DEBUG\|1$/);
  assert.match(run('System.debug(Oven.heat);').log[0], /DEBUG\|0$/);
});

test('an exception undoes the block and tells where it was thrown', () => {
  const { run, cakes } = open();
  const result = run("insert new Cake__c(Name = 'A', Price__c = 1);\nOven.fail();");
  assert.deepEqual([result.compiled, result.success, result.line], [true, false, 2]);
  assert.equal(result.exceptionMessage, 'System.IllegalArgumentException: cold');
  assert.equal(
    result.exceptionStackTrace,
    'Class.Oven.fail: line 3, column 1\nAnonymousBlock: line 2, column 1'
  );
  assert.equal(cakes(), 0);
});

test('what does not compile does not run', () => {
  const { run } = open();
  const unknown = run('Integer a = 1;\na = b;');
  assert.deepEqual(
    [unknown.compiled, unknown.success, unknown.line, unknown.compileProblem],
    [false, false, 2, 'Variable does not exist: b']
  );
  assert.equal(run('Integer a = ;').compiled, false);
  assert.equal(run('System.debug(1);').success, true);
});
