import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CodeAnalyzer, CodeAnalyzerConfig } from '@salesforce/code-analyzer-core';
import { createEnginePlugin } from '@salesforce/code-analyzer-flow-engine';
import type { CheckStep } from './step';

/** The oldest Python that the scanner runs on. */
const PYTHON = [3, 10] as const;

/** Salesforce's scanner for flows: what a person types may not reach records past that person's rights. */
export const flowScanner: CheckStep = {
  name: 'flows (Code Analyzer flow scanner)',
  skipReason: pythonMissing,
  async run() {
    const findings = await scanFlows('force-app');
    return { ok: findings.length === 0, findings: findings.join('\n') };
  }
};

/** Says why the scanner cannot run here, or undefined when it can. */
export function pythonMissing(): string | undefined {
  const { stdout } = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /Python (\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  const isThere = Number(major) === PYTHON[0] && Number(minor) >= PYTHON[1];
  return isThere ? undefined : `it needs Python ${PYTHON.join('.')} or newer (Debian: python3)`;
}

/** What the scanner finds in the flows below a folder, one line each. */
export async function scanFlows(folder: string): Promise<string[]> {
  const logFolder = mkdtempSync(path.join(tmpdir(), 'flow-scanner-'));
  try {
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({ log_folder: logFolder }));
    await analyzer.addEnginePlugin(createEnginePlugin());
    const workspace = await analyzer.createWorkspace([folder]);
    const rules = await analyzer.selectRules(['flow'], { workspace });
    const results = await analyzer.run(rules, { workspace });
    return results.getViolations().map((violation) => {
      const place = violation.getPrimaryLocation();
      const file = path.relative('.', place.getFile() ?? folder);
      return `${file}:${place.getStartLine() ?? 1} ${violation.getRule().getName()}: ${violation.getMessage()}`;
    });
  } finally {
    rmSync(logFolder, { recursive: true });
  }
}
