import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A version of our project in a folder of its own, to be changed at will. */
export interface ProjectVersion {
  readonly folder: string;
  /** Writes a file below force-app, its folders included. */
  write(file: string, text: string): void;
  /** Replaces text in a file; throws when it is not there. */
  edit(file: string, from: string, to: string): void;
}

/** Copies what makes up our project into a folder. */
export function copyProject(folder: string): ProjectVersion {
  for (const part of ['sfdx-project.json', '.forceignore', 'force-app', 'config']) {
    cpSync(part, path.join(folder, part), { recursive: true });
  }
  return {
    folder,
    write(file, text) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    },
    edit(file, from, to) {
      const target = path.join(folder, file);
      const text = readFileSync(target, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(target, text.replace(from, to));
    }
  };
}
