import { invalidProject } from './errors';
import { defineField } from './field';
import { fieldTypeFacts } from './custom-field-types';
import type { MetadataType } from './metadata-type';
import type { Field } from './object-type';
import { readFieldValueSet, type FieldValueSet } from './value-set';
import type { XmlElement } from './xml';

/** A field as a project defines it, or the project's changes to a standard field. */
export interface CustomField {
  object: string;
  name: string;
  /** In full for a custom field; for a standard field only what the file says. */
  field: Field | Partial<Field>;
  /** Further fields it brings along: the two coordinates of a location. */
  parts: Field[];
  valueSet?: FieldValueSet;
  file: string;
}

export const customField: MetadataType<CustomField> = {
  suffix: 'field',
  root: 'CustomField',
  read: (element, { name, object, file }) => readCustomField(element, object!, name, file)
};

/** Reads a `<CustomField>`, or a `<fields>` inside of an object's file. */
export function readCustomField(
  element: XmlElement,
  object: string,
  fileName: string,
  file: string
): CustomField {
  const name = element.text('fullName') ?? fileName;
  if (name !== fileName) {
    throw invalidProject(
      element.child('fullName')!,
      `<fullName> is "${name}", but the file is named for ${fileName}.`,
      'Make the two the same.'
    );
  }
  const valueSetElement = element.child('valueSet');
  const valueSet = valueSetElement && readFieldValueSet(valueSetElement);
  if (!/__[a-z]+$/i.test(name)) {
    return { object, name, field: standardFieldChanges(element), parts: [], valueSet, file };
  }
  return { object, name, ...customFacts(element, object, name, file), valueSet, file };
}

/** What a project may change of a standard field. */
function standardFieldChanges(element: XmlElement): Partial<Field> {
  const changes: Partial<Field> = {
    description: element.text('description'),
    helpText: element.text('inlineHelpText'),
    label: element.text('label')
  };
  if (element.child('required')) changes.isRequired = element.boolean('required');
  return Object.fromEntries(Object.entries(changes).filter(([, change]) => change !== undefined));
}

function customFacts(element: XmlElement, object: string, name: string, file: string) {
  const type = element.requiredText('type');
  const facts = fieldTypeFacts(type, element, name, object);
  const formula = element.text('formula');
  const isComputed = formula !== undefined || facts.summary !== undefined || facts.isAutoNumber === true;
  const field = defineField({
    name,
    label: element.requiredText('label'),
    isCustom: true,
    description: element.text('description'),
    helpText: element.text('inlineHelpText'),
    isRequired: facts.isMasterDetail || (element.boolean('required') && !isComputed),
    isUnique: element.boolean('unique'),
    isCaseSensitive: element.boolean('caseSensitive'),
    isExternalId: element.boolean('externalId'),
    isCreateable: !isComputed,
    isUpdateable: !isComputed,
    visibleLines: element.number('visibleLines'),
    defaultValue: formula === undefined ? element.text('defaultValue') : undefined,
    formula,
    blanksAs: formula === undefined ? undefined : blanksAs(element),
    manageability: element.text('fieldManageability'),
    file,
    ...facts
  });
  if (formula !== undefined && field.type === 'string') field.length = 1300;
  if (facts.isMasterDetail && !facts.isReparentable) field.isUpdateable = false;
  const parts = field.type === 'location' ? coordinates(field) : [];
  return { field: withoutUndefined(field), parts };
}

function blanksAs(element: XmlElement): 'zero' | 'blank' {
  return element.text('formulaTreatBlanksAs') === 'BlankAsZero' ? 'zero' : 'blank';
}

/** A location is stored in two numbers, named for it. */
function coordinates(location: Field): Field[] {
  return (['Latitude', 'Longitude'] as const).map((part) =>
    defineField({
      name: location.name.replace(/__c$/i, `__${part}__s`),
      label: `${location.label} (${part})`,
      type: 'double',
      precision: 18,
      scale: location.scale,
      isCustom: true,
      compoundField: location.name,
      description: location.description,
      file: location.file
    })
  );
}

function withoutUndefined(field: Field): Field {
  return Object.fromEntries(Object.entries(field).filter(([, fact]) => fact !== undefined)) as never;
}
