import type { Random } from '../../sample-data/random';
import type { Mutation, MutationKind, ProjectFiles } from './mutation';

/** A fault in the text of one file. */
export interface TextKind {
  name: string;
  /** Which files have places for it. */
  files: RegExp;
  /** Finds the places; the group `it` is what gets changed. Needs the flags `g` and `d`. */
  places: RegExp;
  /** Whether a place that was found is one. */
  isPlace?(it: string, files: ProjectFiles): boolean;
  /** What stands there instead. */
  change(it: string, random: Random): string;
}

interface Place {
  file: string;
  start: number;
  end: number;
}

/** Makes a kind of fault from where it can stand and what it does there. */
export function textKind({ name, files: wanted, places, isPlace, change }: TextKind): MutationKind {
  return {
    name,
    plant(files, random): Mutation | undefined {
      const found = placesIn(files, wanted, places).filter(
        ({ file, start, end }) => isPlace?.(files.get(file)!.slice(start, end), files) ?? true
      );
      if (found.length === 0) return undefined;
      const { file, start, end } = random.pick(found);
      const text = files.get(file)!;
      const it = text.slice(start, end);
      const instead = change(it, random);
      const line = text.slice(0, start).split('\n').length;
      const changed = text.slice(0, start) + instead + text.slice(end);
      const what = instead === '' ? `line ${line}: drops ${it}` : `line ${line}: ${it} becomes ${instead}`;
      return { kind: name, file, what: what.replace(/\s+/g, ' '), changes: new Map([[file, changed]]) };
    }
  };
}

function placesIn(files: ProjectFiles, wanted: RegExp, places: RegExp): Place[] {
  return [...files].flatMap(([file, text]) => {
    if (!wanted.test(file)) return [];
    return [...text.matchAll(places)].flatMap((match): Place[] => {
      const range = match.indices?.groups?.it;
      return range ? [{ file, start: range[0], end: range[1] }] : [];
    });
  });
}
