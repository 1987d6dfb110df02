import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../command';
import { javaClassPath, javaMissing } from './java';
import type { CheckStep } from './step';

interface PmdResults {
  violations: {
    rule: string;
    message: string;
    codeLocation: { file: string; startLine: number };
  }[];
  processingErrors: { file: string; message: string }[];
}

/** PMD's rules for Apex (config/pmd-apex.xml), run from the jars that the Code Analyzer's npm package carries. */
export const apexRules: CheckStep = {
  name: 'Apex rules (PMD)',
  skipReason: javaMissing,
  async run() {
    const findings = await findingsOfPmd(globSync('force-app/**/*.{cls,trigger}'));
    return { ok: findings.length === 0, findings: findings.join('\n') };
  }
};

/** What PMD finds in Apex files, one line each. Whatever the rule's priority, every finding fails the check. */
export async function findingsOfPmd(files: string[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'apex-rules-'));
  try {
    return await runPmd(folder, files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runPmd(folder: string, files: string[]): Promise<string[]> {
  const input = path.join(folder, 'input.json');
  const results = path.join(folder, 'results.json');
  writeFileSync(
    input,
    JSON.stringify({
      ruleSetInputFile: path.resolve('config/pmd-apex.xml'),
      runDataPerLanguage: { apex: { filesToScan: files.map((file) => path.resolve(file)) } }
    })
  );
  const { code, output } = await runCommand('java', [
    '-cp',
    javaClassPath,
    'com.salesforce.sfca.pmdwrapper.PmdWrapper',
    'run',
    input,
    results
  ]);
  if (code !== 0) return [output];
  const { violations, processingErrors } = JSON.parse(readFileSync(results, 'utf8')) as PmdResults;
  return [
    ...violations.map(
      ({ rule, message, codeLocation }) =>
        `${path.relative('.', codeLocation.file)}:${codeLocation.startLine} ${rule}: ${message}`
    ),
    ...processingErrors.map(({ file, message }) => `${path.relative('.', file)}: ${message}`)
  ];
}
