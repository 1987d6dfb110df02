import type { SourceFile } from '../../metadata/apex-source';

/** A class with @RestResource. */
export interface RestResource {
  className: string;
  /** Its URL mapping, e.g. `/cakes/*`. */
  mapping: string;
}

const ANNOTATION = /@RestResource\s*\(\s*urlMapping\s*=\s*'([^']*)'/i;

/** The @RestResource classes among the sources. Only their text is read: each is compiled when it is first called. */
export function restResourcesOf(sources: readonly SourceFile[]): RestResource[] {
  return sources
    .filter((source) => source.isActive)
    .flatMap(({ name, text }) => {
      const [, mapping] = ANNOTATION.exec(withoutComments(text)) ?? [];
      return mapping === undefined ? [] : [{ className: name, mapping: mapping.replace(/(?<=.)\/$/, '') }];
    });
}

/**
 * The class that serves a path: an exact mapping wins, then the longest pattern with wildcards that fits. Case counts.
 * Source: Apex Developer Guide, RestResource Annotation, URL Guidelines.
 */
export function resourceFor(resources: readonly RestResource[], path: string): RestResource | undefined {
  const exact = resources.find(({ mapping }) => mapping === path);
  if (exact) return exact;
  const fitting = resources.filter(({ mapping }) => mapping.includes('*') && fits(mapping, path));
  return fitting.sort((left, right) => right.mapping.length - left.mapping.length)[0];
}

function fits(mapping: string, path: string): boolean {
  const pattern = mapping
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    .join('.*');
  // `/cakes/*` serves `/cakes` as well.
  return new RegExp(`^${pattern}$`, 's').test(path) || `${path}/*` === mapping;
}

/** String literals stay: a mapping stands in one, and `'/a/*'` begins no comment. */
function withoutComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) =>
    part.startsWith("'") ? part : ' '
  );
}
