import { quoteName } from '../../soql/storage';
import { toId18 } from '../../soql/record-id';
import { isEmailAddress } from '../save/validation';
import { emailsOf, personObject } from '../standard/email-people';
import type { Transaction } from '../transaction';
import { MailRefused, type Mail } from './mail';

const MOST_RECIPIENTS = 150;

/** Somebody a mail goes to; `id` if it is a lead, contact or user. */
export interface Recipient {
  address: string;
  id: string | null;
}

export interface Recipients {
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
}

/** Whom a mail goes to, less those its policy leaves out. Throws MailRefused. */
export function recipientsOf(tx: Transaction, mail: Mail): Recipients {
  const target = mail.treatTargetObjectAsRecipient ? mail.targetObjectId : null;
  const lists = {
    to: [...(target ? [target] : []), ...mail.toAddresses],
    cc: mail.ccAddresses,
    bcc: [...mail.bccAddresses, ...(mail.bccSender ? [tx.user.id] : [])]
  };
  const given = Object.values(lists).flat();
  if (given.length === 0) {
    throw new MailRefused('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
  }
  if (given.length > MOST_RECIPIENTS) {
    throw new MailRefused(
      'LIMIT_EXCEEDED',
      `A mail has at most ${MOST_RECIPIENTS} recipients, not ${given.length}`
    );
  }
  const optedOut = optedOutIds(tx, given, mail.optOutPolicy);
  const emails = emailsOf(
    tx,
    given.map((each) => toId18(each) ?? '')
  );
  const read = (field: string, texts: string[]) =>
    texts
      .map((text) => recipient(tx, text, field, emails))
      .filter(({ id }) => id === null || !optedOut.has(id));
  return {
    to: read('toAddresses', lists.to),
    cc: read('ccAddresses', lists.cc),
    bcc: read('bccAddresses', lists.bcc)
  };
}

function recipient(tx: Transaction, text: string, field: string, emails: Map<string, string>): Recipient {
  if (text.includes('@')) {
    if (isEmailAddress(text.trim())) return { address: text.trim(), id: null };
    throw new MailRefused('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${text}`, [field, text]);
  }
  const id = toId18(text);
  if (!id || !personObject(tx, id)) {
    throw new MailRefused('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${text}`, [field, text]);
  }
  const address = emails.get(id);
  if (address) return { address, id };
  throw new MailRefused('INVALID_EMAIL_ADDRESS', `The recipient ${text} has no email address`, [field, text]);
}

/** Recipients, named by Id, who asked for no mail; with REJECT their presence refuses the mail. */
function optedOutIds(tx: Transaction, recipients: string[], policy: string): Set<string> {
  if (policy !== 'FILTER' && policy !== 'REJECT') return new Set();
  const ids = recipients.map((each) => toId18(each) ?? '');
  const optedOut = new Set<string>();
  for (const object of ['Lead', 'Contact']) {
    const sql = `SELECT "Id" FROM ${quoteName(object)} WHERE "HasOptedOutOfEmail" = 1 AND "IsDeleted" = 0
      AND "Id" IN (SELECT value FROM json_each(?))`;
    for (const { Id } of tx.records.database.all(sql, JSON.stringify(ids))) optedOut.add(String(Id));
  }
  if (policy === 'REJECT' && optedOut.size > 0) {
    throw new MailRefused(
      'EMAIL_OPTED_OUT',
      `The recipient ${[...optedOut].join(', ')} has opted out of email, and the mail's policy is REJECT`
    );
  }
  return optedOut;
}
