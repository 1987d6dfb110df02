import type { MetadataType } from './metadata-type';

export interface CustomPermission {
  name: string;
  label: string;
  description?: string;
  requiredPermissions: string[];
  file: string;
}

export const customPermission: MetadataType<CustomPermission> = {
  suffix: 'customPermission',
  root: 'CustomPermission',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.requiredText('label'),
    description: element.text('description'),
    requiredPermissions: element
      .children('requiredPermission')
      .map((required) => required.requiredText('customPermission'))
  })
};
