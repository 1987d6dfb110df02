import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../command';
import { OrgError } from '../../../local-org/errors';
import type { Artefact } from '../../generate/artefact';
import { generateAll } from '../../generate/generate-all';
import { javaClassPath, javaMissing } from '../java';
import { ProjectSource } from '../metadata/project-source';
import { findingsIn } from '../metadata/rules';
import { sourceFilesOf } from '../metadata/source-files';
import { mutated, type Mutation, type ProjectFiles } from './mutation';

/** Finds out whether a fault is seen; returns what is said of it, or undefined. */
export interface Checker {
  name: string;
  /** Whether the fault is of a sort that this checker looks for. */
  concerns(mutation: Mutation): boolean;
  find(mutation: Mutation): Promise<string | undefined>;
}

/** The checkers of `npm run check`, cheapest first, over a copy of a project; close it to remove the copy. */
export function openCheckers(root: string, files: ProjectFiles): { checkers: Checker[]; close(): void } {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  for (const part of [
    'sfdx-project.json',
    '.forceignore',
    'force-app',
    'types',
    'tsconfig.lwc.json',
    '.prettierrc.json'
  ]) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.resolve(root, 'node_modules'), path.join(copy, 'node_modules'));
  const planted = <T>(mutation: Mutation, work: () => Promise<T>) => inCopy(copy, files, mutation, work);
  const checkers = [rules(root, files), componentTypes(copy, planted)];
  if (!javaMissing()) checkers.push(apexTypes(copy, planted));
  return { checkers, close: () => rmSync(copy, { recursive: true }) };
}

/** Our own rules, in memory. What they say of the project as it is does not count. */
function rules(root: string, files: ProjectFiles): Checker {
  const { apiVersion, document } = sourceFilesOf(root);
  const findings = (state: ProjectFiles): string[] =>
    findingsIn(
      new ProjectSource({
        paths: [...state.keys()].sort(),
        apiVersion,
        read: (file) => state.get(file)!,
        document
      })
    ).map(({ file, rule, problem }) => `${rule}: ${problem} (${file})`);
  const before = new Set(findings(files));
  return {
    name: 'rules',
    concerns: () => true,
    find: async (mutation) => findings(mutated(files, mutation)).find((finding) => !before.has(finding))
  };
}

type Planted = <T>(mutation: Mutation, work: () => Promise<T>) => Promise<T>;

/** The compiler over the components' TypeScript, with the types that `npm run generate` writes from Apex and objects. */
function componentTypes(copy: string, planted: Planted): Checker {
  const generated = async (): Promise<Artefact[]> => generateAll(copy);
  const write = (artefacts: Artefact[]): void => {
    for (const { file, text } of artefacts) writeFileSync(path.join(copy, file), text);
  };
  return {
    name: 'generate and tsc',
    concerns: ({ file }) =>
      /\/lwc\/.*\.ts$|\.(cls|object-meta\.xml|field-meta\.xml|labels-meta\.xml)$/.test(file),
    async find(mutation) {
      const before = await generated();
      try {
        return await planted(mutation, async () => {
          write(await generated());
          const { code, output } = await runCommand('tsc', ['-p', 'tsconfig.lwc.json', '--noEmit'], {
            cwd: copy
          });
          return code === 0 ? undefined : output.split('\n')[0];
        });
      } catch (error) {
        if (error instanceof OrgError) return error.message;
        throw error;
      } finally {
        write(before);
      }
    }
  };
}

/** apex-ls over classes, triggers and what they name. */
function apexTypes(copy: string, planted: Planted): Checker {
  return {
    name: 'apex-ls',
    concerns: ({ file }) => /\.(cls|trigger|object-meta\.xml|field-meta\.xml)$/.test(file),
    find: (mutation) =>
      planted(mutation, async () => {
        const main = 'io.github.apexdevtools.apexls.CheckForIssues';
        const args = ['-cp', javaClassPath, main, '-w', copy, '-n', '-d', 'warnings', '-f', 'json'];
        const { code, output } = await runCommand('java', args);
        if (code === 0) return undefined;
        return /"message" ?: ?"([^"]+)"/.exec(output)?.[1] ?? output.slice(0, 200);
      })
  };
}

async function inCopy<T>(
  copy: string,
  files: ProjectFiles,
  { changes }: Mutation,
  work: () => Promise<T>
): Promise<T> {
  const write = (file: string, text: string | undefined): void => {
    const target = path.join(copy, file);
    if (text === undefined) return rmSync(target, { force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  for (const [file, text] of changes) write(file, text);
  try {
    return await work();
  } finally {
    for (const file of changes.keys()) write(file, files.get(file));
  }
}
