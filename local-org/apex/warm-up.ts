import type { Linker } from './compiler/linker';
import { ApexDoesNotCompile } from './errors';
import type { TriggerIndex } from './triggers/trigger-index';

/** Classes that components and clients call by themselves. */
const ENTRANCE = /@(?:AuraEnabled|RestResource|InvocableMethod)\b/i;

/**
 * Compiles the triggers, the classes that components and clients call, and what all of these refer to, so that no person
 * waits for it. One file a turn of the event loop: a request waits for one file at most. Files that do not compile are
 * passed over; they fail, as ever, where they are used.
 */
export function warmUp(linker: Linker, triggers: TriggerIndex): { close(): void } {
  const steps = compileAll(linker, triggers);
  let turn = setImmediate(next);
  function next(): void {
    if (!steps.next().done) turn = setImmediate(next);
  }
  return { close: () => clearImmediate(turn) };
}

function* compileAll(linker: Linker, triggers: TriggerIndex): Generator<void> {
  const seen = new Set<string>();
  for (const { source, object } of triggers.files) {
    unlessBroken(() => {
      for (const { symbol } of triggers.on(object)) linker.linkFile(symbol);
    });
    yield;
    yield* compileReferences(linker, source.file, seen);
  }
  for (const name of linker.program.classNames) {
    if (!ENTRANCE.test(linker.program.sourceNamed(name)?.text ?? '')) continue;
    yield* compileClass(linker, name, seen);
  }
}

function* compileClass(linker: Linker, name: string, seen: Set<string>): Generator<void> {
  const source = linker.program.sourceNamed(name);
  if (!source || seen.has(source.file)) return;
  seen.add(source.file);
  unlessBroken(() => linker.link(name));
  yield;
  yield* compileReferences(linker, source.file, seen);
}

function* compileReferences(linker: Linker, file: string, seen: Set<string>): Generator<void> {
  for (const name of linker.references.get(file) ?? []) yield* compileClass(linker, name, seen);
}

function unlessBroken(compile: () => void): void {
  try {
    compile();
  } catch (error) {
    if (!(error instanceof ApexDoesNotCompile)) throw error;
  }
}
