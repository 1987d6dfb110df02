import type { MetadataType } from './metadata-type';

export interface Queue {
  name: string;
  label: string;
  email?: string;
  sendsEmailToMembers: boolean;
  objects: string[];
  members: Members;
  file: string;
}

/** Who belongs to a queue or group, by the names the metadata use (users by username). */
export interface Members {
  users: string[];
  groups: string[];
  roles: string[];
  rolesAndSubordinates: string[];
}

export const queue: MetadataType<Queue> = {
  suffix: 'queue',
  root: 'Queue',
  read: (element, { name, file }) => {
    const members = element.child('queueMembers');
    return {
      name,
      file,
      label: element.text('name') ?? name,
      email: element.text('email'),
      sendsEmailToMembers: element.boolean('doesSendEmailToMembers'),
      objects: element.children('queueSobject').map((object) => object.requiredText('sobjectType')),
      members: {
        users: members?.child('users')?.texts('user') ?? [],
        groups: members?.child('publicGroups')?.texts('publicGroup') ?? [],
        roles: members?.child('roles')?.texts('role') ?? [],
        rolesAndSubordinates: members?.child('roleAndSubordinates')?.texts('roleAndSubordinate') ?? []
      }
    };
  }
};
