import { z } from 'zod';
import { rowsInForce } from './settings-rows';

const bandRow = z.object({
  DeveloperName: z.string(),
  Key__c: z.string().min(1),
  Scale__c: z.string().min(1),
  Band__c: z.string().min(1),
  From__c: z.number(),
  Is_Packaged_Default__c: z.boolean()
});

/** Fields to read of Insight_Band__mdt. */
export const BAND_FIELDS = Object.keys(bandRow.shape);

/** A named range of a scale: from `from`, inclusive, up to where the next one begins. */
export interface Band {
  band: string;
  from: number;
}

/**
 * The bands of one scale from low to high, of the Insight_Band__mdt records of all scales. The lowest must begin at or
 * below 0; what is wrong is added to `problems`.
 */
export function bandsOf(scale: string, rows: readonly unknown[], problems: string[]): Band[] {
  const bands = rowsInForce('Insight_Band__mdt', bandRow, rows, problems)
    .filter((row) => row.Scale__c === scale)
    .map((row) => ({ band: row.Band__c, from: row.From__c }))
    .sort((a, b) => a.from - b.from);
  if (!bands.length) problems.push(`Insight_Band__mdt: there is no band of the scale ${scale}.`);
  else if (bands[0].from > 0)
    problems.push(`Insight_Band__mdt: the lowest band of ${scale}, ${bands[0].band}, must begin at 0.`);
  for (const [i, { band, from }] of bands.entries()) {
    if (i > 0 && from === bands[i - 1].from) {
      problems.push(
        `Insight_Band__mdt: ${band} of ${scale} begins where ${bands[i - 1].band} begins, at ${from}.`
      );
    }
  }
  return bands;
}

/** The band in which a rounded value lies. */
export function bandAt(bands: readonly Band[], value: number): string {
  let band = bands[0];
  for (const next of bands) if (value >= next.from) band = next;
  return band.band;
}
