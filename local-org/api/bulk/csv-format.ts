import { z } from 'zod';

const DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' };
const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' };

/** The part of a new job's body that says how its CSV is written. */
export const csvFormatBody = {
  contentType: z.literal('CSV').default('CSV'),
  columnDelimiter: z.enum(['BACKQUOTE', 'CARET', 'COMMA', 'PIPE', 'SEMICOLON', 'TAB']).default('COMMA'),
  lineEnding: z.enum(['LF', 'CRLF']).default('LF')
};

/** How the CSV of one job is written. */
export class CsvFormat {
  readonly delimiter: string;
  readonly terminator: string;

  constructor(
    readonly columnDelimiter: keyof typeof DELIMITERS,
    readonly lineEnding: keyof typeof LINE_ENDINGS
  ) {
    this.delimiter = DELIMITERS[columnDelimiter];
    this.terminator = LINE_ENDINGS[lineEnding];
  }

  /** One line with its end. Every value is quoted, as the platform does it, so only quotes need care. */
  line(values: readonly string[]): string {
    let line = '';
    for (const value of values) {
      const quoted = value.includes('"') ? value.replaceAll('"', '""') : value;
      line += line === '' ? `"${quoted}"` : `${this.delimiter}"${quoted}"`;
    }
    return line + this.terminator;
  }
}
