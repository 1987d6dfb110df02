import path from 'node:path';
import { runCommand } from '../command';
import { javaClassPath, javaMissing } from './java';
import type { CheckStep } from './step';

interface FileIssues {
  path: string;
  messages: { start: { line: number }; category: string; message: string }[];
}

/** Type-checks every class and trigger with apex-ls against the platform's own signatures. */
export const apexTypes: CheckStep = {
  name: 'Apex types (apex-ls)',
  skipReason: javaMissing,
  async run() {
    const { code, output } = await runCommand('java', [
      '-cp',
      javaClassPath,
      'io.github.apexdevtools.apexls.CheckForIssues',
      '-w',
      '.',
      '-n',
      '-d',
      'warnings',
      '-f',
      'json'
    ]);
    if (code === 0) return { ok: true, findings: '' };
    return { ok: false, findings: describe(output) };
  }
};

function describe(output: string): string {
  try {
    const { files } = JSON.parse(output.slice(output.indexOf('{'))) as { files: FileIssues[] };
    return files
      .flatMap(({ path: file, messages }) =>
        messages.map(
          ({ start, category, message }) =>
            `${path.relative('.', file)}:${start.line} ${category}: ${message}`
        )
      )
      .join('\n');
  } catch {
    return output;
  }
}
