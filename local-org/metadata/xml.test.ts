import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from './xml';

const read = (text: string) => parseXml(text, 'a.xml', 'Basket');

test('children are read by name, with entities decoded and lines counted from 1', () => {
  const basket = read(
    '<?xml version="1.0"?>\n<Basket>\n  <fruit>plum &amp; pear</fruit>\n  <fruit>fig</fruit>\n</Basket>'
  );
  assert.equal(basket.text('fruit'), 'plum & pear');
  assert.deepEqual(basket.texts('fruit'), ['plum & pear', 'fig']);
  assert.equal(basket.children('fruit')[1].line, 4);
  assert.equal(basket.text('nuts'), undefined);
});

test('text keeps what stands in CDATA and reads as a number or a boolean only when it is one', () => {
  const basket = read(
    '<Basket><full>yes</full><weight>1.5</weight><note><![CDATA[a < b]]></note><price>dear</price></Basket>'
  );
  assert.equal(basket.number('weight'), 1.5);
  assert.equal(basket.text('note'), 'a < b');
  assert.throws(() => basket.boolean('full'), { message: 'a.xml:1: <full> is "yes". Write true or false.' });
  assert.throws(() => basket.number('price'), { message: 'a.xml:1: <price> is "dear". Write a number.' });
});

test('malformed XML is an error that names file and line', () => {
  assert.throws(() => read('<Basket>\n<fruit>\n</Basket>'), {
    code: 'PROJECT_INVALID',
    message: /^a\.xml:3: The XML is not well formed: Expected closing tag 'fruit' .* Correct the XML\.$/
  });
});

test('a file whose outermost element is another one is refused', () => {
  assert.throws(() => read('<Bucket/>'), {
    message: 'a.xml:1: The outermost element is <Bucket>. A file of this name holds <Basket>.'
  });
});
