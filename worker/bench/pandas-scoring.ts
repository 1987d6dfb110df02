import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleLead } from '../testing/leads';

/** What the pandas version answered: a column of scores and bands, and a column of points a factor. */
export interface PandasScores {
  leadsPerSecond: number;
  answers: { score: number[]; band: string[]; points: number[][] };
}

const SCRIPT = join(__dirname, 'pandas_scoring.py');

/**
 * Scores the same leads with pandas (`PYTHON` names the interpreter, python3 by default), timed inside Python from a
 * list of records to a frame with scores and contributions. Says why when there is no pandas.
 */
export async function pandasScores(
  leads: SampleLead[],
  today: Date
): Promise<PandasScores | { skipped: string }> {
  const python = process.env.PYTHON ?? 'python3';
  const probe = spawnSync(python, ['-c', 'import pandas'], { stdio: 'ignore' });
  if (probe.status !== 0) return { skipped: `${python} with pandas is not installed` };
  const folder = mkdtempSync(join(tmpdir(), 'bench-pandas-'));
  try {
    const input = join(folder, 'leads.json');
    const output = join(folder, 'scores.json');
    writeFileSync(input, JSON.stringify(leads));
    const run = spawnSync(python, [SCRIPT, input, output, today.toISOString().slice(0, 10)], {
      encoding: 'utf8'
    });
    if (run.status !== 0) throw new Error(`The pandas version failed: ${run.stderr}`);
    return JSON.parse(readFileSync(output, 'utf8')) as PandasScores;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
