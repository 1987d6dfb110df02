import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../../records/mail/outbox';
import { NotificationStore } from '../../../records/notifications/notification-store';
import { openSnippets } from '../../compiler/testing/snippets';

const MAIL = `
  Lead bun = new Lead(LastName = 'Bun', Company = 'Bakes', Email = 'bun@bakes.test');
  insert bun;
  Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
  mail.setTargetObjectId(bun.Id);
  mail.setSubject('Cakes');
  mail.plainTextBody = 'Fresh cakes';`;

test('Apex sends mail, which becomes an activity and lies in the outbox', () => {
  const { run, records } = openSnippets(
    {},
    {
      TaskTrigger:
        "trigger TaskTrigger on Task (after insert) { System.debug('task ' + Trigger.new[0].Subject); }"
    }
  );
  const statements = `${MAIL}
    List<Messaging.SendEmailResult> results = Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail });
    Task activity = [SELECT WhoId, Subject FROM Task];
    return results[0].isSuccess() + ' ' + (activity.WhoId == bun.Id) + ' ' + Limits.getEmailInvocations()
      + ' ' + mail.getSubject() + ' ' + mail.isTreatTargetObjectAsRecipient() + ' ' + Limits.getDmlStatements();`;
  assert.equal(run(statements), 'true true 1 Cakes true 1');
  assert.deepEqual(
    Outbox.of(records)
      .all()
      .map(({ subject, to }) => [subject, to]),
    [['Cakes', ['bun@bakes.test']]]
  );
});

test('a mail that is refused throws, unless the others may go', () => {
  const { run, records } = openSnippets();
  const statements = `${MAIL}
    Messaging.SingleEmailMessage bad = new Messaging.SingleEmailMessage();
    bad.toAddresses = new String[]{ 'nobody' };
    bad.setHtmlBody('<p>Hi</p>');
    List<Messaging.SingleEmailMessage> mails = new List<Messaging.SingleEmailMessage>{ mail, bad };
    String message;
    try { Messaging.sendEmail(mails); } catch (EmailException e) { message = e.getMessage(); }
    Messaging.SendEmailError error = Messaging.sendEmail(mails, false)[1].getErrors()[0];
    return message + '|' + error.getStatusCode() + '|' + (error.getStatusCode() == StatusCode.INVALID_EMAIL_ADDRESS);`;
  assert.equal(
    run(statements),
    'SendEmail failed. First exception on row 1; first error: INVALID_EMAIL_ADDRESS, Email address is invalid: nobody: [toAddresses, nobody]|INVALID_EMAIL_ADDRESS|true'
  );
  assert.equal(Outbox.of(records).all().length, 1);
});

test('a mail is not sent when its activity cannot be saved', () => {
  const { run, records } = openSnippets(
    {},
    { TaskTrigger: "trigger TaskTrigger on Task (before insert) { Trigger.new[0].addError('Not today'); }" }
  );
  const statements = `${MAIL}
    try { Messaging.sendEmail(new List<Messaging.Email>{ mail }); } catch (EmailException e) { return e.getMessage(); }
    return 'sent';`;
  assert.match(run(statements), /Not today/);
  assert.deepEqual(Outbox.of(records).all(), []);
});

test('a transaction sends ten times at most', () => {
  const { run } = openSnippets();
  const statements = `${MAIL}
    for (Integer i = 0; i < 11; i++) Messaging.sendEmail(new List<Messaging.Email>{ mail });
    return 1;`;
  assert.throws(() => run(statements), /Too many Email Invocations: 11/);
});

test('a stored template is rendered for a person', () => {
  const { run } = openSnippets();
  const statements = `${MAIL}
    Folder f = new Folder(Name = 'Mail', DeveloperName = 'Mail', Type = 'Email', AccessType = 'Public');
    insert f;
    EmailTemplate template = new EmailTemplate(Name = 'Welcome', DeveloperName = 'Welcome', FolderId = f.Id,
      TemplateType = 'text', TemplateStyle = 'none', IsActive = true, Subject = 'Hi {!Lead.LastName}', Body = 'From {!User.LastName}');
    insert template;
    Integer queries = Limits.getQueries();
    Messaging.SingleEmailMessage rendered = Messaging.renderStoredEmailTemplate(template.Id, bun.Id, null, Messaging.AttachmentRetrievalOption.NONE);
    queries = Limits.getQueries() - queries;
    mail.setTemplateId(template.Id);
    return rendered.getSubject() + '|' + rendered.getPlainTextBody() + '|' + mail.getTemplateName() + '|' + queries;`;
  assert.equal(run(statements), 'Hi Bun|From Miller|Welcome|1');
});

test('Apex notifies users, and is told what a notification lacks', () => {
  const { run, records, admin } = openSnippets();
  const statements = `
    CustomNotificationType oven = new CustomNotificationType(DeveloperName = 'Oven', MasterLabel = 'Oven', CustomNotifTypeName = 'Oven');
    insert oven;
    Messaging.CustomNotification notification = new Messaging.CustomNotification();
    notification.setNotificationTypeId(oven.Id);
    notification.setTitle('Oven is hot');
    notification.setBody('Take the bread out');
    Set<String> who = new Set<String>{ UserInfo.getUserId() };
    String problem;
    try { notification.send(who); } catch (InvalidParameterValueException e) { problem = e.getMessage(); }
    notification.setTargetId(UserInfo.getUserId());
    notification.send(who);
    return problem;`;
  assert.match(run(statements), /needs a target/);
  const [{ title, targetId }] = new NotificationStore(records).of(admin.id);
  assert.deepEqual([title, targetId], ['Oven is hot', admin.id]);
});
