import { templateName } from '../../../records/mail/templates';
import { newMail, type Mail } from '../../../records/mail/mail';
import { execution } from '../../execution';
import { ApexList } from '../../values/apex-list';
import { type FieldImplementation, type Implementation, platformClass } from '../platform-class';

/** A value of Messaging.SingleEmailMessage: its properties by name, as Apex values. */
export class SingleEmailMessage {
  readonly values: Record<string, unknown> = {
    treatTargetObjectAsRecipient: true,
    treatBodiesAsTemplate: false,
    saveAsActivity: true,
    useSignature: true,
    bccSender: false,
    charset: 'UTF-8',
    emailPriority: 'Normal'
  };

  /** What it asks to be sent. */
  toMail(): Mail {
    const { values } = this;
    const texts = (name: string) =>
      values[name] instanceof ApexList ? [...(values[name] as ApexList)].map(String) : [];
    const text = (name: string) => (values[name] as string | undefined) ?? null;
    return newMail({
      toAddresses: texts('toAddresses'),
      ccAddresses: texts('ccAddresses'),
      bccAddresses: texts('bccAddresses'),
      subject: text('subject'),
      plainTextBody: text('plainTextBody'),
      htmlBody: text('htmlBody'),
      targetObjectId: text('targetObjectId'),
      treatTargetObjectAsRecipient: values.treatTargetObjectAsRecipient === true,
      whatId: text('whatId'),
      templateId: text('templateId'),
      treatBodiesAsTemplate: values.treatBodiesAsTemplate === true,
      saveAsActivity: values.saveAsActivity !== false,
      optOutPolicy: text('optOutPolicy')?.toUpperCase() ?? 'SEND',
      replyTo: text('replyTo'),
      senderDisplayName: text('senderDisplayName'),
      orgWideEmailAddressId: text('orgWideEmailAddressId'),
      bccSender: values.bccSender === true,
      inReplyTo: text('inReplyTo'),
      references: text('references')
    });
  }

  toString(): string {
    const { subject = null, targetObjectId = null, toAddresses = null } = this.values;
    return `Messaging.SingleEmailMessage[getSubject=${String(subject)};getTargetObjectId=${String(targetObjectId)};getToAddresses=${String(toAddresses)}]`;
  }
}

/** Properties with their types; each has a setter and a getter of its name besides. */
const PROPERTIES: Record<string, string> = {
  bccAddresses: 'List<String>',
  bccSender: 'Boolean',
  ccAddresses: 'List<String>',
  charset: 'String',
  emailPriority: 'String',
  htmlBody: 'String',
  inReplyTo: 'String',
  optOutPolicy: 'String',
  orgWideEmailAddressId: 'Id',
  plainTextBody: 'String',
  references: 'String',
  replyTo: 'String',
  saveAsActivity: 'Boolean',
  senderDisplayName: 'String',
  subject: 'String',
  targetObjectId: 'Id',
  templateId: 'Id',
  toAddresses: 'List<String>',
  treatBodiesAsTemplate: 'Boolean',
  treatTargetObjectAsRecipient: 'Boolean',
  useSignature: 'Boolean',
  whatId: 'Id'
};

/** Booleans whose getters are named `is…` (Apex Reference Guide, SingleEmailMessage). */
const IS_GETTERS = new Set(['treatBodiesAsTemplate', 'treatTargetObjectAsRecipient']);

const methods: Record<string, Implementation> = {
  'String getTemplateName()': (self: SingleEmailMessage) =>
    templateName(execution().tx, (self.values.templateId as string | undefined) ?? null),
  'String toString()': String
};
const fields: Record<string, FieldImplementation> = {};
for (const [name, type] of Object.entries(PROPERTIES)) {
  const capital = name[0].toUpperCase() + name.slice(1);
  const get = (self: SingleEmailMessage) => self.values[name] ?? null;
  const set = (self: SingleEmailMessage, value: unknown) => void (self.values[name] = value);
  methods[`void set${capital}(${type} value)`] = set;
  methods[`${type} ${IS_GETTERS.has(name) ? 'is' : 'get'}${capital}()`] = get;
  fields[`${type} ${name}`] = { get, set };
}

platformClass('Messaging.Email', { isInstance: (value) => value instanceof SingleEmailMessage });

platformClass('Messaging.SingleEmailMessage', {
  extends: 'Messaging.Email',
  constructors: { '()': () => new SingleEmailMessage() },
  methods,
  fields,
  isInstance: (value) => value instanceof SingleEmailMessage
});
