/** A variable of a mail. */
export interface OutreachVariable {
  name: string;
  label: string;
  help?: string | null;
  isLong: boolean;
  /** What fills it so far. */
  value?: string | null;
}

/** Values of variables by name. */
export type OutreachValues = Readonly<Record<string, string>>;

/** A piece of a text; `isMissing` for a variable without a value, shown by its label. */
export interface TextPiece {
  key: number;
  text: string;
  isMissing: boolean;
}

const VARIABLE = /\[\[([a-z][a-z0-9_]{0,39})\]\]/g;

/** A text in pieces, variables replaced by their values. What is no variable of the mail stays as it stands. */
export function piecesOf(
  text: string,
  variables: readonly OutreachVariable[],
  values: OutreachValues
): TextPiece[] {
  const pieces: TextPiece[] = [];
  const add = (piece: string, isMissing: boolean) =>
    pieces.push({ key: pieces.length, text: piece, isMissing });
  let from = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const variable = variables.find(({ name }) => name === match[1]);
    if (!variable) continue;
    add(text.slice(from, match.index), false);
    const value = values[variable.name]?.trim();
    add(value || `[${variable.label}]`, !value);
    from = match.index + match[0].length;
  }
  add(text.slice(from), false);
  return pieces.filter((piece) => piece.text !== '');
}

/** A text with the values in it; a variable without one keeps its place. */
export function fill(text: string, variables: readonly OutreachVariable[], values: OutreachValues): string {
  return text.replace(VARIABLE, (whole: string, name: string) => {
    const isKnown = variables.some((variable) => variable.name === name);
    return (isKnown && values[name]?.trim()) || whole;
  });
}

/** Labels of the variables that stand in the texts and have no value. */
export function unfilledIn(
  texts: readonly string[],
  variables: readonly OutreachVariable[],
  values: OutreachValues
): string[] {
  const used = new Set(texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => match[1])));
  return variables.filter(({ name }) => used.has(name) && !values[name]?.trim()).map(({ label }) => label);
}
