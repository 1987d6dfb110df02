import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../command';
import { judged, type TestSuite } from './suite';

interface ApexTotals {
  result: { summary: { passing: number; failing: number; skipped: number } };
}

/** Every Apex test of force-app on the local org's runtime. */
export const apexSuite: TestSuite = {
  name: 'apex',
  title: "Apex (the local org's runtime)",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'apex-'));
    const totals = path.join(folder, 'totals.json');
    try {
      const { code } = await runCommand(
        'node',
        ['-r', 'ts-node/register', 'local-org/apex/testing/main.ts', '.', '--json', totals],
        { echo: true }
      );
      const { passing, failing, skipped } = (JSON.parse(readFileSync(totals, 'utf8')) as ApexTotals).result
        .summary;
      return judged({ passed: passing, failed: failing, skipped }, code);
    } catch (cause) {
      console.error(`The Apex runner left no result: ${String(cause)}`);
      return { passed: 0, failed: 1, skipped: 0 };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
};
