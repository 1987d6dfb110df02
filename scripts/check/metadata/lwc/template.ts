/** An element of an LWC template that stands for a component of the project, with its attributes. */
export interface TemplateElement {
  tag: string;
  line: number;
  attributes: { name: string; value: string; line: number }[];
}

const OPENING =
  /<([a-z][\w-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s>{"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}|[^\s>{"']+))?/g;

/** The elements of a template, comments passed over. */
export function elementsOf(html: string): TemplateElement[] {
  const text = html.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  return [...text.matchAll(OPENING)].map((match) => {
    const attributesAt = match.index + 1 + match[1].length;
    return {
      tag: match[1].toLowerCase(),
      line: lineAt(match.index),
      attributes: [...match[2].matchAll(ATTRIBUTE)].map((attribute) => ({
        name: attribute[1],
        value: attribute[2] ?? '',
        line: lineAt(attributesAt + attribute.index)
      }))
    };
  });
}

/** `c-visit-list` is the element of `visitList`; `some-name` the attribute of `someName`. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
