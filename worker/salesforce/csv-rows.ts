import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { SalesforceRecord } from './records';

/** Types of fields by name, as a describe gives them. */
export type FieldTypes = ReadonlyMap<string, string>;

const NUMBERS = new Set(['int', 'double', 'currency', 'percent', 'long']);

/**
 * Reads CSV of the Bulk API as it comes and yields records as the REST API would return them: numbers and booleans by
 * the fields' types, null for what is empty. The first line names the fields. Throws what the source throws, or an
 * error of the parser.
 */
export async function* csvRecords(
  source: AsyncIterable<Uint8Array>,
  types: FieldTypes
): AsyncGenerator<SalesforceRecord> {
  const parser = parse({ bom: true });
  pipeline(Readable.from(source), parser, () => undefined);
  let names: string[] | undefined;
  let readers: ((text: string) => unknown)[] = [];
  for await (const row of parser as AsyncIterable<string[]>) {
    if (!names) {
      names = row;
      readers = row.map((name) => readerOf(types.get(name)));
      continue;
    }
    const record: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) record[names[i]] = row[i] === '' ? null : readers[i](row[i]);
    yield record as SalesforceRecord;
  }
}

function readerOf(type: string | undefined): (text: string) => unknown {
  if (type === 'boolean') return (text) => text === 'true';
  return type && NUMBERS.has(type) ? Number : (text) => text;
}
