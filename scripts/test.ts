import { parseArgs } from 'node:util';
import { apexSuite } from './test/apex-suite';
import { lightningSuite } from './test/lightning-suite';
import { nodeSuite } from './test/node-suite';
import { storiesSuite } from './test/stories-suite';

/** Everything, and what is asked for by name: the stories are a part of `node`. */
const ALL = [lightningSuite, nodeSuite, apexSuite];
const NAMED = [...ALL, storiesSuite];

/**
 * `npm test`: Lightning web components (Jest), everything in TypeScript (node:test, stories and the browser among
 * them) and Apex on the local org's runtime. Ends with one line: N passed, N failed, N skipped.
 * A name as argument (`lightning`, `node`, `apex`, `stories`) runs that part alone; `--org <alias>` tells the stories in a real
 * org that the sf CLI is signed in to.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { org: { type: 'string' } } });
  const wanted = values.org === undefined ? positionals : ['stories', ...positionals];
  const suites = wanted.length === 0 ? ALL : NAMED.filter(({ name }) => wanted.includes(name));
  const unknown = wanted.filter((name) => !NAMED.some((suite) => suite.name === name));
  if (unknown.length || (values.org !== undefined && suites.length > 1)) {
    const problem = unknown.length
      ? `There is no part named ${unknown.join(', ')}.`
      : 'Only the stories can be told in a real org.';
    console.error(`${problem} Parts: ${NAMED.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  if (values.org !== undefined) process.env.FLYWHEEL_ORG = values.org;
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of suites) {
    console.log(`\n== ${suite.title}`);
    const counts = await suite.run();
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}

void main();
