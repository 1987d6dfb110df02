import { NotEmulated, type SourcePosition } from '../../errors';

/** How numbered conditions make one: all, any, or an expression such as `1 AND (2 OR NOT 3)`. */
export type Logic =
  | { kind: 'condition'; index: number }
  | { kind: 'and' | 'or'; operands: Logic[] }
  | { kind: 'not'; operand: Logic };

/** Reads `and`, `or` or an expression over `count` conditions. `no_conditions` and absence mean `and`. */
export function parseLogic(text: string | undefined, count: number, at: SourcePosition): Logic {
  const all = Array.from({ length: count }, (_, index): Logic => ({ kind: 'condition', index }));
  const word = (text ?? 'and').toLowerCase();
  if (word === 'and' || word === 'no_conditions') return { kind: 'and', operands: all };
  if (word === 'or') return { kind: 'or', operands: all };
  return new LogicParser(text as string, count, at).parse();
}

/** Whether the conditions hold together; each is asked for only when it matters. */
export function holds(logic: Logic, condition: (index: number) => boolean): boolean {
  switch (logic.kind) {
    case 'condition':
      return condition(logic.index);
    case 'not':
      return !holds(logic.operand, condition);
    case 'and':
      return logic.operands.every((operand) => holds(operand, condition));
    case 'or':
      return logic.operands.some((operand) => holds(operand, condition));
  }
}

/** The logic as an expression in which each condition is written out by `write`. */
export function writeLogic(logic: Logic, write: (index: number) => string): string {
  switch (logic.kind) {
    case 'condition':
      return write(logic.index);
    case 'not':
      return `(NOT ${writeLogic(logic.operand, write)})`;
    default: {
      const parts = logic.operands.map((operand) => writeLogic(operand, write));
      return parts.length > 1 ? `(${parts.join(` ${logic.kind.toUpperCase()} `)})` : (parts[0] ?? '');
    }
  }
}

class LogicParser {
  private readonly tokens: string[];
  private index = 0;

  constructor(
    private readonly text: string,
    private readonly count: number,
    private readonly at: SourcePosition
  ) {
    this.tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]|[^\s]/g) ?? [];
  }

  parse(): Logic {
    const logic = this.either();
    if (this.index < this.tokens.length) throw this.unknown();
    return logic;
  }

  private either(): Logic {
    const operands = [this.both()];
    while (this.takes('OR')) operands.push(this.both());
    return operands.length > 1 ? { kind: 'or', operands } : operands[0];
  }

  private both(): Logic {
    const operands = [this.single()];
    while (this.takes('AND')) operands.push(this.single());
    return operands.length > 1 ? { kind: 'and', operands } : operands[0];
  }

  private single(): Logic {
    if (this.takes('NOT')) return { kind: 'not', operand: this.single() };
    if (this.takes('(')) {
      const inner = this.either();
      if (!this.takes(')')) throw this.unknown();
      return inner;
    }
    const number = Number(this.tokens[this.index++]);
    if (!Number.isInteger(number) || number < 1 || number > this.count) throw this.unknown();
    return { kind: 'condition', index: number - 1 };
  }

  private takes(token: string): boolean {
    if (this.tokens[this.index] !== token) return false;
    this.index++;
    return true;
  }

  private unknown(): NotEmulated {
    return new NotEmulated(`the condition logic "${this.text}" of ${this.count} conditions`, this.at);
  }
}
