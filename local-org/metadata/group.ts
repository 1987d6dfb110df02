import type { MetadataType } from './metadata-type';

/** A public group. Its members are set in the org: the metadata does not carry them. */
export interface PublicGroup {
  name: string;
  label: string;
  includesBosses: boolean;
  file: string;
}

export const group: MetadataType<PublicGroup> = {
  suffix: 'group',
  root: 'Group',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.text('name') ?? name,
    includesBosses: element.boolean('doesIncludeBosses')
  })
};
