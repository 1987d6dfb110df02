import type { SourceFile } from '../../metadata/apex-source';
import { parseTrigger } from '../compiler/source';
import type { Linker } from '../compiler/linker';
import { declareTrigger, type TriggerEvent } from '../compiler/symbols/declare-trigger';
import type { ClassSymbol } from '../compiler/symbols/symbols';
import { ApexDoesNotCompile, type Problem } from '../errors';

/** A trigger that can be run. */
export interface Trigger {
  name: string;
  object: string;
  events: readonly TriggerEvent[];
  symbol: ClassSymbol;
  /** Runs its statements. The `Trigger` variables must be set in the running execution. */
  run(): void;
}

const HEADER = /\btrigger\s+(\w+)\s+on\s+(\w+)\s*\(/i;

/** The triggers of a project by object, each parsed and compiled when a record of its object is first saved. */
export class TriggerIndex {
  private readonly sources: { source: SourceFile; object: string }[];
  private readonly triggers = new Map<string, Trigger[]>();
  private readonly syntaxProblems = new Map<string, Problem[]>();

  constructor(
    sources: readonly SourceFile[],
    private readonly linker: Linker
  ) {
    this.sources = sources
      .filter((source) => source.isActive)
      .toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .map((source) => ({ source, object: objectOf(source.text) }));
  }

  /** Triggers on the object. Throws ApexDoesNotCompile if one of them has syntax errors. */
  on(objectName: string): readonly Trigger[] {
    const key = objectName.toLowerCase();
    let triggers = this.triggers.get(key);
    if (!triggers) {
      triggers = this.sources.filter((each) => each.object === key).map((each) => this.make(each.source));
      this.triggers.set(key, triggers);
    }
    return triggers;
  }

  /** Compiles every trigger; answers what is wrong with them. */
  problems(): Problem[] {
    return this.sources.flatMap(({ source, object }) => {
      const syntax = this.parseProblems(source);
      if (syntax.length === 0) {
        const trigger = this.on(object).find((each) => each.name === source.name);
        try {
          if (trigger) {
            this.linker.linkFile(trigger.symbol);
          }
        } catch (error) {
          if (!(error instanceof ApexDoesNotCompile)) {
            throw error;
          }
        }
      }
      return [...syntax, ...this.linker.problemsOf(source)];
    });
  }

  /** Files of all triggers, with the object each is on. */
  get files(): readonly { source: SourceFile; object: string }[] {
    return this.sources;
  }

  private parseProblems(source: SourceFile): Problem[] {
    const known = this.syntaxProblems.get(source.file);
    if (known) {
      return known;
    }
    const { problems } = parseTrigger(source);
    this.syntaxProblems.set(source.file, problems);
    return problems;
  }

  private make(source: SourceFile): Trigger {
    const { tree, statements, problems } = parseTrigger(source);
    this.syntaxProblems.set(source.file, problems);
    if (problems.length > 0) {
      throw new ApexDoesNotCompile(source.name, problems);
    }
    const { symbol, objectName, events } = declareTrigger(tree, statements, source, this.linker.program);
    return {
      name: symbol.name,
      object: objectName,
      events,
      symbol,
      run: () => void this.linker.linkFile(symbol).run()
    };
  }
}

function objectOf(text: string): string {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
  return HEADER.exec(code)?.[2].toLowerCase() ?? '';
}
