import type { MetadataType } from './metadata-type';
import type { PicklistDependency, PicklistValue } from './object-type';
import { isStandardValueSet } from './standard-objects';
import { invalidProject } from './errors';
import type { XmlElement } from './xml';

/** Values that several picklists share: a global value set, or a standard one (Industry, OpportunityStage, …). */
export interface ValueSet {
  name: string;
  label: string;
  values: PicklistValue[];
  file: string;
}

/** What a picklist field says of its values: its own, or the name of a global value set. */
export interface FieldValueSet {
  values?: PicklistValue[];
  globalValueSet?: string;
  isRestricted: boolean;
  dependency?: PicklistDependency;
}

export const globalValueSet: MetadataType<ValueSet> = {
  suffix: 'globalValueSet',
  root: 'GlobalValueSet',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.text('masterLabel') ?? name,
    values: readValues(element.children('customValue'))
  })
};

export const standardValueSet: MetadataType<ValueSet> = {
  suffix: 'standardValueSet',
  root: 'StandardValueSet',
  read: (element, { name, file }) => {
    if (!isStandardValueSet(name)) {
      throw invalidProject(
        { file },
        `The platform has no standard value set ${name} that the local org knows.`,
        'Correct the name, or use a global value set.'
      );
    }
    return { name, file, label: name, values: readValues(element.children('standardValue')) };
  }
};

/** Reads a field's `<valueSet>`. */
export function readFieldValueSet(element: XmlElement): FieldValueSet {
  const definition = element.child('valueSetDefinition');
  const controllingField = element.text('controllingField');
  return {
    values: definition && readValues(definition.children('value'), definition.boolean('sorted')),
    globalValueSet: element.text('valueSetName'),
    isRestricted: element.boolean('restricted'),
    dependency: controllingField
      ? { controllingField, controllingValues: readDependency(element.children('valueSettings')) }
      : undefined
  };
}

function readValues(elements: XmlElement[], isSorted = false): PicklistValue[] {
  const values = elements.map((element): PicklistValue => {
    const value = element.requiredText('fullName');
    const flag = (name: string) => (element.child(name) ? element.boolean(name) : undefined);
    const facts = {
      value,
      label: element.text('label') ?? value,
      isDefault: element.boolean('default'),
      isActive: element.boolean('isActive', true),
      isClosed: flag('closed'),
      isWon: flag('won'),
      isConverted: flag('converted'),
      isHighPriority: flag('highPriority'),
      probability: element.number('probability'),
      forecastCategory: element.text('forecastCategory')
    };
    return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as never;
  });
  return isSorted ? values.sort((a, b) => a.label.localeCompare(b.label, 'en')) : values;
}

function readDependency(settings: XmlElement[]): Record<string, string[]> {
  return Object.fromEntries(
    settings.map((setting) => [setting.requiredText('valueName'), setting.texts('controllingFieldValue')])
  );
}
