import type { Transaction } from '../transaction';
import { AUTOMATED_USERNAME } from '../user-identity';
import { MailRefused, type Mail } from './mail';

/** From whom a mail comes. */
export interface Sender {
  address: string;
  name: string;
  /** Why a mail server would refuse the address. */
  problem: string | null;
}

/** The user who sends, or the org-wide address that the mail names. Throws MailRefused. */
export function senderOf(tx: Transaction, mail: Mail): Sender {
  const { user, records } = tx;
  const isAutomated = user.username === AUTOMATED_USERNAME;
  if (!isAutomated && !records.access.hasUserPermission(user, 'EmailSingle')) {
    throw new MailRefused(
      'NO_MASS_MAIL_PERMISSION',
      'Single email is not enabled for your organization or profile. Single email must be enabled for you to use this feature.'
    );
  }
  if (mail.orgWideEmailAddressId) return orgWide(tx, mail, isAutomated);
  const sql = 'SELECT "Email" AS address FROM "User" WHERE "Id" = ?';
  const address = String(records.database.get(sql, user.id)?.address ?? '');
  return {
    address,
    name: mail.senderDisplayName ?? user.name,
    problem: isAutomated
      ? 'The Automated Process user has no valid From address; run as a user instead.'
      : null
  };
}

function orgWide(tx: Transaction, mail: Mail, isAutomated: boolean): Sender {
  const id = mail.orgWideEmailAddressId as string;
  const row = tx.records.database.get('SELECT * FROM "OrgWideEmailAddress" WHERE "Id" = ?', id);
  if (!row) {
    throw new MailRefused('INVALID_ID_FIELD', 'invalid org wide email id', ['orgWideEmailAddressId', id]);
  }
  if (isAutomated) {
    throw new MailRefused(
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'Not profiled to access this Org-wide Email Address',
      ['orgWideEmailAddressId', id]
    );
  }
  if (mail.senderDisplayName) {
    throw new MailRefused(
      'INVALID_FIELD',
      'The sender display name cannot be set with an org-wide email address',
      ['senderDisplayName']
    );
  }
  return { address: String(row.Address), name: String(row.DisplayName), problem: null };
}
