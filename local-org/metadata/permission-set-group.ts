import type { MetadataType } from './metadata-type';

export interface PermissionSetGroup {
  name: string;
  label: string;
  description?: string;
  permissionSets: string[];
  mutingPermissionSets: string[];
  file: string;
}

export const permissionSetGroup: MetadataType<PermissionSetGroup> = {
  suffix: 'permissionsetgroup',
  root: 'PermissionSetGroup',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.requiredText('label'),
    description: element.text('description'),
    permissionSets: element.texts('permissionSets'),
    mutingPermissionSets: element.texts('mutingPermissionSets')
  })
};
