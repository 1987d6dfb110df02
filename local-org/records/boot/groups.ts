import type { Members } from '../../metadata/queue';
import type { Records } from '../records';
import type { SystemRows } from './system-rows';

/** Queues with the objects they may own, public groups, and who belongs to a queue. */
export function keepGroups(rows: SystemRows, { project, installed }: Records): void {
  for (const { name, label, includesBosses } of project.groups) {
    rows.keep(
      'Group',
      { DeveloperName: name, Type: 'Regular' },
      { Name: label, DoesIncludeBosses: includesBosses }
    );
  }
  for (const queue of project.queues) {
    const values = {
      Name: queue.label,
      Email: queue.email ?? null,
      DoesSendEmailToMembers: queue.sendsEmailToMembers
    };
    const id = rows.keep('Group', { DeveloperName: queue.name, Type: 'Queue' }, values);
    for (const object of queue.objects) rows.keep('QueueSobject', { QueueId: id, SobjectType: object });
    // Who belongs to a queue is its administrators' business until its definition changes.
    if (!installed.isNew(`queue ${queue.name}`, { ...queue, file: undefined })) continue;
    for (const member of memberIds(rows, queue.members)) {
      rows.keep('GroupMember', { GroupId: id, UserOrGroupId: member });
    }
  }
}

/** Members that exist: a project's users may live in one org and not in another. */
function memberIds(rows: SystemRows, { users, groups }: Members): string[] {
  const found = [
    ...users.map((username) => rows.find(rows.object('User'), { Username: username })),
    ...groups.map((name) => rows.find(rows.object('Group'), { DeveloperName: name }))
  ];
  return found.filter((id) => id !== undefined);
}
