import { testApex } from './apex-table';

testApex('String: parts', [
  [`'hamburger'.substring(4, 8)`, 'urge'],
  [`'hamburger'.substring(9)`, ''],
  [`'abc'.substring(4)`, '!System.StringException: Starting position out of bounds: 4'],
  [`'abc'.substring(1, 7)`, '!System.StringException: Ending position out of bounds: 7'],
  [`'a.b.c'.substringAfter('.')`, 'b.c'],
  [`'a.b.c'.substringAfterLast('.')`, 'c'],
  [`'a.b.c'.substringBefore('.')`, 'a'],
  [`'a.b.c'.substringBeforeLast('.')`, 'a.b'],
  [`'abc'.substringBefore('x')`, 'abc'],
  [`'<b>x</b>'.substringBetween('<b>', '</b>')`, 'x'],
  [`'abc'.substringBetween('x')`, 'null'],
  [`'abcdefgh'.left(3) + '|' + 'abcdefgh'.right(3) + '|' + 'abcdefgh'.mid(2, 3)`, 'abc|fgh|cde'],
  [`'ab'.left(9) + 'ab'.left(-1) + 'ab'.right(9)`, 'abab'],
  [`'abc'.length()`, '3']
]);

testApex('String: search', [
  [`'Hello'.contains('ell')`, 'true'],
  [`'Hello'.containsIgnoreCase('ELL')`, 'true'],
  [`'hello'.containsAny('xyzo')`, 'true'],
  [`'hello'.containsNone('xyz')`, 'true'],
  [`'abba'.containsOnly('ab')`, 'true'],
  [`'banana'.countMatches('an')`, '2'],
  [`'banana'.indexOf('an') + ',' + 'banana'.indexOf('an', 2) + ',' + 'banana'.lastIndexOf('an')`, '1,3,3'],
  [`'banana'.indexOfAny('nm')`, '2'],
  [`'abc'.indexOfDifference('abd')`, '2'],
  [`'AbC'.startsWithIgnoreCase('ab') && 'AbC'.endsWith('C') && !'AbC'.startsWith('a')`, 'true'],
  [`'abc'.contains(null)`, '!System.NullPointerException: Argument cannot be null.']
]);

testApex('String: edits', [
  [`'Hello Maximillian'.abbreviate(8)`, 'Hello...'],
  [`'abcdefghijklmno'.abbreviate(10, 6) + 'abcdefghijklmno'.abbreviate(10, 12)`, '...ghij......ijklmno'],
  [`'short'.abbreviate(8)`, 'short'],
  [`'hello'.capitalize() + 'Hello'.uncapitalize()`, 'Hellohello'],
  [`'Ab1'.swapCase()`, 'aB1'],
  [`'7'.leftPad(3, '0') + '|' + 'a'.rightPad(3) + '|' + 'hi'.center(6, '-')`, '007|a  |--hi--'],
  [`'ab'.repeat(3) + 'x'.repeat('-', 3)`, 'abababx-x-x'],
  [`'  a  b '.normalizeSpace() + '|' + ' a b '.deleteWhitespace() + '|' + ' a '.trim()`, 'a b|ab|a'],
  [`'abc'.reverse()`, 'cba'],
  [`'a.b.c'.replace('.', '-')`, 'a-b-c'],
  [`'a1b22'.replaceAll('[0-9]+', '#')`, 'a#b#'],
  [`'a1b22'.replaceFirst('[0-9]+', '<$0>')`, 'a<1>b22'],
  [`'abc'.replaceAll('(', '')`, '!System.StringException: Invalid regex: Unclosed group near index 1'],
  [`'www.x.com'.removeStart('www.').removeEnd('.com') + 'banana'.remove('an')`, 'xba'],
  [`'abcdef'.overlay('ZZ', 2, 4)`, 'abZZef'],
  [`'<p>Hi <b>you</b></p>'.stripHtmlTags()`, 'Hi you'],
  [`'ABC'.toLowerCase() + 'abc'.toUpperCase()`, 'abcABC']
]);

testApex('String: checks and characters', [
  [
    `'abc'.isAlpha() && !'ab1'.isAlpha() && 'ab1'.isAlphanumeric() && '12'.isNumeric() && !'1.2'.isNumeric()`,
    'true'
  ],
  [`''.isNumeric() || ''.isAlpha() || ''.isAllLowerCase()`, 'false'],
  [`' '.isWhitespace() && 'a b'.containsWhitespace() && 'a b'.isAlphaSpace()`, 'true'],
  [`'Abc'.equalsIgnoreCase('aBC') && !'Abc'.equals('abc') && !'a'.equalsIgnoreCase(null)`, 'true'],
  [`'Hello'.hashCode()`, '69609650'],
  [`'a'.compareTo('b') + ',' + 'b'.compareTo('a') + ',' + 'abc'.compareTo('ab')`, '-1,1,1'],
  [`'abc'.charAt(1)`, '98'],
  [`'abc'.charAt(3)`, '!System.StringException: String index out of range: 3'],
  [`'kitten'.getLevenshteinDistance('sitting')`, '3'],
  [`'kitten'.getLevenshteinDistance('sitting', 2)`, '-1'],
  [`'a,b,,c,,'.split(',')`, '(a, b, , c)'],
  [`'a,b,,'.split(',', -1).size()`, '4'],
  [`'a|b'.split('\\\\|')`, '(a, b)'],
  [`'fooBar12'.splitByCharacterTypeCamelCase()`, '(foo, Bar, 12)'],
  [`'ab'.getChars()`, '(97, 98)']
]);

testApex('String: escapes', [
  [`String.escapeSingleQuotes('it\\'s')`, `it\\'s`],
  [`'<a href="x">\u00e9</a>'.escapeHtml4()`, '&lt;a href=&quot;x&quot;&gt;&eacute;&lt;/a&gt;'],
  [`'&lt;&eacute;&#8364;&nope;'.unescapeHtml4()`, '<é€&nope;'],
  [`'a"b,c'.escapeCsv() + '|' + 'plain'.escapeCsv()`, '"a""b,c"|plain'],
  [`'<it\\'s>'.escapeXml()`, '&lt;it&apos;s&gt;'],
  [`'\u00e9"/'.escapeEcmaScript()`, '\\u00E9\\"\\/'],
  [`'a\\\\nb'.unescapeJava().length()`, '3']
]);

testApex('String: static methods', [
  [`String.isBlank(null) && String.isBlank(' ') && !String.isEmpty(' ') && String.isNotBlank('a')`, 'true'],
  [`String.join(new List<Object>{ 1, 'b', null, 2.50 }, '-')`, '1-b--2.50'],
  [`String.join(new Set<String>{ 'a', 'b' }, ', ')`, 'a, b'],
  [`String.format('Hello {0}, it\\'\\'s {1}', new List<Object>{ 'Ann', 7 })`, `Hello Ann, it's 7`],
  [`String.format('{0} {3}', new List<String>{ 'x' })`, 'x {3}'],
  [`String.valueOf(1.50) + String.valueOf(2) + String.valueOf(true) + String.valueOf(3.0d)`, '1.502true3.0'],
  [`String.valueOf((Object) null)`, 'null'],
  [`String.valueOf(Date.newInstance(2026, 2, 3))`, '2026-02-03'],
  [`String.valueOfGmt(Datetime.newInstanceGmt(2026, 2, 3, 4, 5, 6))`, '2026-02-03 04:05:06'],
  [`String.valueOf(new List<Integer>{ 1, 2 })`, '(1, 2)'],
  [`String.fromCharArray(new List<Integer>{ 72, 105 })`, 'Hi'],
  [`String.getCommonPrefix(new List<String>{ 'abcd', 'abxy', 'abq' })`, 'ab']
]);
