import type { Field, ObjectType } from './object-type';

export interface PicklistEntry {
  active: boolean;
  defaultValue: boolean;
  label: string;
  /**
   * Of a dependent picklist: the controlling values under which it may be chosen, as a bitmap in base64. Its first
   * bit, the highest of the first byte, stands for the controlling field's first value.
   */
  validFor: string | null;
  value: string;
}

/** A picklist's values as describe lists them. */
export function describePicklist(field: Field, object: ObjectType): PicklistEntry[] {
  const controlling = controllingValues(field, object);
  return (field.picklist ?? []).map(({ value, label, isActive, isDefault }) => ({
    active: isActive,
    defaultValue: isDefault,
    label,
    validFor: controlling ? bitmap(controlling, field.dependency!.controllingValues[value] ?? []) : null,
    value
  }));
}

/** A checkbox that controls counts as the values false and true. */
function controllingValues({ dependency }: Field, object: ObjectType): string[] | undefined {
  const controlling = dependency && object.field(dependency.controllingField);
  if (!controlling) return undefined;
  return controlling.picklist?.map(({ value }) => value) ?? ['false', 'true'];
}

function bitmap(all: string[], chosen: string[]): string {
  const bytes = Buffer.alloc(Math.ceil(all.length / 8));
  all.forEach((value, index) => {
    if (chosen.includes(value)) bytes[index >> 3] |= 0x80 >> (index & 7);
  });
  return bytes.toString('base64');
}
