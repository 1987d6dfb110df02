import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineField } from './field';
import type { Field, PicklistValue } from './object-type';
import type { ObjectDraft } from './object-draft';
import { systemFields } from './system-fields';
import valueSets from './standard-value-sets.json';

/** A field in a data file: what `defineField` completes, and for a picklist the name of its value set. */
type FieldFacts = Pick<Field, 'name' | 'label' | 'type'> & Partial<Field> & { valueSet?: string };

interface ObjectFacts {
  name: string;
  label: string;
  pluralLabel: string;
  keyPrefix: string;
  sharingModel: string;
  allowsActivities?: boolean;
  systemFields: string[];
  fields: FieldFacts[];
}

type ValueFacts = string | (Partial<PicklistValue> & { value: string });

const FOLDER = path.join(__dirname, 'standard');
let facts: ObjectFacts[] | undefined;

/**
 * The platform's own objects as a fresh Developer Edition org has them (data files in `standard/`), as drafts that
 * a project may extend. `overriddenValues` replaces standard value sets by name.
 */
export function standardObjects(overriddenValues: ReadonlyMap<string, PicklistValue[]>): ObjectDraft[] {
  facts ??= readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as ObjectFacts);
  return facts.map(({ systemFields: names, fields, allowsActivities, ...object }) => {
    const own = fields.map((field) => standardField(field, overriddenValues));
    const nameField = own.find((field) => field.isNameField)?.name;
    return {
      ...object,
      kind: 'standard',
      nameField,
      allowsActivities: allowsActivities ?? false,
      recordTypes: [],
      fields: [...systemFields(names), ...own]
    };
  });
}

function standardField(
  { valueSet, ...field }: FieldFacts,
  overridden: ReadonlyMap<string, PicklistValue[]>
): Field {
  const complete = defineField(field);
  if (field.type === 'reference') complete.length = 18;
  if (valueSet) complete.picklist = overridden.get(valueSet) ?? standardValues(valueSet);
  return complete;
}

/** Whether the platform has a value set of that name, such as Industry or OpportunityStage. */
export function isStandardValueSet(name: string): boolean {
  return name in valueSets;
}

function standardValues(name: string): PicklistValue[] {
  const values = (valueSets as Record<string, ValueFacts[]>)[name];
  return values.map((facts) => {
    const value = typeof facts === 'string' ? { value: facts } : facts;
    return { label: value.value, isDefault: false, isActive: true, ...value };
  });
}
