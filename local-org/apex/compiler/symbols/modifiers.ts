import type { ModifierContext } from '@apexdevtools/apex-parser';

/** `@AuraEnabled(cacheable=true)`: the name in lower case, its parameters by lower-case name. */
export interface Annotation {
  name: string;
  values: Readonly<Record<string, string>>;
}

/** What stands before a declaration. */
export interface Modifiers {
  /** Lower-case words: `static`, `virtual`, … */
  readonly words: ReadonlySet<string>;
  readonly annotations: readonly Annotation[];
  readonly visibility: 'private' | 'protected' | 'public' | 'global';
  readonly sharing?: 'with' | 'without' | 'inherited';
}

/** Reads modifiers; `standard` is the visibility of a declaration that names none. */
export function readModifiers(
  contexts: readonly ModifierContext[],
  standard: Modifiers['visibility'] = 'private'
): Modifiers {
  const words = new Set<string>();
  const annotations: Annotation[] = [];
  let sharing: Modifiers['sharing'];
  for (const context of contexts) {
    if (context.annotation()) {
      annotations.push(readAnnotation(context));
    } else if (context.SHARING()) {
      sharing = context.WITH() ? 'with' : context.WITHOUT() ? 'without' : 'inherited';
    } else {
      words.add(context.getText().toLowerCase());
    }
  }
  if (words.has('webservice')) {
    words.add('global');
  }
  if (words.has('testmethod')) {
    annotations.push({ name: 'istest', values: {} });
  }
  const visibility = (['global', 'public', 'protected', 'private'] as const).find((word) => words.has(word));
  return { words, annotations, visibility: visibility ?? standard, sharing };
}

/** Whether an annotation of that lower-case name is there. */
export function hasAnnotation(modifiers: Modifiers, name: string): boolean {
  return modifiers.annotations.some((annotation) => annotation.name === name);
}

function readAnnotation(context: ModifierContext): Annotation {
  const annotation = context.annotation();
  const pairs = annotation.elementValuePairs()?.elementValuePair_list() ?? [];
  const values = pairs.map((pair) => [
    pair.id().getText().toLowerCase(),
    unquoted(pair.elementValue().getText())
  ]);
  const single = annotation.elementValue();
  if (single) {
    values.push(['value', unquoted(single.getText())]);
  }
  return { name: annotation.id().getText().toLowerCase(), values: Object.fromEntries(values) };
}

function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/s, '$1');
}
