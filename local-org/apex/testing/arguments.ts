import { parseArgs } from 'node:util';
import { OrgError } from '../../errors';

export const USAGE = 'Usage: npm run apex:test -- <project dir> [--class NAME]… [--json FILE]';

/** What the command is asked to do. */
export interface TestCommand {
  project: string;
  /** Classes to run; all test classes if undefined. */
  classes?: string[];
  /** Where to write the result as JSON. */
  json?: string;
}

/** Reads the command line. Throws OrgError INVALID_INPUT, with the usage, for anything else. */
export function readArguments(args: string[]): TestCommand {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { class: { type: 'string', multiple: true, short: 'n' }, json: { type: 'string' } }
    });
    if (positionals.length !== 1) throw new TypeError('Name one project folder.');
    return { project: positionals[0], classes: values.class, json: values.json };
  } catch (cause) {
    throw new OrgError('INVALID_INPUT', `${(cause as Error).message} ${USAGE}`, [], { cause });
  }
}
