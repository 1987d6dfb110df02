import { DmlError } from '../../../records/errors';
import { MailRefused, type Mail } from '../../../records/mail/mail';
import { DAILY_EXTERNAL_MAILS, sendMails, type MailOutcome } from '../../../records/mail/send';
import { Outbox } from '../../../records/mail/outbox';
import { asRefusal, renderTemplate } from '../../../records/mail/templates';
import { dmlError } from '../../data/apex-errors';
import { execution } from '../../execution';
import { EmailException, HandledException } from '../../values/apex-exception';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { platformErrors } from '../errors';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import { platformEnum } from '../platform-enum';
import { countUse } from '../usage';
import { SendEmailResult } from './send-email-result';
import { SingleEmailMessage } from './single-email-message';

platformEnum('Messaging.AttachmentRetrievalOption', ['METADATA_ONLY', 'METADATA_WITH_BODY', 'NONE']);

const RESULT = ApexType.of('Messaging.SendEmailResult');

function sendEmail(emails: ApexList<SingleEmailMessage>, allOrNone = true): ApexList<SendEmailResult> {
  countUse('emailInvocations');
  if (emails.items.includes(null as unknown as SingleEmailMessage)) throw platformErrors.nullArgument();
  const mails = emails.items.map((email) => email.toMail());
  const outcomes = send(mails, allOrNone);
  const row = outcomes.findIndex((outcome) => outcome !== undefined);
  const first = outcomes[row];
  if (allOrNone && first) {
    throw new EmailException(
      `SendEmail failed. First exception on row ${row}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`
    );
  }
  return new ApexList(
    RESULT,
    outcomes.map((outcome, i) => new SendEmailResult(outcome, mails[i].targetObjectId))
  );
}

/** What keeps an activity from being saved, such as a trigger on tasks, keeps the mail from being sent. */
function send(mails: Mail[], allOrNone: boolean): MailOutcome[] {
  try {
    return sendMails(execution().tx, mails, allOrNone);
  } catch (error) {
    if (!(error instanceof DmlError)) throw dmlError('insert', error);
    throw new EmailException(
      `SendEmail failed. The activity cannot be saved: ${error.code}, ${error.message}`
    );
  }
}

function render(templateId: string, whoId: string | null, whatId: string | null): SingleEmailMessage {
  if (templateId === null) throw platformErrors.nullArgument();
  const { tx } = execution();
  tx.limits.count('queries');
  const message = new SingleEmailMessage();
  try {
    const { subject, text, html } = renderTemplate(tx, templateId, whoId, whatId);
    const set = { subject, plainTextBody: text, htmlBody: html, templateId, targetObjectId: whoId, whatId };
    Object.assign(message.values, set);
  } catch (error) {
    const refusal = asRefusal(error);
    throw refusal instanceof MailRefused ? new EmailException(refusal.message) : refusal;
  }
  return message;
}

function reserve(count: number): void {
  if (Outbox.of(execution().records).externalToday + count <= DAILY_EXTERNAL_MAILS) return;
  throw new HandledException('The daily limit for the org would be exceeded by this request');
}

platformClass('Messaging', {
  statics: {
    ...nullChecked({
      'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': sendEmail,
      'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNone)': sendEmail,
      'void reserveSingleEmailCapacity(Integer amountReserved)': reserve
    }),
    'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)':
      render,
    // Templates have no attachments here, and nobody counts how often they are used.
    'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId, Messaging.AttachmentRetrievalOption attachmentRetrievalOption)':
      render,
    'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId, Messaging.AttachmentRetrievalOption attachmentRetrievalOption, Boolean updateEmailTemplateUsage)':
      render
  }
});
