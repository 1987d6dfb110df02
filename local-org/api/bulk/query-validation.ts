import { NotEmulated } from '../../errors';
import type { CompiledQuery } from '../../soql/compiled-query';
import type { SoqlQuery } from '../../soql/query';
import { bulkErrors } from './errors';

/**
 * Throws ApiError API_ERROR for what SOQL can do but a bulk query cannot: child queries, aggregates, OFFSET, compound
 * and blob fields, objects of events. Source: Bulk API 2.0 Developer Guide, "Understanding Bulk API 2.0 Query".
 */
export function refuseForBulk(query: SoqlQuery, compiled: CompiledQuery): void {
  if (compiled.object.kind === 'event') throw bulkErrors.unknownEntity(compiled.object.name);
  if (query.select.some(({ kind }) => kind === 'subquery')) {
    throw bulkErrors.unsupportedQuery(
      'Aggregate Relationships not supported in Bulk V2 Query with CSV content type'
    );
  }
  if (compiled.isCount || compiled.isAggregate || query.groupBy.length > 0) {
    throw bulkErrors.unsupportedQuery('Aggregate queries not supported in Bulk V2 Query');
  }
  if (query.offset) throw bulkErrors.unsupportedQuery('OFFSET not supported in Bulk V2 Query');
  for (const { field } of compiled.columns) {
    if (field?.type === 'address' || field?.type === 'location')
      throw bulkErrors.unsupportedQuery('Selecting compound data not supported in Bulk Query');
    if (field?.type === 'base64')
      throw bulkErrors.unsupportedQuery('Blob field not supported in Bulk V2 Query with CSV content type');
  }
  if (query.forUpdate) throw new NotEmulated('FOR UPDATE in a bulk query');
}
