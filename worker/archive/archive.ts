import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ColumnType, EngineName } from '../insights/sweep';
import { ParquetFile } from './parquet-file';
import { spoolLines, type ArchiveRow } from './spool';

/** Rows in memory at once. */
const ROWS_AT_ONCE = 2_000;

/**
 * The results of runs by engine and UTC day, for analysts:
 * `<folder>/analytics/<engine>/year=YYYY/month=MM/day=DD/results.json` (an array) and `results.parquet`. A later run of
 * the day takes the place of an earlier one; readers see the one or the other, never a part.
 */
export class Archive {
  constructor(private readonly folder: string) {}

  /** Folder of an engine's results of the day of an instant. */
  placeOf(engine: EngineName, instant: Date): string {
    const [year, month, day] = instant.toISOString().slice(0, 10).split('-');
    return join(this.folder, 'analytics', engine, `year=${year}`, `month=${month}`, `day=${day}`);
  }

  /** Puts the rows of a spool into the place of the day's results; returns how many there are. Memory stays flat. */
  async put(
    engine: EngineName,
    instant: Date,
    columns: Readonly<Record<string, ColumnType>>,
    spoolFile: string
  ): Promise<number> {
    const folder = this.placeOf(engine, instant);
    await mkdir(folder, { recursive: true });
    const json = join(folder, '.results.json.part');
    const parquet = join(folder, '.results.parquet.part');
    try {
      const rows = await write(spoolFile, columns, json, parquet);
      await rename(json, join(folder, 'results.json'));
      await rename(parquet, join(folder, 'results.parquet'));
      return rows;
    } finally {
      await rm(json, { force: true });
      await rm(parquet, { force: true });
    }
  }
}

async function write(
  spoolFile: string,
  columns: Readonly<Record<string, ColumnType>>,
  jsonFile: string,
  parquetFile: string
): Promise<number> {
  const json = await open(jsonFile, 'w');
  const parquet = new ParquetFile(parquetFile, columns);
  let count = 0;
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    if (!lines.length) return;
    await json.write(`${count ? ',\n' : '[\n'}${lines.join(',\n')}`);
    await parquet.append(lines.map((line) => JSON.parse(line) as ArchiveRow));
    count += lines.length;
    lines = [];
  };
  try {
    for await (const line of spoolLines(spoolFile)) {
      lines.push(line);
      if (lines.length === ROWS_AT_ONCE) await flush();
    }
    await flush();
    await json.write(count ? '\n]\n' : '[]\n');
    await json.sync();
    await parquet.finish();
  } finally {
    await json.close();
  }
  return count;
}
