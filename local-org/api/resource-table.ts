import { NotEmulated } from '../errors';
import { ApiError } from './errors';
import type { Method, Resource } from './resource';

export interface ResourceMatch {
  resource: Resource;
  params: Record<string, string>;
}

/** Finds the resource for a path. Literal segments win over parameters, as they were registered first to last. */
export class ResourceTable {
  readonly #routes: { resource: Resource; segments: string[] }[];

  constructor(resources: Resource[]) {
    this.#routes = resources
      .map((resource) => ({ resource, segments: segmentsOf(resource.path) }))
      .sort((left, right) => parameters(left.segments) - parameters(right.segments));
  }

  /**
   * Returns the resource for method and path (relative to the version). Throws ApiError METHOD_NOT_ALLOWED when only
   * other methods are there, NotEmulated when nothing is.
   */
  match(method: Method, path: string): ResourceMatch {
    const asked = segmentsOf(path);
    const allowed: Method[] = [];
    for (const { resource, segments } of this.#routes) {
      const params = matchSegments(segments, asked);
      if (!params) continue;
      if (resource.method === method) return { resource, params };
      allowed.push(resource.method);
    }
    if (allowed.length > 0) throw ApiError.methodNotAllowed(method, allowed);
    throw new NotEmulated(`REST resource ${method} ${path}`);
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function parameters(segments: string[]): number {
  return (
    segments.filter((segment) => segment.startsWith(':')).length +
    (segments.at(-1)?.startsWith('*') ? 100 : 0)
  );
}

function matchSegments(pattern: string[], asked: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    if (segment.startsWith('*')) {
      params[segment.slice(1)] = asked.slice(index).map(decode).join('/');
      return params;
    }
    const value = asked[index];
    if (value === undefined) return undefined;
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(value);
    else if (segment.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return pattern.length === asked.length ? params : undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
