import path from 'node:path';
import type { Random } from '../../sample-data/random';
import { misspell, type Mutation, type MutationKind, type ProjectFiles } from './mutation';

const FIELD = /^(.*)\/([^/]+__c)\.field-meta\.xml$/;

/** Faults of whole files. Only a file that another one names is missed when it is gone. */
export const fileKinds: MutationKind[] = [
  fileKind('delete a file', isNamedElsewhere, (file) => ({
    what: 'deletes the file',
    changes: new Map([[file, undefined]])
  })),
  fileKind(
    'delete a meta file',
    (file) => /\.(cls|trigger|js)-meta\.xml$/.test(file),
    (file) => ({ what: 'deletes the file', changes: new Map([[file, undefined]]) })
  ),
  fileKind(
    'rename a field',
    (file, files) => FIELD.test(file) && isNamedElsewhere(file, files),
    (file, files, random) => {
      const [, folder, name] = FIELD.exec(file)!;
      const renamed = `${misspell(name.slice(0, -'__c'.length), random)}__c`;
      const text = files.get(file)!.replaceAll(name, renamed);
      const there = `${folder}/${renamed}.field-meta.xml`;
      const changes = new Map([[there, text] as [string, string | undefined], [file, undefined]]);
      return { what: `${name} becomes ${renamed}`, changes };
    }
  ),
  fileKind(
    'define a field twice',
    (file) => FIELD.test(file),
    (file, files) => ({
      what: 'defines the same field in a second file',
      changes: new Map([[file.replace('/objects/', '/other/objects/'), files.get(file)!]])
    })
  )
];

function fileKind(
  name: string,
  isWanted: (file: string, files: ProjectFiles) => boolean,
  plant: (file: string, files: ProjectFiles, random: Random) => Pick<Mutation, 'what' | 'changes'>
): MutationKind {
  return {
    name,
    plant(files, random) {
      const candidates = [...files.keys()].filter((file) => isWanted(file, files));
      if (candidates.length === 0) return undefined;
      const file = random.pick(candidates);
      return { kind: name, file, ...plant(file, files, random) };
    }
  };
}

/** Whether the name of a source file stands as a word in another's text, not counting its own other files and tests. */
function isNamedElsewhere(file: string, files: ProjectFiles): boolean {
  if (/__tests__|\.css$|Test\.cls/.test(file)) return false;
  const [name] = path.posix.basename(file).split('.');
  const word = new RegExp(`\\b${name}\\b`);
  const stem = file.replace(/(\.\w+)?-meta\.xml$|\.\w+$/, '');
  return [...files].some(
    ([other, text]) =>
      !other.startsWith(stem) && !/__tests__|Test\.cls|permissionset/.test(other) && word.test(text)
  );
}
