import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UserIdentity } from '../records/user-identity';
import { QueryCursors } from './query-cursors';

const anna = { id: '005000000000001AAA' } as UserIdentity;
const ben = { id: '005000000000002AAA' } as UserIdentity;
const records = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

test('a result that fits has no next page', () => {
  const page = new QueryCursors().open(anna, records(2), 2, '/q');
  assert.deepEqual(page, { totalSize: 2, done: true, records: records(2) });
});

test('hands out a long result page by page', () => {
  const cursors = new QueryCursors();
  const pages = [cursors.open(anna, records(5), 2, '/q')];
  for (let page = pages[0]; page.nextRecordsUrl; page = pages[pages.length - 1]) {
    pages.push(cursors.next(anna, page.nextRecordsUrl.slice('/q/'.length), '/q'));
  }
  assert.deepEqual(
    pages.map((page) => [page.totalSize, page.done, page.records.length]),
    [
      [5, false, 2],
      [5, false, 2],
      [5, true, 1]
    ]
  );
  assert.deepEqual(
    pages.flatMap((page) => page.records),
    records(5)
  );
});

test('a cursor is its own user’s, and the eleventh closes the one used longest ago', () => {
  const cursors = new QueryCursors();
  const open = () => cursors.open(anna, records(3), 2, '/q').nextRecordsUrl?.slice('/q/'.length) as string;
  const first = open();
  assert.throws(() => cursors.next(ben, first, '/q'), { code: 'INVALID_QUERY_LOCATOR' });
  const later = Array.from({ length: 9 }, open);
  cursors.next(anna, first, '/q');
  open();
  assert.throws(() => cursors.next(anna, later[0], '/q'), { code: 'INVALID_QUERY_LOCATOR' });
  assert.equal(cursors.next(anna, first, '/q').records.length, 1);
});
