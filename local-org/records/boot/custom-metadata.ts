import { OrgError } from '../../errors';
import { readDeployedRecord, type CustomMetadataRecord } from '../../metadata/custom-metadata-record';
import { CUSTOM_METADATA } from '../deployed/custom-metadata';
import { CustomMetadataRows } from '../deployed/custom-metadata-rows';
import type { DeployedComponent } from '../deployed/deployed-components';
import { groupBy } from '../grouping';
import type { Records } from '../records';
import type { SystemRows } from './system-rows';

/**
 * The rows of custom metadata types: those the project has, and over them what was deployed to this org. A newer version of
 * the project overwrites deployed records of its own names, as an upgraded package does, and leaves the others alone.
 */
export function keepCustomMetadata(rows: SystemRows, records: Records, isUpgrade: boolean): void {
  const { project, schema, deployed } = records;
  if (isUpgrade) deployed.forget(CUSTOM_METADATA, project.customMetadataRecords.map(fullNameOf));
  const layers = deployed.ofType(CUSTOM_METADATA);
  const replaced = new Set(layers.map(({ fullName }) => fullName));
  const packaged = project.customMetadataRecords.filter((record) => !replaced.has(fullNameOf(record)));
  const own = layers.flatMap((layer) => readLayer(layer));

  const byType = groupBy([...packaged, ...own], ({ object }) => object.toLowerCase());
  const metadata = new CustomMetadataRows(rows);
  for (const { name, kind } of schema.objects) {
    if (kind !== 'metadata') continue;
    const names = (byType.get(name.toLowerCase()) ?? []).map(({ developerName }) => developerName);
    metadata.keepOnly(name, names);
  }
  for (const record of packaged) {
    try {
      metadata.keep(record);
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      throw new OrgError('PROJECT_INVALID', `${record.file}: ${error.message}. Correct it.`);
    }
  }
  for (const record of own) keepOwn(metadata, records, record);
}

/** An org starts whatever an earlier version let its administrators deploy; what no longer fits is told, not lost. */
function keepOwn(metadata: CustomMetadataRows, records: Records, record: CustomMetadataRecord): void {
  const object = records.schema.object(record.object);
  if (!object) {
    return records.notice(
      `${fullNameOf(record)} is not in force: the project has no ${record.object} any more.`
    );
  }
  const known = Object.entries(record.values).filter(([field]) => object.field(field));
  for (const field of Object.keys(record.values)) {
    if (!object.field(field)) {
      records.notice(
        `${fullNameOf(record)}: its ${field} is left out, for ${object.name} has no such field any more.`
      );
    }
  }
  try {
    metadata.keep({ ...record, values: Object.fromEntries(known) });
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    metadata.remove(record.object, record.developerName);
    records.notice(`${fullNameOf(record)} is not in force: ${error.message}.`);
  }
}

function readLayer({ fullName, source }: DeployedComponent): CustomMetadataRecord[] {
  return source === null ? [] : [readDeployedRecord(fullName, source)];
}

function fullNameOf({ object, developerName }: CustomMetadataRecord): string {
  return `${object.replace(/__mdt$/i, '')}.${developerName}`;
}
