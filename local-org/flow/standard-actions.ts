import { newMail } from '../records/mail/mail';
import { sendMails } from '../records/mail/send';
import { sendNotification } from '../records/notifications/send-notification';
import type { Transaction } from '../records/transaction';
import { NotEmulated, OrgError } from '../errors';

/** Inputs of an action by name: texts, and lists of texts. */
export type ActionInputs = Record<string, unknown>;

/** Does one call of an action and answers its outputs. Throws OrgError when it cannot. */
export type StandardAction = (tx: Transaction, inputs: ActionInputs) => Record<string, string | boolean>;

/** The platform's own actions, by the type by which flows and REST name them. */
export const STANDARD_ACTIONS: Record<string, StandardAction> = {
  customNotificationAction(tx, inputs) {
    only(
      inputs,
      'customNotifTypeId',
      'recipientIds',
      'senderId',
      'title',
      'body',
      'targetId',
      'targetPageRef'
    );
    const notification = {
      typeId: text(inputs.customNotifTypeId),
      title: text(inputs.title),
      body: text(inputs.body),
      targetId: text(inputs.targetId),
      targetPageRef: text(inputs.targetPageRef)
    };
    sendNotification(tx, notification, texts(inputs.recipientIds));
    return { SuccessMessage: 'Your custom notification is processed successfully.' };
  },

  emailSimple(tx, inputs) {
    only(
      inputs,
      'emailAddresses',
      'emailAddressesArray',
      'emailSubject',
      'emailBody',
      'sendRichBody',
      'recipientId',
      'relatedRecordId',
      'logEmailOnSend',
      'senderType'
    );
    if (![null, 'CurrentUser'].includes(text(inputs.senderType))) {
      throw new NotEmulated(`the sender type ${text(inputs.senderType)} of the action emailSimple`);
    }
    const isRich = inputs.sendRichBody === true;
    const addresses = [
      ...(text(inputs.emailAddresses)?.split(',') ?? []),
      ...texts(inputs.emailAddressesArray)
    ];
    const body = text(inputs.emailBody);
    const mail = newMail({
      toAddresses: addresses.map((address) => address.trim()).filter(Boolean),
      targetObjectId: text(inputs.recipientId),
      whatId: text(inputs.relatedRecordId),
      subject: text(inputs.emailSubject),
      plainTextBody: isRich ? null : body,
      htmlBody: isRich ? body : null,
      saveAsActivity: inputs.logEmailOnSend === true
    });
    const [refusal] = sendMails(tx, [mail], true);
    if (refusal) throw new OrgError(refusal.statusCode, refusal.message, refusal.fields);
    return { SuccessMessage: 'Email was sent.' };
  }
};

/** Refuses inputs that the action has on the platform and not here, or not at all. */
function only(inputs: ActionInputs, ...known: string[]): void {
  for (const [name, value] of Object.entries(inputs)) {
    if (value !== null && value !== undefined && !known.includes(name)) {
      throw new NotEmulated(`the input ${name} of this action`);
    }
  }
}

function text(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  const only = text(value);
  return only === null ? [] : [only];
}
