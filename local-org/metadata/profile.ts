import type { MetadataType } from './metadata-type';
import { readGrants, type Grants } from './permission-set';

export interface Profile extends Grants {
  /** As the file names it: `Admin` stands for System Administrator, `Standard` for Standard User. */
  name: string;
  description?: string;
  isCustom: boolean;
  userLicense?: string;
  layoutAssignments: { layout: string; recordType?: string }[];
  file: string;
}

export const profile: MetadataType<Profile> = {
  suffix: 'profile',
  root: 'Profile',
  read: (element, { name, file }) => ({
    name,
    file,
    description: element.text('description'),
    isCustom: element.boolean('custom'),
    userLicense: element.text('userLicense'),
    layoutAssignments: element.children('layoutAssignments').map((assignment) => ({
      layout: assignment.requiredText('layout'),
      recordType: assignment.text('recordType')
    })),
    ...readGrants(element)
  })
};
