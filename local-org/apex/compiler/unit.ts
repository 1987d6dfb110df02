import { CompileError, type Problem } from '../errors';
import type { ApexType } from '../values/apex-type';
import type { ApexSource } from './source';
import type { ClassSymbol } from './symbols/symbols';
import type { Program } from './types/program';

/** The JS module that a source file becomes: constants shared by all of its code, its problems, its lines. */
export class Unit {
  readonly problems: Problem[] = [];
  /** Lines that hold a statement: what coverage counts. */
  readonly lines = new Set<number>();
  /** Names of the classes of other files that the code refers to. */
  readonly references = new Set<string>();
  private readonly constants = new Map<string, string>();

  constructor(
    readonly program: Program,
    readonly source: ApexSource
  ) {}

  /** The name of a constant of the module that holds the value of a JS expression. */
  constant(js: string): string {
    let name = this.constants.get(js);
    if (!name) {
      name = `c${this.constants.size}`;
      this.constants.set(js, name);
    }
    return name;
  }

  /** JS of a type at run time. */
  type(type: ApexType): string {
    return this.constant(`$.type(${JSON.stringify(type.toString())})`);
  }

  /** JS of a class of the project. One of another file is linked when it is first used. */
  classRef(symbol: ClassSymbol): string {
    if (symbol.source === this.source) {
      return jsClassName(symbol);
    }
    this.references.add(symbol.name);
    return `${this.constant(`$.link(${JSON.stringify(symbol.name)})`)}()`;
  }

  problem(line: number, message: string, severity: Problem['severity'] = 'error'): void {
    this.problems.push({ file: this.source.file, line, message, severity });
  }

  /** Runs `work`; what cannot be compiled in it becomes a problem, and `undefined` is returned. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof CompileError) {
        const { line, message, file = this.source.file } = error;
        this.problems.push({ file, line, message, severity: 'error' });
        return undefined;
      }
      throw error;
    }
  }

  /** Declarations of all constants that were asked for. */
  constantDeclarations(): string {
    return [...this.constants].map(([js, name]) => `const ${name} = ${js};`).join('\n');
  }
}

/** Name of the JS class inside its module. */
export function jsClassName(symbol: ClassSymbol): string {
  return `K${symbol.index}_${symbol.name.replace(/\W/g, '_')}`;
}
