import type { SaveError } from '../errors';

/** An e-mail to be sent, as Apex and flows describe it. Recipients are addresses, or Ids of leads, contacts or users. */
export interface Mail {
  toAddresses: string[];
  ccAddresses: string[];
  bccAddresses: string[];
  subject: string | null;
  plainTextBody: string | null;
  htmlBody: string | null;
  /** Lead, contact or user whom the mail is about and, unless told otherwise, goes to. */
  targetObjectId: string | null;
  treatTargetObjectAsRecipient: boolean;
  whatId: string | null;
  templateId: string | null;
  /** Whether the bodies and the subject have merge fields of their own. */
  treatBodiesAsTemplate: boolean;
  saveAsActivity: boolean;
  /** SEND, FILTER or REJECT. */
  optOutPolicy: string;
  replyTo: string | null;
  senderDisplayName: string | null;
  orgWideEmailAddressId: string | null;
  bccSender: boolean;
  inReplyTo: string | null;
  references: string | null;
}

/** A mail with what callers leave out. */
export function newMail(values: Partial<Mail> = {}): Mail {
  return {
    toAddresses: [],
    ccAddresses: [],
    bccAddresses: [],
    subject: null,
    plainTextBody: null,
    htmlBody: null,
    targetObjectId: null,
    treatTargetObjectAsRecipient: true,
    whatId: null,
    templateId: null,
    treatBodiesAsTemplate: false,
    saveAsActivity: true,
    optOutPolicy: 'SEND',
    replyTo: null,
    senderDisplayName: null,
    orgWideEmailAddressId: null,
    bccSender: false,
    inReplyTo: null,
    references: null,
    ...values
  };
}

/** Why a mail is not sent. The API's codes. */
export class MailRefused extends Error {
  constructor(
    readonly statusCode: string,
    message: string,
    readonly fields: string[] = []
  ) {
    super(message);
  }

  toSaveError(): SaveError {
    return { statusCode: this.statusCode, message: this.message, fields: this.fields };
  }
}
