import { readDeployedRecord } from '../../metadata/custom-metadata-record';
import { SystemRows } from '../boot/system-rows';
import type { Records } from '../records';
import { CustomMetadataRows, type KeptRecord } from './custom-metadata-rows';

/** The metadata type of a custom metadata record. */
export const CUSTOM_METADATA = 'CustomMetadata';

/**
 * Puts a custom metadata record in force and remembers it. Call it inside a transaction.
 * @throws OrgError when the XML is not a record, or its type, name or values do not fit.
 */
export function deployRecord(records: Records, fullName: string, source: string): KeptRecord {
  const kept = new CustomMetadataRows(new SystemRows(records)).keep(readDeployedRecord(fullName, source));
  records.deployed.keep(CUSTOM_METADATA, fullName, source);
  return kept;
}

/** Deletes a custom metadata record; returns its Id, or undefined when there is none. Call it inside a transaction. */
export function deleteRecord(records: Records, fullName: string): string | undefined {
  const [type, developerName = ''] = fullName.split('.');
  const rows = new CustomMetadataRows(new SystemRows(records));
  const id = rows.remove(`${type}__mdt`, developerName);
  if (id !== undefined) records.deployed.keep(CUSTOM_METADATA, fullName, null);
  return id;
}
