import { OrgError } from '../../errors';
import type { CustomMetadataRecord } from '../../metadata/custom-metadata-record';
import type { ObjectType } from '../../metadata/object-type';
import type { SystemRows } from '../boot/system-rows';
import type { Row } from '../row';
import { convertValue } from '../save/field-values';
import { checkValue } from '../save/validation';

/** What keeping a record came to. */
export interface KeptRecord {
  id: string;
  isCreated: boolean;
}

/** The rows of custom metadata types, which only metadata can write: the project's files and deployments. */
export class CustomMetadataRows {
  constructor(private readonly rows: SystemRows) {}

  /** Makes or changes the row of a record. Throws OrgError in a sentence when its type or fields do not fit. */
  keep(record: CustomMetadataRecord): KeptRecord {
    const object = this.typeOf(record.object);
    const row = this.rowOf(object, record);
    const key = { DeveloperName: record.developerName };
    const isCreated = this.rows.find(object, key) === undefined;
    return { id: this.rows.keep(object.name, key, row), isCreated };
  }

  /** Removes the row of a record and returns its Id, or undefined when there is none. */
  remove(objectName: string, developerName: string): string | undefined {
    const object = this.rows.schema.object(objectName);
    const id = object && this.rows.find(object, { DeveloperName: developerName });
    if (object && id !== undefined) this.rows.remove(object, id);
    return id;
  }

  /** Removes the rows of a type whose names are not among these. */
  keepOnly(objectName: string, developerNames: string[]): void {
    this.rows.keepOnly(objectName, 'DeveloperName', developerNames);
  }

  private typeOf(name: string): ObjectType {
    const object = this.rows.schema.object(name);
    if (object?.kind === 'metadata') return object;
    throw new OrgError('INVALID_TYPE', `Custom metadata type ${name} is not available in this organization.`);
  }

  private rowOf(object: ObjectType, { developerName, label, values }: CustomMetadataRecord): Row {
    const row: Row = {
      MasterLabel: label,
      Label: label,
      Language: 'en_US',
      QualifiedApiName: developerName
    };
    for (const [name, given] of Object.entries(values)) {
      const field = object.field(name);
      if (!field) throw new OrgError('INVALID_FIELD', `${object.name} has no field ${name}`, [name]);
      const { value = null, error } = convertValue(field, given);
      const wrong = error ?? checkValue(field, value);
      if (wrong) throw new OrgError(wrong.statusCode, wrong.message, [field.name]);
      row[field.name] = value;
    }
    return Object.fromEntries(Object.entries(row).filter(([name]) => object.field(name)));
  }
}
