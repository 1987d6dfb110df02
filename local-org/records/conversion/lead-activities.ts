import { quoteName } from '../../soql/storage';
import { rollUpActivityDates } from '../roll-ups/activity-dates';
import type { Transaction } from '../transaction';

interface Target {
  leadId: string;
  accountId: string;
  contactId: string;
  opportunityId: string | null;
}

/**
 * What hung on a lead hangs on the contact, account and opportunity that it became: tasks, events, e-mails, campaigns.
 * Triggers do not notice.
 */
export function moveActivities(
  tx: Transaction,
  { leadId, accountId, contactId, opportunityId }: Target
): void {
  const { database } = tx.records;
  const about = opportunityId ?? accountId;
  for (const object of ['Task', 'Event']) {
    database.run(
      `UPDATE ${quoteName(object)} SET "WhoId" = ?, "AccountId" = ?, "WhatId" = ifnull("WhatId", ?) WHERE "WhoId" = ?`,
      contactId,
      accountId,
      about,
      leadId
    );
  }
  const type = `UPDATE "EmailMessageRelation" SET "RelationId" = ?, "RelationObjectType" = 'Contact' WHERE "RelationId" = ?`;
  database.run(type, contactId, leadId);
  for (const list of ['ToIds', 'CcIds', 'BccIds']) {
    const column = quoteName(list);
    const sql = `UPDATE "EmailMessage" SET ${column} = replace(${column}, ?, ?) WHERE ${column} LIKE ?`;
    database.run(sql, leadId, contactId, `%${leadId}%`);
  }
  database.run('UPDATE "CampaignMember" SET "ContactId" = ? WHERE "LeadId" = ?', contactId, leadId);
  rollUpActivityDates(tx, [{ WhoId: contactId, WhatId: about, AccountId: accountId }]);
}
