import { request } from './http';
import type { PageDefinition } from './page-definition';

const known = new Map<string, Promise<PageDefinition>>();

/** The composition of a page: `record/<record id>`, `tab/<tab>`, `home`. Read once for each load of the host. */
export function readPageDefinition(page: string): Promise<PageDefinition> {
  const existing = known.get(page);
  if (existing) return existing;
  const definition = request<PageDefinition>('GET', `/lightning/pages/${page}`);
  known.set(page, definition);
  definition.catch(() => known.delete(page));
  return definition;
}
