import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../command';
import { judged, type TestSuite } from './suite';

interface JestTotals {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
}

/** The Lightning web components' own tests, run by sfdx-lwc-jest. */
export const lightningSuite: TestSuite = {
  name: 'lightning',
  title: 'Lightning web components (Jest)',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'jest-'));
    const totals = path.join(folder, 'totals.json');
    try {
      const { code } = await runCommand(
        'sfdx-lwc-jest',
        ['--', '--json', `--outputFile=${totals}`, '--silent'],
        {
          echo: true
        }
      );
      const counted = JSON.parse(readFileSync(totals, 'utf8')) as JestTotals;
      const failed = Math.max(counted.numFailedTests, counted.numFailedTestSuites);
      return judged({ passed: counted.numPassedTests, failed, skipped: counted.numPendingTests }, code);
    } catch (cause) {
      console.error(`Jest left no result: ${String(cause)}`);
      return { passed: 0, failed: 1, skipped: 0 };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
};
