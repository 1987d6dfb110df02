import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../../tests/projects/open-bakery';
import type { Row } from '../row';
import type { Transaction } from '../transaction';
import { newMail, type Mail } from './mail';
import { MergeFields } from './merge-fields';
import { Outbox } from './outbox';
import { DAILY_EXTERNAL_MAILS, sendMails } from './send';
import { renderTemplate } from './templates';

describe('sendMails', () => {
  let bakery: Bakery;
  let lead: string;
  beforeEach(() => {
    bakery = openBakery();
    lead = insert('Lead', { FirstName: 'Zoe', LastName: 'Bun', Company: 'B & C', Email: 'zoe@bakes.test' });
  });
  afterEach(() => bakery.records.close());

  const run = <T>(work: (tx: Transaction) => T, as = bakery.ada) => bakery.records.run(as, work);
  const insert = (object: string, row: Row) => run((tx) => tx.insert(object, [row])[0].id as string);
  const send = (mail: Partial<Mail>, as = bakery.ada, allOrNone = true) =>
    run(
      (tx) => sendMails(tx, [newMail({ subject: 'Hi', plainTextBody: 'Fresh!', ...mail })], allOrNone)[0],
      as
    );
  const outbox = () => Outbox.of(bakery.records).all();
  const read = (soql: string) =>
    run((tx) => tx.query(soql).records.map(({ fields }) => Object.values(fields)));

  it('leaves the mail in the outbox and the activity on the lead', () => {
    assert.equal(send({ targetObjectId: lead, ccAddresses: ['boss@bakes.test'] }), undefined);
    const [mail] = outbox();
    assert.deepEqual(
      [mail.to, mail.cc, mail.from],
      [['zoe@bakes.test'], ['boss@bakes.test'], 'ada@bakery.test']
    );
    assert.deepEqual([mail.textBody, mail.externalRecipients, mail.problem], ['Fresh!', 2, null]);
    assert.deepEqual(read('SELECT Subject, TaskSubtype, Status, WhoId FROM Task'), [
      ['Email: Hi', 'Email', 'Completed', lead]
    ]);
    assert.deepEqual(read('SELECT Id, Status, ToAddress FROM EmailMessage'), [
      [mail.emailMessageId, '3', 'zoe@bakes.test']
    ]);
  });

  it('keeps no activity for mail that nobody asked to keep, or that is about nobody', () => {
    send({ targetObjectId: lead, saveAsActivity: false });
    send({ toAddresses: ['x@y.test'] });
    assert.equal(outbox().length, 2);
    assert.deepEqual(read('SELECT Id FROM Task'), []);
  });

  it('sends nothing that a transaction takes back', () => {
    assert.throws(() =>
      run((tx) => {
        sendMails(tx, [newMail({ targetObjectId: lead, plainTextBody: 'Hi' })], true);
        throw new Error('No');
      })
    );
    assert.deepEqual(outbox(), []);
  });

  it('writes about a person to somebody else', () => {
    send({ targetObjectId: lead, treatTargetObjectAsRecipient: false, toAddresses: ['baker@bakery.test'] });
    assert.deepEqual(outbox()[0].to, ['baker@bakery.test']);
    assert.deepEqual(read('SELECT WhoId FROM Task'), [[lead]]);
  });

  for (const [why, mail, code] of [
    ['nobody gets it', {}, 'REQUIRED_FIELD_MISSING'],
    ['it says nothing', { toAddresses: ['a@b.test'], plainTextBody: null }, 'REQUIRED_FIELD_MISSING'],
    ['an address is none', { toAddresses: ['a@b'] }, 'INVALID_EMAIL_ADDRESS'],
    [
      'a template has no person',
      { toAddresses: ['a@b.test'], templateId: '00X000000000001AAA' },
      'REQUIRED_FIELD_MISSING'
    ]
  ] as [string, Partial<Mail>, string][]) {
    it(`refuses mail when ${why}`, () => {
      assert.equal(send(mail)?.statusCode, code);
      assert.deepEqual(outbox(), []);
    });
  }

  it('refuses activities for users, and records beside leads', () => {
    assert.equal(send({ targetObjectId: bakery.bea.id })?.statusCode, 'INVALID_SAVE_AS_ACTIVITY_FLAG');
    assert.equal(send({ targetObjectId: bakery.bea.id, saveAsActivity: false }), undefined);
    assert.equal(outbox()[0].externalRecipients, 0);
    const account = insert('Account', { Name: 'Cafe' });
    assert.equal(send({ targetObjectId: lead, whatId: account })?.statusCode, 'INVALID_ID_FIELD');
  });

  it('respects those who opted out as far as the policy says', () => {
    const quiet = insert('Lead', {
      LastName: 'Still',
      Company: 'B',
      Email: 'still@b.test',
      HasOptedOutOfEmail: true
    });
    assert.equal(send({ targetObjectId: quiet, optOutPolicy: 'REJECT' })?.statusCode, 'EMAIL_OPTED_OUT');
    assert.equal(send({ targetObjectId: quiet, optOutPolicy: 'FILTER' }), undefined);
    assert.deepEqual(outbox(), []);
    send({ targetObjectId: lead, ccAddresses: [quiet], optOutPolicy: 'FILTER' });
    assert.deepEqual([outbox()[0].to, outbox()[0].cc], [['zoe@bakes.test'], []]);
    send({ targetObjectId: quiet });
    assert.deepEqual(outbox()[0].to, ['still@b.test']);
  });

  it('needs the permission Send Email, which Standard User has', () => {
    assert.equal(send({ toAddresses: ['a@b.test'] }, bakery.bea), undefined);
    assert.equal(send({ toAddresses: ['a@b.test'] }, bakery.tom)?.statusCode, 'NO_MASS_MAIL_PERMISSION');
  });

  it('takes an org-wide address, which Automated Process may not use', () => {
    const address = insert('OrgWideEmailAddress', { Address: 'hello@bakery.test', DisplayName: 'Bakery' });
    send({ toAddresses: ['a@b.test'], orgWideEmailAddressId: address });
    assert.deepEqual([outbox()[0].from, outbox()[0].fromName], ['hello@bakery.test', 'Bakery']);
    const mail = newMail({ toAddresses: ['a@b.test'], plainTextBody: 'Hi', orgWideEmailAddressId: address });
    const sendAs = (given: Mail) => bakery.records.run('automated', (tx) => sendMails(tx, [given], true)[0]);
    assert.equal(sendAs(mail)?.statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
    assert.equal(sendAs({ ...mail, orgWideEmailAddressId: null }), undefined);
    assert.match(outbox()[0].problem ?? '', /no valid From address/);
  });

  it('stops at the allowance of the day', () => {
    const many = Array.from({ length: 100 }, (_, i) => `a${i}@b.test`);
    run((tx) => {
      for (let i = 0; i < DAILY_EXTERNAL_MAILS / 100; i++) {
        sendMails(tx, [newMail({ toAddresses: many, plainTextBody: 'Hi' })], true);
      }
    });
    assert.equal(send({ toAddresses: ['a@b.test'] })?.statusCode, 'SINGLE_EMAIL_LIMIT_EXCEEDED');
    bakery.clock.now = new Date(bakery.clock.now.getTime() + 24 * 60 * 60 * 1000);
    assert.equal(send({ toAddresses: ['a@b.test'] }), undefined);
  });

  describe('merge fields', () => {
    const fill = (text: string, whatId: string | null = null) =>
      run((tx) => new MergeFields(tx, lead, whatId).fill(text, 'The text'));

    it('speak of the person, the sender, the org and what a mail is about', () => {
      assert.equal(fill('Dear {!Lead.FirstName} of {!Lead.Company}'), 'Dear Zoe of B & C');
      assert.equal(
        fill('{!User.FirstName} {!Organization.Name} {!Lead.OwnerFullName}'),
        'Ada bakery Ada Miller'
      );
      assert.equal(fill('{{{Recipient.LastName}}} {{Sender.LastName}}'), 'Bun Miller');
      const cake = insert('Cake__c', { Name: 'Torte', Price__c: 12.5, Baked_On__c: '2026-11-20' });
      assert.equal(
        fill('{!Cake__c.Name} {!Cake__c.Baked_On__c} {!Cake__c.Owner.Name}', cake),
        'Torte 20/11/2026 Ada Miller'
      );
    });

    it('speak of the sender as User, also to a user', () => {
      const text = run((tx) =>
        new MergeFields(tx, bakery.bea.id, null).fill('{!User.FirstName} {{Recipient.FirstName}}', 'x')
      );
      assert.equal(text, 'Ada Bea');
    });

    it('leave nothing where there is nothing', () => {
      assert.equal(fill('[{!Contact.Name}{!Lead.Phone}]'), '[]');
    });

    it('may be formulas', () => {
      assert.equal(fill('Dear {!NULLVALUE(Lead.Title, "friend")}'), 'Dear friend');
      assert.equal(fill('{!IF(Lead.FirstName = "Zoe", "yes", "no")}'), 'yes');
    });

    it('that no field answers are errors', () => {
      assert.throws(() => fill('{!Lead.Shoe_Size__c}'), { code: 'INVALID_MERGE_FIELD' });
    });
  });

  it('fills stored templates, HTML with care', () => {
    const folder = insert('Folder', {
      Name: 'Mail',
      DeveloperName: 'Mail',
      Type: 'Email',
      AccessType: 'Public'
    });
    const template = insert('EmailTemplate', {
      Name: 'Welcome',
      DeveloperName: 'Welcome',
      FolderId: folder,
      TemplateType: 'custom',
      TemplateStyle: 'none',
      IsActive: true,
      Subject: 'Hello {!Lead.FirstName}',
      HtmlValue: '<b>{!Lead.Company}</b>',
      Body: '{!Lead.Company}'
    });
    assert.deepEqual(
      run((tx) => renderTemplate(tx, template, lead, null)),
      { subject: 'Hello Zoe', text: 'B & C', html: '<b>B &amp; C</b>' }
    );
    send({ targetObjectId: lead, templateId: template });
    assert.deepEqual([outbox()[0].subject, outbox()[0].htmlBody], ['Hello Zoe', '<b>B &amp; C</b>']);
    bakery.records.run(bakery.ada, (tx) => tx.update('EmailTemplate', [{ Id: template, IsActive: false }]));
    assert.equal(send({ targetObjectId: lead, templateId: template })?.statusCode, 'TEMPLATE_NOT_ACTIVE');
  });
});
