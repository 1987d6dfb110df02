import { describeFinding } from './finding';
import { readProjectSource } from './project-source';
import { findingsIn } from './rules';

/**
 * Reads an SFDX project as the platform would: `main.ts [folder] [--json]`.
 * Prints one finding a line (with --json: an array) and ends with 1 when there is one.
 */
function main(args: string[]): void {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '.';
  const findings = findingsIn(readProjectSource(folder));
  if (args.includes('--json')) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) console.log(describeFinding(finding));
  if (findings.length) process.exitCode = 1;
}

main(process.argv.slice(2));
