import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { Outbox } from '../records/mail/outbox';
import { NotificationStore } from '../records/notifications/notification-store';
import {
  filterXml,
  connectorXml,
  inputXml,
  openBakeryWithFlows,
  reference,
  startXml,
  text,
  type FlowBakery
} from './testing/bakery-flows';

const parameter = (name: string, value: string) =>
  `<inputParameters><name>${name}</name><value>${value}</value></inputParameters>`;

const NOTIFY = `
  ${startXml('Cake__c', 'Create', 'RecordAfterSave', 'Find_Type')}
  <variables><name>recipients</name><dataType>String</dataType><isCollection>true</isCollection></variables>
  <recordLookups>
    <name>Find_Type</name>${connectorXml('Gather')}
    ${filterXml('DeveloperName', 'EqualTo', text('Oven'))}
    <getFirstRecordOnly>true</getFirstRecordOnly>
    <object>CustomNotificationType</object>
    <storeOutputAutomatically>true</storeOutputAutomatically>
  </recordLookups>
  <assignments>
    <name>Gather</name>
    <assignmentItems><assignToReference>recipients</assignToReference><operator>Add</operator>
      <value>${reference('$Record.OwnerId')}</value></assignmentItems>
    ${connectorXml('Tell')}
  </assignments>
  <actionCalls>
    <name>Tell</name><label>Tell</label>
    <actionName>customNotificationAction</actionName><actionType>customNotificationAction</actionType>
    ${connectorXml('Explain', 'faultConnector')}
    ${parameter('customNotifTypeId', reference('Find_Type.Id'))}
    ${parameter('recipientIds', reference('recipients'))}
    ${parameter('title', text('New cake'))}
    ${parameter('body', reference('$Record.Name'))}
    ${parameter('targetId', reference('$Record.Id'))}
  </actionCalls>
  <recordUpdates>
    <name>Explain</name>
    ${inputXml('Notes__c', reference('$Flow.FaultMessage'))}
    <inputReference>$Record</inputReference>
  </recordUpdates>`;

const MAIL = `
  ${startXml('Cake__c', 'Create', 'RecordAfterSave', 'Write')}
  <actionCalls>
    <name>Write</name><label>Write</label>
    <actionName>emailSimple</actionName><actionType>emailSimple</actionType>
    ${parameter('emailAddresses', text('a@b.test, c@d.test'))}
    ${parameter('emailSubject', text('New cake'))}
    ${parameter('emailBody', reference('$Record.Name'))}
  </actionCalls>`;

describe('the platform’s own actions in flows', () => {
  let bakery: FlowBakery;
  afterEach(() => bakery.records.close());

  it('send custom notifications to users', () => {
    bakery = openBakeryWithFlows({ Notify: NOTIFY });
    bakery.insert('CustomNotificationType', {
      DeveloperName: 'Oven',
      MasterLabel: 'Oven',
      CustomNotifTypeName: 'Oven'
    });
    const [cake] = bakery.insert('Cake__c', { Name: 'Torte', Price__c: 3 });
    const [{ title, body, targetId }] = new NotificationStore(bakery.records).of(bakery.ada.id);
    assert.deepEqual([title, body, targetId], ['New cake', 'Torte', cake]);
  });

  it('take the fault path when they cannot', () => {
    bakery = openBakeryWithFlows({ Notify: NOTIFY });
    bakery.insert('Cake__c', { Name: 'Torte', Price__c: 3 });
    assert.match(String(bakery.values('SELECT Notes__c FROM Cake__c')[0]), /no custom notification type/);
  });

  it('send simple e-mails', () => {
    bakery = openBakeryWithFlows({ Mail: MAIL });
    bakery.insert('Cake__c', { Name: 'Torte', Price__c: 3 });
    const [{ to, subject, textBody }] = Outbox.of(bakery.records).all();
    assert.deepEqual([to, subject, textBody], [['a@b.test', 'c@d.test'], 'New cake', 'Torte']);
  });
});
