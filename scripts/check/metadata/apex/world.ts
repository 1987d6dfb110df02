import type { ProjectSource } from '../project-source';
import { parseApex } from './apex-file';
import { allCode, type Code } from './code';
import type { World } from './expression-types';
import { Program } from './program';
import { shapesOf } from './project-shapes';

/** A project's Apex, read once for all rules. */
export interface ApexWorld extends World {
  code: Code[];
}

const read = new WeakMap<ProjectSource, ApexWorld>();

/** The classes, triggers and objects of a project; the same for every rule that asks. */
export function worldOf(source: ProjectSource): ApexWorld {
  const known = read.get(source);
  if (known) return known;
  const files = source.files
    .filter((file) => /\.(cls|trigger)$/.test(file))
    .map((file) => parseApex(file, source.text(file)));
  const program = new Program(files);
  const world = { program, shapes: shapesOf(source), code: allCode(program) };
  read.set(source, world);
  return world;
}

/** True for a test class: `@IsTest`, or inside one. */
export function isTestCode(code: Code): boolean {
  for (let owner = code.owner; owner; owner = owner.outer)
    if (owner.annotations.some(({ name }) => name === 'istest')) return true;
  return false;
}
