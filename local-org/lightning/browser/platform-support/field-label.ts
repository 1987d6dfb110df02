import type { FieldInfo } from './object-info';

/** A field's label as a page shows it: "Account" for the lookup whose label is "Account ID", "Name" for a person's. */
export function fieldLabel({ label, dataType, compound, apiName }: FieldInfo): string {
  if (dataType === 'Reference') return label.replace(/ ID$/, '');
  return compound && apiName === 'Name' ? 'Name' : label;
}
