import { localDate } from '../../soql/time-zone';
import type { Row } from '../row';
import type { Transaction } from '../transaction';
import { idsOf, personObject, RECIPIENTS } from './email-people';

const MOST_DESCRIPTION = 32_000;

/** Makes the closed task that stands for each e-mail in people's activity history; one Id each, in order. */
export function makeEmailTasks(tx: Transaction, messages: Row[], prefix = ''): string[] {
  const rows = messages.map((message) => taskOf(tx, message, prefix));
  return tx.insert('Task', rows, { countLimits: false }).map(({ id }) => id as string);
}

function taskOf(tx: Transaction, message: Row, prefix: string): Row {
  const who = whoOf(tx, message);
  const isLead = who !== null && personObject(tx, who) === 'Lead';
  return {
    Subject: (prefix + (shown(message.Subject) || 'Email')).slice(0, 255),
    TaskSubtype: 'Email',
    ...knownValue(tx, 'Type', 'Email'),
    Status: closedStatus(tx),
    ActivityDate: localDate(new Date(String(message.MessageDate)), tx.user.timeZone),
    OwnerId: tx.user.id,
    WhoId: who,
    // A lead stands alone: what it is about is the lead itself.
    WhatId: isLead ? null : message.RelatedToId,
    Description: descriptionOf(message)
  };
}

/** The lead or contact whom an e-mail is about: the first recipient who is one. */
export function whoOf(tx: Transaction, message: Row): string | null {
  const people = RECIPIENTS.flatMap(({ ids }) => idsOf(message, ids));
  return people.find((id) => ['Lead', 'Contact'].includes(personObject(tx, id) ?? '')) ?? null;
}

function knownValue(tx: Transaction, field: string, value: string): Row {
  const picklist = tx.records.schema.object('Task')?.field(field)?.picklist;
  return picklist?.some((known) => known.value === value) ? { [field]: value } : {};
}

function closedStatus(tx: Transaction): string {
  const statuses = tx.records.schema.object('Task')?.field('Status')?.picklist ?? [];
  return statuses.find(({ isClosed, isActive }) => isClosed && isActive)?.value ?? 'Completed';
}

function descriptionOf(message: Row): string {
  const text = typeof message.TextBody === 'string' ? message.TextBody : plainText(message.HtmlBody);
  const lines = [
    `Additional To: ${shown(message.ToAddress)}`,
    `CC: ${shown(message.CcAddress)}`,
    `BCC: ${shown(message.BccAddress)}`,
    'Attachment: ',
    '',
    `Subject: ${shown(message.Subject)}`,
    'Body:',
    text
  ];
  return lines.join('\n').slice(0, MOST_DESCRIPTION);
}

function shown(value: Row[string]): string {
  return typeof value === 'string' ? value : '';
}

/** HTML without its tags: what a line of history shows. */
function plainText(html: Row[string]): string {
  if (typeof html !== 'string') return '';
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/p>|<\/div>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .trim();
}
