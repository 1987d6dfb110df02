/** A field path or global variable in a formula, and how many lines below its start it stands. */
export interface FormulaName {
  path: string;
  linesBelow: number;
}

/** What a formula names. */
export interface FormulaNames {
  paths: FormulaName[];
  functions: FormulaName[];
}

/** Words that are values or operators, not names. */
const WORDS = new Set(['true', 'false', 'null', 'and', 'or', 'not']);
const TOKEN =
  /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$?[A-Za-z_]\w*(?:\s*[.:]\s*\w+)*(\s*\()?|\d[\w.]*/g;

/** Reads the names off a formula; comments and texts in quotes are passed over. */
export function namesInFormula(formula: string): FormulaNames {
  const found: FormulaNames = { paths: [], functions: [] };
  for (const match of formula.matchAll(TOKEN)) {
    const text = match[0];
    if (!/^[$A-Za-z_]/.test(text)) continue;
    const isCall = match[1] !== undefined;
    const path = text.replace(/\s*\($/, '').replace(/\s+/g, '');
    if (!isCall && WORDS.has(path.toLowerCase())) continue;
    const linesBelow = formula.slice(0, match.index).split('\n').length - 1;
    (isCall ? found.functions : found.paths).push({ path, linesBelow });
  }
  return found;
}
