/** Inputs of the platform's own flow actions that we know of (Actions Developer Guide), by the type of the action. */
export const STANDARD_ACTION_INPUTS: Record<string, string[]> = {
  customNotificationAction: [
    ...['body', 'customNotifTypeId', 'recipientIds', 'senderId', 'targetId', 'targetPageRef', 'title']
  ],
  emailSimple: [
    ...[
      'emailAddresses',
      'emailAddressesArray',
      'emailBody',
      'emailSubject',
      'emailTemplateId',
      'logEmailOnSend'
    ],
    ...['recipientId', 'relatedRecordId', 'sendRichBody', 'senderAddress', 'senderType', 'useLineBreaks'],
    ...['addThreadingTokenToBody', 'addThreadingTokenToSubject', 'bccRecipientList', 'ccRecipientList']
  ],
  chatterPost: ['communityId', 'subjectNameOrId', 'text', 'type', 'visibility']
};
