import { describeFinding } from './finding';
import { readProjectSource } from './project-source';
import { findingsIn, platformRules, rules } from './rules';

/**
 * Reads an SFDX project as the platform would: `main.ts [folder] [--platform] [--json]`.
 * With --platform it leaves out what only this project asks of itself, as is right for somebody else's.
 * Prints one finding a line (with --json: an array) and ends with 1 when there is one.
 */
function main(args: string[]): void {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '.';
  const findings = findingsIn(readProjectSource(folder), args.includes('--platform') ? platformRules : rules);
  if (args.includes('--json')) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) console.log(describeFinding(finding));
  if (findings.length) process.exitCode = 1;
}

main(process.argv.slice(2));
