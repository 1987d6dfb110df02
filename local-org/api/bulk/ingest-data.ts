import { createReadStream, existsSync } from 'node:fs';
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
      if (isHeader && row.some((cell) => /[\r\n]/.test(cell))) throw JobFailure.lineEnding(format.lineEnding);
      isHeader = false;
      yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? JobFailure.unreadable(error.message) : error;
  }
  if (isHeader) throw JobFailure.noHeader();
}
