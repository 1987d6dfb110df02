import type { Random } from '../../sample-data/random';

/** The files of a project by path: what a deploy would read. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** One fault planted in a project. */
export interface Mutation {
  /** Name of the kind of fault. */
  kind: string;
  file: string;
  /** What was done, in words. */
  what: string;
  /** New text by file; undefined where the file is gone. */
  changes: Map<string, string | undefined>;
}

/** A way in which people break a project. */
export interface MutationKind {
  name: string;
  /** Plants one such fault somewhere; undefined when the project has no place for it. */
  plant(files: ProjectFiles, random: Random): Mutation | undefined;
}

/** The project as it is with the fault in it. */
export function mutated(files: ProjectFiles, { changes }: Mutation): Map<string, string> {
  const result = new Map(files);
  for (const [file, text] of changes) {
    if (text === undefined) result.delete(file);
    else result.set(file, text);
  }
  return result;
}

/** The word with one letter left out, doubled or swapped with the next, never the first: a slip of the fingers. */
export function misspell(word: string, random: Random): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const at = random.integer(1, Math.max(1, word.length - 2));
    const slip = random.pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at] + word.slice(at),
      word.slice(0, at) + (word[at + 1] ?? 'x') + word[at] + word.slice(at + 2)
    ]);
    if (slip.toLowerCase() !== word.toLowerCase() && !slip.includes('___')) return slip;
  }
  return `${word}x`;
}
