import type { MetadataType } from './metadata-type';
import type { XmlElement } from './xml';

export interface ObjectPermission {
  object: string;
  allowRead: boolean;
  allowCreate: boolean;
  allowEdit: boolean;
  allowDelete: boolean;
  viewAllRecords: boolean;
  modifyAllRecords: boolean;
  viewAllFields: boolean;
}

/** `field` is `Object.Field`. */
export interface FieldPermission {
  field: string;
  readable: boolean;
  editable: boolean;
}

export interface TabSetting {
  tab: string;
  /** Visible, Available, None (permission set); DefaultOn, DefaultOff, Hidden (profile). */
  visibility: string;
}

/** What a permission set or a profile grants. Lists hold names of what is granted; what is false is left out. */
export interface Grants {
  objectPermissions: ObjectPermission[];
  fieldPermissions: FieldPermission[];
  classAccesses: string[];
  customPermissions: string[];
  customMetadataTypeAccesses: string[];
  customSettingAccesses: string[];
  /** Such as ViewAllData or RunFlow. */
  userPermissions: string[];
  flowAccesses: string[];
  pageAccesses: string[];
  applications: { application: string; isDefault: boolean }[];
  recordTypes: { recordType: string; isDefault: boolean }[];
  tabs: TabSetting[];
}

export interface PermissionSet extends Grants {
  name: string;
  label: string;
  description?: string;
  license?: string;
  hasActivationRequired: boolean;
  file: string;
}

export const permissionSet: MetadataType<PermissionSet> = {
  suffix: 'permissionset',
  root: 'PermissionSet',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.requiredText('label'),
    description: element.text('description'),
    license: element.text('license'),
    hasActivationRequired: element.boolean('hasActivationRequired'),
    ...readGrants(element)
  })
};

/** Reads what profiles and permission sets have in common. */
export function readGrants(element: XmlElement): Grants {
  const enabled = (list: string, name: string, flag = 'enabled') =>
    element
      .children(list)
      .filter((access) => access.boolean(flag))
      .map((access) => access.requiredText(name));
  const tabs = [...element.children('tabSettings'), ...element.children('tabVisibilities')];
  return {
    objectPermissions: element.children('objectPermissions').map(readObjectPermission),
    fieldPermissions: element.children('fieldPermissions').map((field) => ({
      field: field.requiredText('field'),
      readable: field.boolean('readable'),
      editable: field.boolean('editable')
    })),
    classAccesses: enabled('classAccesses', 'apexClass'),
    customPermissions: enabled('customPermissions', 'name'),
    customMetadataTypeAccesses: enabled('customMetadataTypeAccesses', 'name'),
    customSettingAccesses: enabled('customSettingAccesses', 'name'),
    userPermissions: enabled('userPermissions', 'name'),
    flowAccesses: enabled('flowAccesses', 'flow'),
    pageAccesses: enabled('pageAccesses', 'apexPage'),
    applications: element
      .children('applicationVisibilities')
      .filter((app) => app.boolean('visible'))
      .map((app) => ({ application: app.requiredText('application'), isDefault: app.boolean('default') })),
    recordTypes: element
      .children('recordTypeVisibilities')
      .filter((type) => type.boolean('visible'))
      .map((type) => ({ recordType: type.requiredText('recordType'), isDefault: type.boolean('default') })),
    tabs: tabs.map((tab) => ({ tab: tab.requiredText('tab'), visibility: tab.requiredText('visibility') }))
  };
}

function readObjectPermission(element: XmlElement): ObjectPermission {
  return {
    object: element.requiredText('object'),
    allowRead: element.boolean('allowRead'),
    allowCreate: element.boolean('allowCreate'),
    allowEdit: element.boolean('allowEdit'),
    allowDelete: element.boolean('allowDelete'),
    viewAllRecords: element.boolean('viewAllRecords'),
    modifyAllRecords: element.boolean('modifyAllRecords'),
    viewAllFields: element.boolean('viewAllFields')
  };
}
