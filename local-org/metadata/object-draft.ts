import type { Field, ObjectType } from './object-type';

/** An object under construction: its fields may still be added to, and it knows no other objects yet. */
export type ObjectDraft = Omit<ObjectType, 'field' | 'childRelationships' | 'references'>;

/** Finds a field by name in any case. */
export function draftField(draft: ObjectDraft, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return draft.fields.find((field) => field.name.toLowerCase() === wanted);
}
