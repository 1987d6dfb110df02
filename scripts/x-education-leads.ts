import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

/** A row of the public X Education data set, as far as it is read. */
type SourceRow = Record<string, string>;

/** Columns of Lead that the rows are mapped to, in the order of the file that is written. */
export const LEAD_COLUMNS = [
  'LastName',
  'Company',
  'LeadSource',
  'Industry',
  'Country',
  'City',
  'HasOptedOutOfEmail',
  'DoNotCall',
  'Website_Visits__c',
  'Content_Downloads__c',
  'Product_Interest__c'
] as const;

/** A lead as a row of text, or why the source row cannot be one. */
export type Mapped = { lead: Record<(typeof LEAD_COLUMNS)[number], string> } | { problem: string };

/** "Select" stands where somebody left a choice untouched. */
const UNTOUCHED = 'Select';
const INDUSTRY_OF_SPECIALIZATION: Record<string, string> = {
  'Finance Management': 'Finance',
  'Banking, Investment And Insurance': 'Banking',
  'IT Projects Management': 'Technology',
  'Healthcare Management': 'Healthcare',
  'Hospitality Management': 'Hospitality',
  'Media and Advertising': 'Media',
  'Retail Management': 'Retail',
  'Supply Chain Management': 'Transportation',
  'Travel and Tourism': 'Recreation',
  'E-COMMERCE': 'Technology',
  'E-Business': 'Technology'
};

/**
 * Maps one row to a lead. What was known only after the outcome (tags, lead quality, last activity, the asymmetrique
 * indexes) is left behind: a score must not see it.
 */
export function mapRow(row: SourceRow, seen: Set<string>): Mapped {
  const number = row['Lead Number'];
  if (!/^\d+$/.test(number ?? '')) return { problem: `Lead Number is "${number ?? ''}", not a number` };
  if (seen.has(number)) return { problem: `Lead Number ${number} stands twice` };
  const visits = row.TotalVisits ?? '';
  if (!/^\d*$/.test(visits)) return { problem: `TotalVisits is "${visits}", not a whole number` };
  seen.add(number);
  return {
    lead: {
      LastName: `Prospect ${number}`,
      Company: 'X Education prospect',
      LeadSource: chosen(row['Lead Source']),
      Industry: INDUSTRY_OF_SPECIALIZATION[row.Specialization] ?? '',
      Country: chosen(row.Country),
      City: chosen(row.City).slice(0, 40),
      HasOptedOutOfEmail: String(row['Do Not Email'] === 'Yes'),
      DoNotCall: String(row['Do Not Call'] === 'Yes'),
      Website_Visits__c: visits,
      Content_Downloads__c: row['A free copy of Mastering The Interview'] === 'Yes' ? '1' : '0',
      Product_Interest__c: chosen(row.Specialization)
    }
  };
}

function chosen(value: string | undefined): string {
  return value === undefined || value === UNTOUCHED ? '' : value;
}

/** Maps a whole file; every row that is rejected is written to `rejectedFile` with its line and the reason. */
export async function mapFile(
  sourceFile: string,
  leadFile: string,
  rejectedFile: string
): Promise<{ mapped: number; rejected: number }> {
  const seen = new Set<string>();
  const counts = { mapped: 0, rejected: 0 };
  const rejected = stringify({ header: true, columns: ['line', 'problem'] });
  const written = pipeline(rejected, createWriteStream(rejectedFile));
  await pipeline(
    createReadStream(sourceFile),
    parse({ columns: true, relax_column_count: true, info: true, bom: true }),
    async function* (rows: AsyncIterable<{ record: SourceRow; info: { lines: number } }>) {
      for await (const { record, info } of rows) {
        const result = mapRow(record, seen);
        if ('lead' in result) {
          counts.mapped++;
          yield result.lead;
        } else {
          counts.rejected++;
          rejected.write({ line: info.lines, problem: result.problem });
        }
      }
    },
    stringify({ header: true, columns: [...LEAD_COLUMNS] }),
    createWriteStream(leadFile)
  );
  rejected.end();
  await written;
  return counts;
}

const USAGE = `node -r ts-node/register scripts/x-education-leads.ts <Leads.csv> <leads-out.csv>

Maps the public X Education leads to columns of Lead, ready for: sf data import bulk --sobject Lead --file <leads-out.csv>
Rows that are rejected stand, with the reason, in <leads-out.csv>.rejected.csv`;

async function main([source, target]: string[]): Promise<void> {
  if (!source || !target) throw new Error(USAGE);
  if (!existsSync(source)) throw new Error(`There is no file ${source}.\n\n${USAGE}`);
  const { mapped, rejected } = await mapFile(source, target, `${target}.rejected.csv`);
  console.error(`${mapped} rows mapped, ${rejected} rejected (${target}.rejected.csv)`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
