import { Random } from '../../sample-data/random';
import { apexKinds } from './apex-kinds';
import { componentKinds } from './component-kinds';
import { fileKinds } from './file-kinds';
import { metadataKinds } from './metadata-kinds';
import type { Mutation, MutationKind, ProjectFiles } from './mutation';

/** Every way in which a project is broken here. */
export const mutationKinds: MutationKind[] = [
  ...fileKinds,
  ...metadataKinds,
  ...apexKinds,
  ...componentKinds
];

/** Faults of all kinds in turn, each alone in the project; the same seed gives the same ones. */
export function plantFaults(files: ProjectFiles, seed: number, count: number): Mutation[] {
  const random = new Random(seed);
  const kinds = random.shuffle(mutationKinds);
  const planted = new Map<string, Mutation>();
  for (let turn = 0; planted.size < count && turn < count * 10; turn++) {
    const mutation = kinds[turn % kinds.length].plant(files, random);
    if (mutation) planted.set(`${mutation.kind} ${mutation.file} ${mutation.what}`, mutation);
  }
  return [...planted.values()];
}
