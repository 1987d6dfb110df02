import { NotEmulated } from '../errors';
import { invalidProject } from './errors';
import { defineField } from './field';
import type { MetadataType } from './metadata-type';
import type { Field, ObjectKind } from './object-type';
import type { XmlElement } from './xml';

/** An object's own file: its labels and settings. What a file leaves out is undefined. */
export interface CustomObject {
  name: string;
  kind: ObjectKind;
  label?: string;
  pluralLabel?: string;
  description?: string;
  sharingModel?: string;
  nameField?: Field;
  allowsActivities?: boolean;
  publishBehavior?: 'PublishAfterCommit' | 'PublishImmediately';
  settingType?: 'List' | 'Hierarchy';
  compactLayout?: string;
  /** Where other objects' children that are not decomposed stand. */
  element: XmlElement;
  file: string;
}

export const customObject: MetadataType<CustomObject> = {
  suffix: 'object',
  root: 'CustomObject',
  read: (element, { name, file }) => {
    const kind = kindOf(name, element);
    if (kind !== 'standard') element.requiredText('label');
    return {
      name,
      kind,
      file,
      element,
      label: element.text('label'),
      pluralLabel: element.text('pluralLabel'),
      description: element.text('description'),
      sharingModel: element.text('sharingModel'),
      nameField: kind === 'custom' || kind === 'setting' ? readNameField(element, kind) : undefined,
      allowsActivities: element.child('enableActivities') ? element.boolean('enableActivities') : undefined,
      publishBehavior: kind === 'event' ? readPublishBehavior(element) : undefined,
      settingType: kind === 'setting' ? readSettingType(element) : undefined,
      compactLayout: element.text('compactLayoutAssignment')
    };
  }
};

/** The kind of an object, by its suffix and settings. */
function kindOf(name: string, element: XmlElement): ObjectKind {
  const suffix = /__([a-z]+)$/i.exec(name)?.[1].toLowerCase();
  if (suffix === undefined) return 'standard';
  if (suffix === 'c') return element.child('customSettingsType') ? 'setting' : 'custom';
  if (suffix === 'e') return 'event';
  if (suffix === 'mdt') return 'metadata';
  throw new NotEmulated(`an object with the suffix __${suffix}`, element);
}

function readNameField(element: XmlElement, kind: ObjectKind): Field {
  const name = element.child('nameField');
  if (!name && kind === 'custom') {
    throw invalidProject(element, 'A custom object has no <nameField>.', 'Add its <label> and <type>.');
  }
  const facts = { name: 'Name', label: name?.text('label') ?? 'Name', isNameField: true, length: 80 };
  const type = name?.text('type') ?? 'Text';
  if (type === 'Text') {
    return defineField({ ...facts, type: 'string', ...(kind === 'setting' ? { length: 38 } : {}) });
  }
  if (type === 'AutoNumber') {
    return defineField({
      ...facts,
      type: 'string',
      isAutoNumber: true,
      displayFormat: name?.requiredText('displayFormat'),
      isCreateable: false,
      isUpdateable: false,
      isNillable: false
    });
  }
  throw invalidProject(name!, `The name field's <type> is "${type}".`, 'Write Text or AutoNumber.');
}

function readPublishBehavior(element: XmlElement): CustomObject['publishBehavior'] {
  const behavior = element.text('publishBehavior') ?? 'PublishImmediately';
  if (behavior === 'PublishAfterCommit' || behavior === 'PublishImmediately') return behavior;
  throw invalidProject(
    element.child('publishBehavior')!,
    `<publishBehavior> is "${behavior}".`,
    'Write PublishAfterCommit or PublishImmediately.'
  );
}

function readSettingType(element: XmlElement): CustomObject['settingType'] {
  const type = element.text('customSettingsType');
  if (type === 'List' || type === 'Hierarchy') return type;
  throw invalidProject(
    element.child('customSettingsType')!,
    `<customSettingsType> is "${type}".`,
    'Write List or Hierarchy.'
  );
}
