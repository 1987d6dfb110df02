import { OrgError } from '../../errors';
import { groupBy } from '../grouping';
import type { Records } from '../records';
import type { Row } from '../row';
import { convertValue } from '../save/field-values';
import { checkValue } from '../save/validation';
import type { SystemRows } from './system-rows';

/** The rows of custom metadata types: exactly those the project has. They are read-only afterwards. */
export function keepCustomMetadata(rows: SystemRows, { project, schema }: Records): void {
  const byType = groupBy(project.customMetadataRecords, ({ object }) => object);
  for (const object of schema.objects.filter(({ kind }) => kind === 'metadata')) {
    const records = byType.get(object.name) ?? [];
    rows.keepOnly(
      object.name,
      'DeveloperName',
      records.map(({ developerName }) => developerName)
    );
    for (const { developerName, label, values, file } of records) {
      const row: Row = {
        MasterLabel: label,
        Label: label,
        Language: 'en_US',
        QualifiedApiName: developerName
      };
      for (const [name, given] of Object.entries(values)) {
        const field = object.field(name);
        if (!field) {
          throw new OrgError(
            'PROJECT_INVALID',
            `${file}: ${object.name} has no field ${name}. Correct the name or add the field.`
          );
        }
        const { value = null, error } = convertValue(field, given);
        const wrong = error ?? checkValue(field, value);
        if (wrong) throw new OrgError('PROJECT_INVALID', `${file}: ${wrong.message}. Correct the value.`);
        row[field.name] = value;
      }
      const known = Object.entries(row).filter(([name]) => object.field(name));
      rows.keep(object.name, { DeveloperName: developerName }, Object.fromEntries(known));
    }
  }
}
