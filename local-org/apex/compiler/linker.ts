import { ApexDoesNotCompile, type Problem } from '../errors';
import { running } from '../execution';
import type { UserClass } from '../values/apex-object';
import { ApexException } from '../values/apex-exception';
import { callStack } from '../values/stack-trace';
import { describeClass, type JsClass } from './classes/user-class';
import { compileModule, MODULE_PARAMETERS } from './module';
import type { ApexSource } from './source';
import type { ClassSymbol } from './symbols/symbols';
import type { Program } from './types/program';

/** Which lines of a file hold statements, and (1) which of them have run. */
export interface FileCoverage {
  readonly lines: ReadonlySet<number>;
  readonly hits: Uint8Array;
}

/** Turns classes into running JS, each file when it is first used, and remembers what is wrong with them. */
export class Linker {
  private readonly linked = new Map<string, JsClass>();
  private readonly described = new Map<string, UserClass>();
  private readonly problemsByFile = new Map<string, Problem[]>();
  /** By file: the classes of other files that its code refers to. */
  readonly references = new Map<string, ReadonlySet<string>>();
  /** By file. */
  readonly coverage = new Map<string, FileCoverage>();

  /** `support` is what compiled code calls `$`; it must have `link`, which this class provides. */
  constructor(
    readonly program: Program,
    private readonly support: object
  ) {}

  /** What `$.link(name)` gives: a function that answers the class and links it the first time. */
  readonly lazily = (name: string): (() => JsClass) => {
    let known: JsClass | undefined;
    return () => (known ??= this.link(name));
  };

  /** The compiled class. Throws ApexDoesNotCompile if its file has errors. */
  link(name: string): JsClass {
    const known = this.linked.get(name);
    if (known) {
      return known;
    }
    const symbol = this.program.classNamed(name);
    if (!symbol) {
      throw new ApexDoesNotCompile(name, this.problemsOfMissing(name));
    }
    this.linkFile(outermost(symbol));
    return this.linked.get(symbol.name) as JsClass;
  }

  /** Compiles the file of a class or trigger and runs its module. Throws ApexDoesNotCompile if it has errors. */
  linkFile(symbol: ClassSymbol): JsClass {
    const known = this.linked.get(symbol.name);
    if (known) {
      return known;
    }
    const { unit, js, symbols } = compileModule(this.program, symbol);
    const { file, text } = symbol.source;
    this.problemsByFile.set(file, unit.problems);
    this.references.set(file, unit.references);
    const errors = unit.problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0) {
      throw new ApexDoesNotCompile(symbol.name, errors);
    }
    const hits = new Uint8Array(text.split('\n').length + 1);
    this.coverage.set(file, { lines: unit.lines, hits });
    const load = new Function(...MODULE_PARAMETERS, `${js}\n//# sourceURL=apex/${symbol.name}.js`);
    const classes = load(this.support, callStack, callStack.lines, hits, running) as Record<string, JsClass>;
    for (const each of symbols) {
      this.linked.set(each.name, classes[each.name]);
    }
    for (const each of symbols) {
      this.describe(each, classes[each.name]);
    }
    return classes[symbol.name];
  }

  /** Forgets a class and its inner ones: another of the same name may be linked then, as anonymous blocks are. */
  forget(symbol: ClassSymbol): void {
    this.linked.delete(symbol.name);
    this.described.delete(symbol.name);
    this.coverage.delete(symbol.source.file);
    for (const inner of symbol.inner.values()) this.forget(inner);
  }

  /** The description of a class of the project, any case; linked if need be. `undefined` if there is none. */
  readonly userClass = (name: string): UserClass | undefined => {
    const symbol = this.program.classNamed(name);
    if (!symbol) {
      return undefined;
    }
    this.link(symbol.name);
    return this.described.get(symbol.name);
  };

  /** Problems of a file that was parsed or compiled so far, syntax errors first. */
  problemsOf(source: ApexSource): Problem[] {
    return [
      ...(this.program.syntaxProblems.get(source.file) ?? []),
      ...(this.problemsByFile.get(source.file) ?? [])
    ];
  }

  private describe(symbol: ClassSymbol, jsClass: JsClass): void {
    const userClass = describeClass(this.program, symbol, jsClass, this.userClass);
    this.described.set(symbol.name, userClass);
    if (jsClass.prototype) {
      Object.defineProperty(jsClass.prototype, 'userClass', { value: userClass });
    }
    if (jsClass.prototype instanceof ApexException) {
      Object.defineProperty(jsClass, 'apexTypeName', { value: symbol.name });
    }
  }

  private problemsOfMissing(name: string): Problem[] {
    const source = this.program.sourceNamed(name);
    const problems = source ? this.problemsOf(source) : [];
    const missing = {
      file: source?.file ?? name,
      line: 1,
      message: 'There is no such class',
      severity: 'error'
    } as const;
    return problems.length ? problems : [missing];
  }
}

function outermost(symbol: ClassSymbol): ClassSymbol {
  return symbol.outer ? outermost(symbol.outer) : symbol;
}
