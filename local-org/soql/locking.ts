import { malformedQuery } from './errors';
import type { SoqlQuery } from './query';

/**
 * Refuses FOR UPDATE where SOQL does not allow it: with ORDER BY, on rows that are put together from several records,
 * and inside another query. The locks themselves need no work: one transaction runs at a time.
 */
export function checkLocking(query: SoqlQuery, grouped: boolean): void {
  if (!query.forUpdate) return;
  if (query.orderBy.length > 0) {
    throw malformedQuery(query.text, query.orderBy[0].at, 'ORDER BY cannot be used with FOR UPDATE');
  }
  if (grouped) throw malformedQuery(query.text, query.at, 'Aggregate queries cannot be used with FOR UPDATE');
}

/** Refuses FOR UPDATE in a query that stands inside another. */
export function refuseLockingInside(query: SoqlQuery): void {
  if (!query.forUpdate) return;
  throw malformedQuery(query.text, query.at, 'FOR UPDATE belongs at the end of the outermost query');
}
