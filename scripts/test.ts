import { apexSuite } from './test/apex-suite';
import { lightningSuite } from './test/lightning-suite';
import { nodeSuite } from './test/node-suite';

/**
 * `npm test`: Lightning web components (Jest), everything in TypeScript (node:test, stories and the browser among
 * them) and Apex on the local org's runtime. Ends with one line: N passed, N failed, N skipped.
 * A name as argument (`lightning`, `node`, `apex`) runs that part alone.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const suites = [lightningSuite, nodeSuite, apexSuite].filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name)
  );
  if (suites.length === 0) {
    console.error(`There is no part named ${wanted.join(', ')}. Parts: lightning, node, apex.`);
    process.exitCode = 1;
    return;
  }
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
