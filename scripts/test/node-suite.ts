import { globSync } from 'node:fs';
import { runCommand } from '../command';
import { judged, type TestCounts, type TestSuite } from './suite';

/** Every `*.test.ts` of worker, local org, scripts and tests, on Node's own runner. */
export const nodeSuite: TestSuite = {
  name: 'node',
  title: 'Worker, local org, scripts and stories (node:test)',
  run: () => runNodeTests('{worker,local-org,scripts,tests}/**/*.test.ts')
};

/** Runs the test files of a pattern on Node's own runner, showing what it says, and counts. */
export async function runNodeTests(pattern: string, flags: string[] = []): Promise<TestCounts> {
  const files = globSync(pattern).filter((file) => !file.includes('node_modules'));
  const { code, output } = await runCommand(
    'node',
    ['-r', 'ts-node/register', '--test', '--test-reporter=spec', ...flags, ...files.sort()],
    { echo: true }
  );
  const count = (word: string): number =>
    Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  // Node counts skipped tests but not skipped suites; the reporter shows both by name.
  const skipped = output.match(/^\s*﹣ /gm)?.length ?? 0;
  return judged({ passed: count('pass'), failed: count('fail') + count('cancelled'), skipped }, code);
}
