import type { ExpressionContext, StatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../errors';
import type { ApexType } from '../values/apex-type';
import type { Code } from './code';
import type { ClassSymbol, FieldSymbol } from './symbols/symbols';
import type { Program } from './types/program';
import { TYPES } from './types/well-known';
import type { Unit } from './unit';

export interface Local {
  js: string;
  type: ApexType;
  isFinal: boolean;
}

/** What the code of a body needs to know about where it stands. */
export interface BodyOptions {
  owner: ClassSymbol;
  isStatic: boolean;
  returnType: ApexType;
  /** A constructor ends by returning the object. */
  isConstructor?: boolean;
  /** The property whose get or set this is: its name then means the value behind it. */
  property?: FieldSymbol;
}

/** How the pieces of a body are compiled: given to a Body so that every construct can compile its parts. */
export interface BodyCompiler {
  expression(body: Body, context: ExpressionContext): Code;
  statement(body: Body, context: StatementContext): string;
}

/** State while the body of one method, constructor, accessor or initializer is compiled. */
export class Body {
  private readonly scopes: Map<string, Local>[] = [new Map()];
  private tempCount = 0;
  private localCount = 0;

  constructor(
    readonly unit: Unit,
    readonly options: BodyOptions,
    private readonly compiler: BodyCompiler
  ) {}

  get program(): Program {
    return this.unit.program;
  }

  get owner(): ClassSymbol {
    return this.options.owner;
  }

  expression(context: ExpressionContext): Code {
    return this.compiler.expression(this, context);
  }

  /** An expression whose value is needed: one of type void is a problem. */
  value(context: ExpressionContext): Code {
    const code = this.expression(context);
    if (code.type === TYPES.void) {
      throw new CompileError('Expression has no value: it is void', context.start.line);
    }
    return code;
  }

  statement(context: StatementContext): string {
    return this.compiler.statement(this, context);
  }

  /** JS of a block: its own scope, each statement on a line. */
  block(statements: readonly StatementContext[]): string {
    return this.scoped(() => `{\n${statements.map((each) => this.statement(each)).join('\n')}\n}`);
  }

  scoped<T>(work: () => T): T {
    this.scopes.push(new Map());
    try {
      return work();
    } finally {
      this.scopes.pop();
    }
  }

  /** A new local variable. A name that is taken, in any enclosing scope, is a problem as on the platform. */
  declare(name: string, type: ApexType, line: number, isFinal = false): Local {
    if (this.local(name)) {
      throw new CompileError(`Duplicate variable: ${name}`, line);
    }
    const js = `v${this.localCount++}_${name.toLowerCase()}`;
    const local = { js, type, isFinal };
    this.scopes[this.scopes.length - 1].set(name.toLowerCase(), local);
    return local;
  }

  local(name: string): Local | undefined {
    const key = name.toLowerCase();
    for (let index = this.scopes.length - 1; index >= 0; index--) {
      const found = this.scopes[index].get(key);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  /** A fresh JS variable of the whole body. */
  temp(): string {
    return `t${this.tempCount++}`;
  }

  /** Declaration of all temps, to stand first in the body. */
  tempDeclarations(): string {
    const names = Array.from({ length: this.tempCount }, (_, index) => `t${index}`);
    return names.length ? `let ${names.join(', ')};\n` : '';
  }

  /** JS that notes the line for stack traces and coverage. */
  lineMark(line: number): string {
    this.unit.lines.add(line);
    return `F[L[$d] = ${line}] = 1; `;
  }

  /** JS of an expression that fails when it runs, because the local org does not do it; noted as a warning. */
  notEmulated(construct: string, line: number): Code {
    this.unit.problem(line, `Not emulated: ${construct}`, 'warning');
    const js = `$.notEmulated(${JSON.stringify(construct)}, ${JSON.stringify(this.unit.source.file)}, ${line})`;
    return { js, type: TYPES.unknown };
  }
}
