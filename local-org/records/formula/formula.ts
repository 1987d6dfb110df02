import { NotEmulated, type SourcePosition } from '../../errors';
import { FUNCTIONS } from './functions';
import { isEqual, operate } from './operators';
import { parseFormula, type FormulaNode } from './syntax';
import type { FormulaValue } from './values';

/** What a formula may ask about while it is computed. */
export interface FormulaContext {
  now: Date;
  timeZone: string;
  /** Value of a field, by its path from the record, or of a global such as `$User.Id`. */
  valueOf(path: string): FormulaValue;
  /** The same before the save; missing where there is no save. */
  priorValueOf?(path: string): FormulaValue;
  /** Whether the record is being inserted; missing where there is no save. */
  isNew?: boolean;
}

/** Functions that decide which of their arguments to compute, or that take a field rather than its value. */
const SPECIAL = new Set(['AND', 'OR', 'IF', 'IFS', 'CASE', 'ISNEW', 'ISCHANGED', 'PRIORVALUE']);

/** A formula ready to be computed for any number of records. */
export class Formula {
  private readonly root: FormulaNode;
  /** Paths of the fields it reads, each once; globals (`$…`) are not among them. */
  readonly paths: string[];

  /** Throws NotEmulated, naming the place, if the text uses a function or syntax that is not known here. */
  constructor(
    text: string,
    private readonly at: SourcePosition
  ) {
    this.root = parseFormula(text, at);
    const paths = new Set<string>();
    this.check(this.root, paths);
    this.paths = [...paths];
  }

  evaluate(context: FormulaContext): FormulaValue {
    return compute(this.root, context);
  }

  private check(node: FormulaNode, paths: Set<string>): void {
    if (node.kind === 'path' && !node.path.startsWith('$')) paths.add(node.path);
    if (node.kind === 'unary') this.check(node.operand, paths);
    if (node.kind === 'binary') {
      this.check(node.left, paths);
      this.check(node.right, paths);
    }
    if (node.kind !== 'call') return;
    if (!SPECIAL.has(node.name) && !FUNCTIONS[node.name]) {
      throw new NotEmulated(`formula function ${node.name}`, this.at);
    }
    for (const arg of node.args) this.check(arg, paths);
  }
}

function compute(node: FormulaNode, context: FormulaContext): FormulaValue {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'path':
      return context.valueOf(node.path);
    case 'unary': {
      const value = compute(node.operand, context);
      if (node.operator === '!') return value !== true;
      return value === null ? null : -Number(value);
    }
    case 'binary':
      return binary(node, context);
    case 'call':
      return SPECIAL.has(node.name)
        ? special(node.name, node.args, context)
        : plainCall(node.name, node.args, context);
  }
}

function plainCall(name: string, args: FormulaNode[], context: FormulaContext): FormulaValue {
  return FUNCTIONS[name](
    args.map((arg) => compute(arg, context)),
    context
  );
}

function binary(node: Extract<FormulaNode, { kind: 'binary' }>, context: FormulaContext): FormulaValue {
  const left = compute(node.left, context);
  if (node.operator === '&&') return left === true && compute(node.right, context) === true;
  if (node.operator === '||') return left === true || compute(node.right, context) === true;
  return operate(node.operator, left, compute(node.right, context));
}

function special(name: string, args: FormulaNode[], context: FormulaContext): FormulaValue {
  switch (name) {
    case 'AND':
      return args.every((arg) => compute(arg, context) === true);
    case 'OR':
      return args.some((arg) => compute(arg, context) === true);
    case 'IF':
      return compute(compute(args[0], context) === true ? args[1] : args[2], context);
    case 'IFS': {
      const index = args.findIndex(
        (arg, i) => i % 2 === 0 && i < args.length - 1 && compute(arg, context) === true
      );
      return compute(index < 0 ? args[args.length - 1] : args[index + 1], context);
    }
    case 'CASE':
      return chosenCase(args, context);
    case 'ISNEW':
      return context.isNew === true;
    default:
      return prior(name, args[0], context);
  }
}

function chosenCase(args: FormulaNode[], context: FormulaContext): FormulaValue {
  const value = compute(args[0], context);
  for (let i = 1; i + 1 < args.length; i += 2) {
    if (isEqual(value, compute(args[i], context))) return compute(args[i + 1], context);
  }
  return compute(args[args.length - 1], context);
}

/** A new record has not changed, and its prior value is its present one. */
function prior(name: string, field: FormulaNode, context: FormulaContext): FormulaValue {
  const path = field.kind === 'path' ? field.path : '';
  const now = context.valueOf(path);
  const before = context.isNew || !context.priorValueOf ? now : context.priorValueOf(path);
  return name === 'ISCHANGED' ? !isEqual(now, before) : before;
}
