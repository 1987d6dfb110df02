import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { JobFailure } from './errors';
import type { IngestJob } from './ingest-job';

/** Characters a record may have. Source: Salesforce Developer Limits, "Bulk API and Bulk API 2.0 Limits". */
const LONGEST_RECORD = 400_000;

/**
 * The rows of a job's data, the header first, read as they are asked for. Throws JobFailure when there is none, when
 * lines do not end as the job says, or when the text is no CSV.
 */
export async function* rowsOf(job: IngestJob): AsyncGenerator<string[]> {
  if (!existsSync(job.dataFile)) throw JobFailure.noHeader();
  const { format } = job.origin;
  const terminator = await firstTerminator(job.dataFile);
  if (terminator !== undefined && terminator !== format.terminator)
    throw JobFailure.lineEnding(format.lineEnding);
  const parser = createReadStream(job.dataFile).pipe(
    parse({
      bom: true,
      delimiter: format.delimiter,
      record_delimiter: format.terminator,
      max_record_size: LONGEST_RECORD,
      skip_empty_lines: true
    })
  );
  let isHeader = true;
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      isHeader = false;
      yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? JobFailure.unreadable(error.message) : error;
  }
  if (isHeader) throw JobFailure.noHeader();
}

/** Bytes in which a header row surely ends. */
const LONGEST_HEADER = 256 * 1024;

/** How the first line ends; undefined when it does not. Names of fields have no line breaks, so quotes do not matter. */
async function firstTerminator(file: string): Promise<string | undefined> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER);
  const end = buffer.subarray(0, bytesRead).indexOf('\n');
  if (end < 0) return undefined;
  return buffer[end - 1] === '\r'.charCodeAt(0) ? '\r\n' : '\n';
}
