import { addCustomFields } from './schema-fields';
import { assignKeyPrefixes } from './key-prefixes';
import { invalidProject } from './errors';
import type { CustomObject } from './object';
import type { ObjectDraft } from './object-draft';
import type { ChildRelationship, Field, ObjectType, Schema } from './object-type';
import type { Project } from './project';
import { standardObjects } from './standard-objects';
import { SYSTEM_FIELDS, systemFields } from './system-fields';

export type * from './object-type';

/**
 * The org's schema: the platform's standard objects, and what the project defines and extends.
 * @throws PROJECT_INVALID where the project's objects and fields contradict each other.
 */
export function buildSchema(project: Project): Schema {
  const overridden = new Map(project.standardValueSets.map((set) => [set.name, set.values]));
  const drafts = new Map(standardObjects(overridden).map((draft) => [draft.name.toLowerCase(), draft]));
  for (const object of project.customObjects) {
    const existing = drafts.get(object.name.toLowerCase());
    if (existing) extendStandardObject(existing, object);
    else drafts.set(object.name.toLowerCase(), draftCustomObject(object, project));
  }
  addCustomFields(drafts, project);
  for (const recordType of project.recordTypes) addRecordType(drafts, recordType);
  addActivityTargets(drafts);
  assignKeyPrefixes([...drafts.values()]);
  return new ProjectSchema(project.apiVersion, [...drafts.values()]);
}

function extendStandardObject(draft: ObjectDraft, object: CustomObject): void {
  draft.label = object.label ?? draft.label;
  draft.pluralLabel = object.pluralLabel ?? draft.pluralLabel;
  draft.description = object.description;
  draft.sharingModel = object.sharingModel ?? draft.sharingModel;
}

function draftCustomObject(object: CustomObject, project: Project): ObjectDraft {
  const { name, kind, file } = object;
  if (kind === 'standard') {
    throw invalidProject(
      { file },
      `There is no standard object ${name} in the local org.`,
      'Correct its name.'
    );
  }
  const isDetail = project.customFields.some(
    ({ object: owner, field }) => owner.toLowerCase() === name.toLowerCase() && field.isMasterDetail
  );
  const system = SYSTEM_FIELDS[kind === 'custom' && isDetail ? 'detail' : kind];
  const label = object.label ?? name;
  const hasTab = project.tabs.some((tab) => tab.name === name);
  const fields = [
    ...systemFields(system.before),
    ...(object.nameField ? [object.nameField] : []),
    ...systemFields(system.after),
    ...systemFields(object.allowsActivities ? ['LastActivityDate'] : []),
    ...systemFields(hasTab ? ['LastViewedDate', 'LastReferencedDate'] : [])
  ];
  return {
    name,
    kind,
    label,
    file,
    fields,
    pluralLabel: object.pluralLabel ?? label,
    keyPrefix: '',
    nameField: object.nameField?.name ?? (kind === 'metadata' ? 'MasterLabel' : undefined),
    sharingModel: object.sharingModel ?? (isDetail ? 'ControlledByParent' : 'ReadWrite'),
    publishBehavior: object.publishBehavior,
    settingType: object.settingType,
    allowsActivities: object.allowsActivities ?? false,
    description: object.description,
    recordTypes: []
  };
}

function addRecordType(drafts: Map<string, ObjectDraft>, recordType: Project['recordTypes'][number]): void {
  const draft = drafts.get(recordType.object.toLowerCase());
  if (!draft) {
    throw invalidProject(recordType, `There is no object ${recordType.object}.`, 'Correct the folder.');
  }
  draft.recordTypes.push(recordType);
  if (draft.recordTypes.length === 1) draft.fields.push(...systemFields(['RecordTypeId']));
}

/** Tasks, events and e-mails may relate to every object that allows activities. */
function addActivityTargets(drafts: Map<string, ObjectDraft>): void {
  const targets = [...drafts.values()].filter((draft) => draft.kind === 'custom' && draft.allowsActivities);
  for (const [activity, field] of [
    ['task', 'WhatId'],
    ['event', 'WhatId'],
    ['emailmessage', 'RelatedToId']
  ]) {
    const what = drafts.get(activity)!.fields.find(({ name }) => name === field)!;
    what.referenceTo = [...what.referenceTo!, ...targets.map((target) => target.name)].sort();
  }
}

class ProjectSchema implements Schema {
  readonly objects: ObjectType[];
  private readonly byName: Map<string, ObjectType>;
  private readonly byKeyPrefix: Map<string, ObjectType>;

  constructor(
    readonly apiVersion: string,
    drafts: ObjectDraft[]
  ) {
    this.objects = drafts
      .map((draft) => new DefinedObject(draft, this))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    this.byName = new Map(this.objects.map((object) => [object.name.toLowerCase(), object]));
    this.byKeyPrefix = new Map(this.objects.map((object) => [object.keyPrefix, object]));
  }

  object(name: string): ObjectType | undefined {
    return this.byName.get(name.toLowerCase());
  }

  byPrefix(prefix: string): ObjectType | undefined {
    return this.byKeyPrefix.get(prefix);
  }
}

class DefinedObject implements ObjectType {
  declare name: string;
  declare label: string;
  declare pluralLabel: string;
  declare keyPrefix: string;
  declare kind: ObjectType['kind'];
  declare fields: Field[];
  declare sharingModel: string;
  declare allowsActivities: boolean;
  declare recordTypes: ObjectType['recordTypes'];
  readonly #schema: Schema;
  readonly #byName: Map<string, Field>;
  #references?: { child: ObjectType; field: Field }[];

  constructor(draft: ObjectDraft, schema: Schema) {
    Object.assign(this, draft);
    this.#schema = schema;
    this.#byName = new Map(draft.fields.map((field) => [field.name.toLowerCase(), field]));
  }

  field(name: string): Field | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  references(): { child: ObjectType; field: Field }[] {
    this.#references ??= this.#schema.objects.flatMap((child) =>
      child.fields
        .filter((field) => field.referenceTo?.includes(this.name))
        .map((field) => ({ child, field }))
    );
    return this.#references;
  }

  childRelationships(): ChildRelationship[] {
    return this.references().flatMap(({ child, field }) =>
      field.childRelationshipName ? [{ child, field, name: field.childRelationshipName }] : []
    );
  }
}
