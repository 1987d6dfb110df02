import type { ObjectType, Schema } from '../../metadata/object-type';
import { execution } from '../execution';
import { recordOfRow } from '../data/row-values';
import type { Row } from '../../records/row';
import { ApexMap } from '../values/apex-map';
import { ApexType } from '../values/apex-type';
import type { SObject } from '../values/sobject';

const STRING = ApexType.of('String');

/** `Type__mdt.getAll()` and `getInstance(name)`: the records by DeveloperName, without counting as a query. */
export function customMetadata(schema: Schema) {
  const all = (type: ApexType): ApexMap<string, SObject> => {
    const object = schema.object(type.name) as ObjectType;
    const stored = object.fields.filter((field) => field.formula === undefined).map((field) => field.name);
    const soql = `SELECT ${stored.join(', ')} FROM ${object.name} ORDER BY DeveloperName`;
    const { records } = execution().tx.query(soql, { countLimits: false });
    return new ApexMap<string, SObject>(
      STRING,
      type,
      records.map(({ fields }) => [String(fields.DeveloperName), recordOfRow(object, fields as Row)] as const)
    );
  };
  return {
    allMetadata: all,
    /** By DeveloperName, qualified name or Id; null if there is none. */
    metadataNamed: (type: ApexType, name: string | null) =>
      [...all(type).values()].find((record) =>
        ['DeveloperName', 'QualifiedApiName', 'Id'].some((field) => record?.fields.get(field) === name)
      ) ?? null
  };
}
