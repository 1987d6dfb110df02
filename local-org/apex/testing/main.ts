import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OrgError } from '../../errors';
import { readArguments } from './arguments';
import { runProjectTests } from './project-tests';
import { outcomeOf, toResultJson } from './result-json';
import { toResultText } from './result-text';

/** `npm run apex:test`: runs a project's Apex tests and ends with 0, with 100 if a test failed, or with 1. */
function main(): number {
  const { project, classes, json } = readArguments(process.argv.slice(2));
  const run = runProjectTests(resolve(project), classes);
  if (json) {
    mkdirSync(dirname(resolve(json)), { recursive: true });
    writeFileSync(resolve(json), `${JSON.stringify(toResultJson(run), null, 2)}\n`);
  }
  process.stdout.write(`${toResultText(run)}\n`);
  return outcomeOf(run).exitCode;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof OrgError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
