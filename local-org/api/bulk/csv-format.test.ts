import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CsvFormat } from './csv-format';

test('quotes every value and doubles quotes', () => {
  assert.equal(new CsvFormat('COMMA', 'LF').line(['', 'a"b', 'c,d\ne']), '"","a""b","c,d\ne"\n');
  assert.equal(new CsvFormat('TAB', 'CRLF').line(['a', '']), '"a"\t""\r\n');
});
