import type { SaveError } from '../errors';
import { toSecond, type Row } from '../row';
import { personObject } from '../standard/email-people';
import { makeEmailTasks } from '../standard/email-tasks';
import type { Transaction } from '../transaction';
import { MailRefused, type Mail } from './mail';
import { MergeFields } from './merge-fields';
import { Outbox } from './outbox';
import { recipientsOf, type Recipient, type Recipients } from './recipients';
import { senderOf, type Sender } from './sender';
import { asRefusal, fillBodies, renderTemplate, type Rendered } from './templates';

/** Mails to people outside that an org may send in 24 hours (Salesforce Help, "General Email Limits"). */
export const DAILY_EXTERNAL_MAILS = 5000;
const OPT_OUT_POLICIES = ['SEND', 'FILTER', 'REJECT'];
const SENT = '3';

interface Envelope extends Sender, Recipients, Rendered {
  mail: Mail;
}

/** What became of one mail: undefined if it was sent. */
export type MailOutcome = SaveError | undefined;

/**
 * Sends mails: they come to lie in the outbox when the transaction is committed, and those about a lead or contact
 * become activities. With `allOrNone` one refusal keeps all of them back.
 */
export function sendMails(tx: Transaction, mails: Mail[], allOrNone: boolean): MailOutcome[] {
  const outbox = Outbox.of(tx.records);
  let external = outbox.externalToday;
  const outcomes: MailOutcome[] = [];
  const ready: Envelope[] = [];
  for (const mail of mails) {
    try {
      const envelope = envelopeOf(tx, mail);
      external += externalRecipients(tx, envelope);
      if (external > DAILY_EXTERNAL_MAILS) {
        throw new MailRefused(
          'SINGLE_EMAIL_LIMIT_EXCEEDED',
          'Email limit exceeded: the org has sent its mail of the day'
        );
      }
      ready.push(envelope);
      outcomes.push(undefined);
    } catch (error) {
      const refusal = asRefusal(error);
      if (!(refusal instanceof MailRefused)) throw refusal;
      outcomes.push(refusal.toSaveError());
    }
  }
  if (allOrNone && outcomes.some((outcome) => outcome !== undefined)) return outcomes;
  deliver(
    tx,
    outbox,
    ready.filter(({ to, cc, bcc }) => to.length + cc.length + bcc.length > 0)
  );
  return outcomes;
}

function envelopeOf(tx: Transaction, mail: Mail): Envelope {
  const sender = senderOf(tx, mail);
  checkTarget(tx, mail);
  const recipients = recipientsOf(tx, mail);
  const rendered = bodiesOf(tx, mail);
  if (!rendered.text && !rendered.html) {
    throw new MailRefused('REQUIRED_FIELD_MISSING', 'Missing body, need at least one of html or plainText');
  }
  return { ...sender, ...recipients, ...rendered, mail };
}

function checkTarget(tx: Transaction, mail: Mail): void {
  const { targetObjectId, whatId, templateId, saveAsActivity, optOutPolicy } = mail;
  if (!OPT_OUT_POLICIES.includes(optOutPolicy)) {
    throw new MailRefused('INVALID_FIELD', `${optOutPolicy} is no opt-out policy`, ['optOutPolicy']);
  }
  if (templateId && !targetObjectId) {
    throw new MailRefused('REQUIRED_FIELD_MISSING', 'Missing targetObjectId with template');
  }
  if (!targetObjectId) return;
  const person = personObject(tx, targetObjectId);
  if (!person) {
    throw new MailRefused(
      'INVALID_ID_FIELD',
      'Only User, Contact, Lead, or Person objects are allowed for targetObjectId',
      ['targetObjectId', targetObjectId]
    );
  }
  if (person === 'User' && saveAsActivity) {
    throw new MailRefused(
      'INVALID_SAVE_AS_ACTIVITY_FLAG',
      'saveAsActivity must be false when sending mail to users.',
      ['saveAsActivity', 'true']
    );
  }
  if (whatId && person !== 'Contact') {
    const whom = person === 'Lead' ? 'Leads' : 'UserIds';
    throw new MailRefused('INVALID_ID_FIELD', `WhatId is not available for sending emails to ${whom}.`, [
      'whatId',
      whatId
    ]);
  }
}

function bodiesOf(tx: Transaction, mail: Mail): Rendered {
  const { templateId, targetObjectId, whatId, subject, plainTextBody: text, htmlBody: html } = mail;
  if (templateId) return renderTemplate(tx, templateId, targetObjectId, whatId);
  if (!mail.treatBodiesAsTemplate) return { subject: subject ?? '', text, html };
  return fillBodies(new MergeFields(tx, targetObjectId, whatId), { subject, text, html }, 'The mail');
}

/** Users of the org, named by Id, do not count. */
function externalRecipients(tx: Transaction, { to, cc, bcc }: Recipients): number {
  return [...to, ...cc, ...bcc].filter(({ id }) => id === null || personObject(tx, id) !== 'User').length;
}

function deliver(tx: Transaction, outbox: Outbox, envelopes: Envelope[]): void {
  const sentAt = toSecond(tx.records.clock());
  const messageIds = keepActivities(tx, envelopes, sentAt);
  for (const envelope of envelopes) {
    const { mail, address, name, to, cc, bcc, subject, text, html, problem } = envelope;
    const addresses = (list: Recipient[]) => list.map((recipient) => recipient.address);
    outbox.add({
      sentAt,
      from: address,
      fromName: name,
      replyTo: mail.replyTo,
      to: addresses(to),
      cc: addresses(cc),
      bcc: addresses(bcc),
      subject,
      textBody: text,
      htmlBody: html,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      sentBy: tx.user.id,
      targetObjectId: mail.targetObjectId,
      whatId: mail.whatId,
      templateId: mail.templateId,
      emailMessageId: messageIds.get(envelope) ?? null,
      externalRecipients: externalRecipients(tx, envelope),
      problem
    });
  }
}

/** Saves what is an activity as EmailMessage and Task; answers the Ids of the messages. */
function keepActivities(tx: Transaction, envelopes: Envelope[], sentAt: string): Map<Envelope, string> {
  const active = envelopes.filter(({ mail }) => mail.saveAsActivity && mail.targetObjectId !== null);
  if (active.length === 0) return new Map();
  const rows = active.map((envelope) => messageRow(envelope, sentAt));
  const tasks = makeEmailTasks(tx, rows, 'Email: ');
  const saved = tx.insert(
    'EmailMessage',
    rows.map((row, i) => ({ ...row, ActivityId: tasks[i] })),
    { countLimits: false }
  );
  return new Map(active.map((envelope, i) => [envelope, saved[i].id as string]));
}

function messageRow(
  { mail, address, name, to, cc, bcc, subject, text, html }: Envelope,
  sentAt: string
): Row {
  const ids = (list: Recipient[]) => list.flatMap(({ id }) => id ?? []).join(';') || null;
  const addresses = (list: Recipient[]) => list.map((recipient) => recipient.address).join('; ') || null;
  const isRecipient = to.some(({ id }) => id === mail.targetObjectId);
  return {
    Subject: subject,
    TextBody: text,
    HtmlBody: html,
    FromAddress: address,
    FromName: name,
    ToIds: isRecipient ? ids(to) : [mail.targetObjectId, ids(to)].filter(Boolean).join(';'),
    ToAddress: addresses(to),
    CcIds: ids(cc),
    CcAddress: addresses(cc),
    BccIds: ids(bcc),
    BccAddress: addresses(bcc),
    Status: SENT,
    Incoming: false,
    MessageDate: sentAt,
    RelatedToId: mail.whatId,
    EmailTemplateId: mail.templateId
  };
}
