import { sendNotification } from '../../../records/notifications/send-notification';
import { OrgError } from '../../../errors';
import { execution } from '../../execution';
import { InvalidParameterValueException } from '../../values/apex-exception';
import type { ApexSet } from '../../values/apex-set';
import { nullChecked } from '../null-check';
import { type Implementation, platformClass } from '../platform-class';

/** A value of Messaging.CustomNotification. */
class CustomNotification {
  typeId: string | null = null;
  sender: string | null = null;
  title: string | null = null;
  body: string | null = null;
  targetId: string | null = null;
  targetPageRef: string | null = null;

  send(recipients: ApexSet<string>): void {
    try {
      sendNotification(execution().tx, this, [...recipients]);
    } catch (error) {
      throw error instanceof OrgError ? new InvalidParameterValueException(error.message) : error;
    }
  }
}

type Property = 'typeId' | 'sender' | 'title' | 'body' | 'targetId' | 'targetPageRef';

const setter =
  (name: Property): Implementation =>
  (self: CustomNotification, value: string | null) =>
    void (self[name] = value);

function configured(...values: (string | null)[]): CustomNotification {
  const notification = new CustomNotification();
  const [typeId, sender, title, body, targetId, targetPageRef] = values;
  return Object.assign(notification, { typeId, sender, title, body, targetId, targetPageRef });
}

platformClass('Messaging.CustomNotification', {
  constructors: {
    '()': () => new CustomNotification(),
    '(String typeId, String sender, String title, String body, String targetId, String targetPageRef)':
      configured
  },
  methods: {
    'void setNotificationTypeId(String id)': setter('typeId'),
    'void setTitle(String title)': setter('title'),
    'void setBody(String body)': setter('body'),
    'void setTargetId(String targetId)': setter('targetId'),
    'void setTargetPageRef(String pageRef)': setter('targetPageRef'),
    ...nullChecked({
      'void send(Set<String> users)': (self: CustomNotification, users: ApexSet<string>) => self.send(users)
    })
  },
  isInstance: (value) => value instanceof CustomNotification
});
