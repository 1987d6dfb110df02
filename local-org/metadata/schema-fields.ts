import { invalidProject } from './errors';
import type { CustomField } from './custom-field';
import { draftField, type ObjectDraft } from './object-draft';
import type { Field, PicklistValue } from './object-type';
import type { Project } from './project';

/**
 * Adds the project's fields to the objects they are defined on, and its changes to standard fields. `drafts` are
 * by lower-case name.
 * @throws PROJECT_INVALID for a field of an unknown object, a reference to one, or an unknown value set.
 */
export function addCustomFields(drafts: Map<string, ObjectDraft>, project: Project): void {
  const valueSets = new Map(project.globalValueSets.map((set) => [set.name.toLowerCase(), set.values]));
  for (const customField of project.customFields) {
    const draft = drafts.get(customField.object.toLowerCase());
    if (!draft) {
      throw invalidProject(
        customField,
        `It is a field of ${customField.object}, which nothing defines.`,
        `Add objects/${customField.object}/${customField.object}.object-meta.xml, or correct the folder.`
      );
    }
    const values = picklistFacts(customField, valueSets);
    if (customField.field.isCustom)
      addField(draft, customField, { ...(customField.field as Field), ...values });
    else changeStandardField(draft, customField, values);
  }
  for (const { field, file } of project.customFields) checkReferences(field, file, drafts);
  for (const draft of drafts.values()) draft.fields.forEach((field) => typeSummary(field, drafts));
}

function addField(draft: ObjectDraft, { parts }: CustomField, field: Field): void {
  if (draft.kind === 'event' && field.type === 'reference') {
    throw invalidProject(
      { file: field.file! },
      'A platform event cannot have a lookup.',
      'Use a text field.'
    );
  }
  draft.fields.push(field, ...parts.map((part) => ({ ...part })));
}

function changeStandardField(
  draft: ObjectDraft,
  { name, field, file }: CustomField,
  values: Partial<Field>
): void {
  const standard = draftField(draft, name);
  if (!standard) {
    throw invalidProject(
      { file },
      `${draft.name} has no standard field ${name} in the local org.`,
      'Correct the name; custom fields end in __c.'
    );
  }
  Object.assign(standard, field, values);
}

function picklistFacts(
  { valueSet, file }: CustomField,
  globalValueSets: Map<string, PicklistValue[]>
): Partial<Field> {
  if (!valueSet) return {};
  const name = valueSet.globalValueSet;
  const picklist = name === undefined ? valueSet.values : globalValueSets.get(name.toLowerCase());
  if (!picklist) {
    const problem =
      name === undefined ? 'The picklist has no values.' : `There is no global value set ${name}.`;
    throw invalidProject({ file }, problem, 'Add a <valueSetDefinition>, or correct <valueSetName>.');
  }
  return {
    picklist,
    isRestricted: name !== undefined || valueSet.isRestricted,
    ...(valueSet.dependency ? { dependency: valueSet.dependency } : {})
  };
}

function checkReferences(field: Partial<Field>, file: string, drafts: Map<string, ObjectDraft>): void {
  if (!field.isCustom) return;
  for (const target of field.referenceTo ?? []) {
    if (!drafts.has(target.toLowerCase())) {
      throw invalidProject(
        { file },
        `It refers to ${target}, which nothing defines.`,
        'Correct <referenceTo>.'
      );
    }
  }
}

/** A roll-up has the type of the field it sums up; a count has no decimals. */
function typeSummary(field: Field, drafts: Map<string, ObjectDraft>): void {
  if (!field.summary?.summarizedField) return;
  const child = drafts.get(field.summary.childObject.toLowerCase());
  const summarized = child && draftField(child, field.summary.summarizedField);
  if (!summarized) {
    throw invalidProject(
      { file: field.file! },
      `It sums up ${field.summary.childObject}.${field.summary.summarizedField}, which nothing defines.`,
      'Correct <summarizedField>.'
    );
  }
  field.type = summarized.type;
  field.scale = summarized.scale;
}
