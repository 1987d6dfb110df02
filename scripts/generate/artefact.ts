/** A generated file: its path relative to the project, with forward slashes, and its text before formatting. */
export interface Artefact {
  file: string;
  text: string;
}

/** First lines of every generated TypeScript file. */
export const GENERATED = '// Generated from force-app by `npm run generate`. Do not edit.\n\n';

/** A doc comment above a declaration, or nothing when there is nothing to say. */
export function docComment(...sentences: (string | undefined)[]): string {
  const text = sentences.filter(Boolean).join(' ').replace(/\s+/g, ' ').replaceAll('*/', '*\\/');
  return text ? `/** ${text} */\n` : '';
}
