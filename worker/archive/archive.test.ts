import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import { Archive } from './archive';
import { Spool, type ArchiveRow } from './spool';

const COLUMNS = { id: 'text', score: 'number', reasons: 'json' } as const;
const DAY = new Date('2026-03-09T23:59:59Z');

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'archive-'))));
afterEach(() => rm(folder, { recursive: true }));

async function spoolOf(rows: ArchiveRow[]): Promise<string> {
  const file = join(folder, 'runs', 'spool.jsonl');
  const spool = (await Spool.open(file, 0))!;
  await spool.append(rows.map((row) => JSON.stringify(row)));
  await spool.close();
  return file;
}

async function readParquet(file: string): Promise<ArchiveRow[]> {
  const bytes = await readFile(file);
  return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
}

it('keeps results as JSON and as Parquet, by engine and day', async () => {
  const rows = [
    { id: '00Q1', score: 72.4, reasons: [{ factor: 'revenue', points: -1.5 }] },
    { id: '00Q2', score: null, reasons: null }
  ];
  const archive = new Archive(folder);
  assert.equal(await archive.put('lead_scoring', DAY, COLUMNS, await spoolOf(rows)), 2);
  const place = join(folder, 'analytics/lead_scoring/year=2026/month=03/day=09');
  assert.deepEqual(JSON.parse(readFileSync(join(place, 'results.json'), 'utf8')), rows);
  assert.deepEqual(await readParquet(join(place, 'results.parquet')), rows);
  assert.deepEqual(
    readdirSync(place).sort(),
    ['results.json', 'results.parquet'],
    'nothing half done is left'
  );
});

it('replaces the results of an earlier run of the day, many groups of rows or none', async () => {
  const archive = new Archive(folder);
  const many = Array.from({ length: 4_500 }, (_, i) => ({ id: `00Q${i}`, score: i / 10, reasons: [i] }));
  await archive.put('lead_scoring', DAY, COLUMNS, await spoolOf(many));
  const place = archive.placeOf('lead_scoring', DAY);
  assert.deepEqual(await readParquet(join(place, 'results.parquet')), many);
  assert.equal((JSON.parse(readFileSync(join(place, 'results.json'), 'utf8')) as unknown[]).length, 4_500);
  await archive.put('lead_scoring', DAY, COLUMNS, await spoolOf([]));
  assert.deepEqual(JSON.parse(readFileSync(join(place, 'results.json'), 'utf8')), []);
  assert.deepEqual(await readParquet(join(place, 'results.parquet')), []);
});

it('goes on with a spool at what was confirmed, and says when that is gone', async () => {
  const file = join(folder, 'spool.jsonl');
  const first = (await Spool.open(file, 0))!;
  const kept = await first.append(['{"id":"a"}']);
  await first.append(['{"id":"lost in a crash"}']);
  await first.close();
  const second = (await Spool.open(file, kept))!;
  await second.append(['{"id":"b"}']);
  await second.close();
  assert.equal(readFileSync(file, 'utf8'), '{"id":"a"}\n{"id":"b"}\n');
  assert.equal(await Spool.open(file, 1_000), undefined);
  await rm(file);
  assert.equal(await Spool.open(file, kept), undefined);
});
