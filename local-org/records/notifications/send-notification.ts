import { OrgError } from '../../errors';
import { toId18 } from '../../soql/record-id';
import { toSecond } from '../row';
import type { Transaction } from '../transaction';
import { NotificationStore } from './notification-store';

/** What a custom notification says, and where a click on it leads. */
export interface Notification {
  typeId: string | null;
  title: string | null;
  body: string | null;
  targetId: string | null;
  /** JSON of a page reference. */
  targetPageRef: string | null;
}

const MOST_RECIPIENTS = 500;
const LONGEST_TITLE = 250;
const LONGEST_BODY = 750;
/** Stands for "no record": a click leads nowhere. */
export const NO_TARGET = '000000000000000AAA';

/**
 * Gives a notification to users, and to the members of queues and groups. Throws OrgError when it lacks something, or
 * names somebody who does not exist.
 */
export function sendNotification(tx: Transaction, notification: Notification, recipients: string[]): void {
  const { typeId, title, body, targetId, targetPageRef } = notification;
  const type = typeId === null ? undefined : toId18(typeId);
  const sql = 'SELECT "Desktop", "Mobile" FROM "CustomNotificationType" WHERE "Id" = ?';
  const channels = type && tx.records.database.get(sql, type);
  if (!type || !channels) {
    throw new OrgError(
      'INVALID_NOTIFICATION_TYPE',
      `There is no custom notification type ${String(typeId)}.`
    );
  }
  if (!title || !body)
    throw new OrgError('REQUIRED_FIELD_MISSING', 'A notification needs a title and a body.');
  if (title.length > LONGEST_TITLE) throw tooLong('title', LONGEST_TITLE);
  if (body.length > LONGEST_BODY) throw tooLong('body', LONGEST_BODY);
  if (!targetId && !targetPageRef) {
    throw new OrgError('REQUIRED_FIELD_MISSING', 'A notification needs a target: targetId or targetPageRef.');
  }
  if (recipients.length === 0 || recipients.length > MOST_RECIPIENTS) {
    throw new OrgError('INVALID_RECIPIENT_IDS', `A notification has 1 to ${MOST_RECIPIENTS} recipients.`);
  }
  // There are no phones here: what goes to them alone rings no bell.
  if (channels.Desktop !== 1 && channels.Mobile === 1) return;
  const store = new NotificationStore(tx.records);
  const sentAt = toSecond(tx.records.clock());
  for (const recipientId of new Set(recipients.flatMap((id) => usersOf(tx, id)))) {
    const target = targetId === null ? null : (toId18(targetId) ?? targetId);
    store.add({ recipientId, typeId: type, title, body, targetId: target, targetPageRef, sentAt });
  }
}

function tooLong(what: string, most: number): OrgError {
  return new OrgError('STRING_TOO_LONG', `The ${what} of a notification has at most ${most} characters.`);
}

/** A user, or the users in a queue or group and the groups within. */
function usersOf(tx: Transaction, given: string): string[] {
  const id = toId18(given) ?? '';
  const object = tx.records.schema.byPrefix(id.slice(0, 3))?.name;
  const { database } = tx.records;
  if (object === 'User' && database.get('SELECT 1 FROM "User" WHERE "Id" = ?', id)) return [id];
  if (object === 'Group' && database.get('SELECT 1 FROM "Group" WHERE "Id" = ?', id)) {
    const sql = 'SELECT "UserOrGroupId" AS id FROM "GroupMember" WHERE "GroupId" = ?';
    return database.all(sql, id).flatMap((member) => usersOf(tx, String(member.id)));
  }
  throw new OrgError('INVALID_RECIPIENT_IDS', `${given} is neither a user nor a queue or group.`);
}
