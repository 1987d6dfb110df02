import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JavaRegex } from './regex';

test('split follows Java 8', () => {
  const rows: [string, string, number, string[]][] = [
    ['a,b,c', ',', 0, ['a', 'b', 'c']],
    ['a,b,,', ',', 0, ['a', 'b']],
    ['a,b,,', ',', -1, ['a', 'b', '', '']],
    ['a,b,c', ',', 2, ['a', 'b,c']],
    [',a', ',', 0, ['', 'a']],
    ['abc', '', 0, ['a', 'b', 'c']],
    ['', ',', 0, ['']],
    [',', ',', 0, []],
    ['boo:and:foo', 'o', 0, ['b', '', ':and:f']],
    ['a|b', '\\|', 0, ['a', 'b']],
    ['fooBarBaz', '(?=[A-Z])', 0, ['foo', 'Bar', 'Baz']]
  ];
  for (const [input, pattern, limit, expected] of rows) {
    assert.deepEqual(
      JavaRegex.compile(pattern).split(input, limit),
      expected,
      `${input} by ${pattern} ${limit}`
    );
  }
});

test('replace understands Java patterns and replacements', () => {
  const rows: [string, string, string, string][] = [
    ['a1b22', '\\d+', '#', 'a#b#'],
    ['John Smith', '(\\w+) (\\w+)', '$2, $1', 'Smith, John'],
    ['x', 'x', '\\$1', '$1'],
    ['k=v', '(?<key>\\w)=(?<value>\\w)', '${value}=${key}', 'v=k'],
    ['aaa', 'a*', 'X', 'XX'],
    ['héllo!', '[^\\p{Alpha}]', '', 'hllo'],
    ['a.b', '\\Q.\\E', '-', 'a-b'],
    ['Hello hELLO', '(?i)hello', 'x', 'x x'],
    ['one\ntwo', '(?m)^', '> ', '> one\n> two'],
    ['end\n', '$', '.', 'end.\n.'],
    ['(555) 12-3', '[()\\s-]', '', '555123'],
    ['abc', '[a-c&&[^b]]', '_', '_b_'],
    ['abab', '(ab)\\1', 'x', 'x'],
    ['a\u00A0b', '\\s', '', 'a\u00A0b'],
    ['a\u00A0b', '\\h', '', 'ab'],
    ['A|B b', '(?i)a|b', 'x', 'x|x x'],
    ['{"a"}', '[{}"]', '', 'a'],
    ['tel', '(?x) t # first\n e', '', 'l']
  ];
  for (const [input, pattern, replacement, expected] of rows) {
    assert.equal(JavaRegex.compile(pattern).replace(input, replacement), expected, `${input} / ${pattern}`);
  }
});

test('possessive quantifiers never give back', () => {
  assert.equal(JavaRegex.compile('a*+a').matches('aaa'), undefined);
  assert.ok(JavaRegex.compile('a*a').matches('aaa'));
  assert.equal(JavaRegex.compile('(?>a|ab)c').matches('abc'), undefined);
  assert.deepEqual(JavaRegex.compile('(x)++(y)').matches('xxy')?.groups[2], [2, 3]);
});

test('matches needs the whole input, lookingAt its beginning', () => {
  assert.ok(JavaRegex.compile('a|ab').matches('ab'));
  assert.equal(JavaRegex.compile('a').matches('ab'), undefined);
  assert.ok(JavaRegex.compile('a').lookingAt('ab'));
  assert.equal(JavaRegex.compile('b').lookingAt('ab'), undefined);
});

test('a malformed pattern is refused in Java’s words', () => {
  const rows: [string, RegExp][] = [
    ['(a', /Unclosed group/],
    ['a)', /Unmatched closing/],
    ['[a', /Unclosed character class/],
    ['*a', /Dangling meta character '\*'/],
    ['{', /Illegal repetition/],
    ['\\y', /unsupported escape/],
    ['[z-a]', /Illegal character range/],
    ['\\p{Nope}', /Unknown character property/]
  ];
  for (const [pattern, message] of rows) assert.throws(() => JavaRegex.compile(pattern), message, pattern);
});
