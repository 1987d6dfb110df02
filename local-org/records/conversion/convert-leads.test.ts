import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../../tests/projects/open-bakery';
import type { Row } from '../row';
import { convertLeads, type Conversion } from './convert-leads';

describe('convertLeads', () => {
  let bakery: Bakery;
  let lead: string;
  beforeEach(() => {
    bakery = openBakery();
    lead = insert('Lead', {
      FirstName: 'Zoe',
      LastName: 'Bun',
      Company: 'Bakes',
      Email: 'zoe@bakes.test',
      City: 'Bath',
      LeadSource: 'Web',
      HasOptedOutOfEmail: true
    });
  });
  afterEach(() => bakery.records.close());

  const insert = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.insert(object, [row])[0].id as string);
  const read = (soql: string) =>
    bakery.records.run(bakery.ada, (tx) => tx.query(soql).records.map(({ fields }) => Object.values(fields)));
  const conversion = (values: Partial<Conversion> = {}): Conversion => ({
    leadId: lead,
    convertedStatus: 'Closed - Converted',
    accountId: null,
    contactId: null,
    opportunityId: null,
    opportunityName: null,
    doNotCreateOpportunity: false,
    ownerId: null,
    overwriteLeadSource: false,
    ...values
  });
  const convert = (values: Partial<Conversion> = {}, allOrNone = true) =>
    bakery.records.run(bakery.ada, (tx) =>
      convertLeads(tx, [conversion(values)], { allOrNone, mode: 'system' })
    )[0];

  it('makes account, contact and opportunity of a lead', () => {
    const { accountId, contactId, opportunityId } = convert();
    assert.deepEqual(read('SELECT Id, Name, BillingCity FROM Account'), [[accountId, 'Bakes', 'Bath']]);
    assert.deepEqual(
      read('SELECT Id, Name, AccountId, Email, MailingCity, HasOptedOutOfEmail FROM Contact'),
      [[contactId, 'Zoe Bun', accountId, 'zoe@bakes.test', 'Bath', true]]
    );
    assert.deepEqual(read('SELECT Id, Name, AccountId, CloseDate, LeadSource, StageName FROM Opportunity'), [
      [opportunityId, 'Bakes', accountId, '2026-12-31', 'Web', 'Prospecting']
    ]);
    assert.deepEqual(read('SELECT OpportunityId, ContactId, IsPrimary FROM OpportunityContactRole'), [
      [opportunityId, contactId, true]
    ]);
    assert.deepEqual(
      read(
        'SELECT IsConverted, Status, ConvertedDate, ConvertedAccountId, ConvertedContactId, ConvertedOpportunityId FROM Lead'
      ),
      [[true, 'Closed - Converted', '2026-11-21', accountId, contactId, opportunityId]]
    );
  });

  it('goes into records that exist, which keep what they have', () => {
    const accountId = insert('Account', { Name: 'Old Bakes' });
    const contactId = insert('Contact', { LastName: 'Old', AccountId: accountId, LeadSource: 'Other' });
    const result = convert({ accountId, contactId, doNotCreateOpportunity: true });
    assert.deepEqual(
      [result.accountId, result.contactId, result.opportunityId],
      [accountId, contactId, null]
    );
    assert.deepEqual(read('SELECT Name, LeadSource FROM Contact'), [['Old', 'Other']]);
    assert.deepEqual(read('SELECT Id FROM Opportunity'), []);
  });

  it('gives an existing contact the lead’s source if asked', () => {
    const accountId = insert('Account', { Name: 'Old Bakes' });
    const contactId = insert('Contact', { LastName: 'Old', AccountId: accountId, LeadSource: 'Other' });
    convert({ accountId, contactId, overwriteLeadSource: true });
    assert.deepEqual(read('SELECT LeadSource FROM Contact'), [['Web']]);
  });

  it('moves activities and e-mails', () => {
    insert('Task', { Subject: 'Call', WhoId: lead, Status: 'Completed', ActivityDate: '2026-11-20' });
    insert('EmailMessage', { Subject: 'Hi', Status: '3', ToIds: lead });
    const { accountId, contactId, opportunityId } = convert();
    assert.deepEqual(read("SELECT WhoId, WhatId, AccountId FROM Task WHERE Subject = 'Call'"), [
      [contactId, opportunityId, accountId]
    ]);
    assert.deepEqual(read('SELECT RelationId, RelationObjectType FROM EmailMessageRelation'), [
      [contactId, 'Contact']
    ]);
    assert.deepEqual(read('SELECT ToIds FROM EmailMessage'), [[contactId]]);
    assert.deepEqual(read('SELECT LastActivityDate FROM Contact'), [['2026-11-21']]);
  });

  for (const [why, values, code] of [
    [
      'the status is not one of converted leads',
      { convertedStatus: 'Working - Contacted' },
      'INVALID_STATUS'
    ],
    ['a contact comes without its account', { contactId: '003000000000001AAA' }, 'REQUIRED_FIELD_MISSING']
  ] as [string, Partial<Conversion>, string][]) {
    it(`refuses when ${why}`, () => {
      assert.throws(() => convert(values), { code });
      assert.deepEqual(convert(values, false).errors[0].statusCode, code);
      assert.deepEqual(read('SELECT Id FROM Account'), []);
    });
  }

  it('converts a lead once, and then lets it alone', () => {
    convert();
    assert.throws(() => convert(), { code: 'CANNOT_UPDATE_CONVERTED_LEAD' });
    assert.throws(
      () => bakery.records.run(bakery.ada, (tx) => tx.update('Lead', [{ Id: lead, City: 'Bristol' }])),
      {
        code: 'CANNOT_UPDATE_CONVERTED_LEAD'
      }
    );
  });

  it('needs an owner for the lead of a queue', () => {
    const queue = insert('Group', { Name: 'Ovens', DeveloperName: 'Ovens', Type: 'Queue' });
    insert('QueueSobject', { QueueId: queue, SobjectType: 'Lead' });
    bakery.records.run(bakery.ada, (tx) => tx.update('Lead', [{ Id: lead, OwnerId: queue }]));
    assert.throws(() => convert(), /can only be owned by users/);
    convert({ ownerId: bakery.bea.id });
    assert.deepEqual(read('SELECT OwnerId FROM Account'), [[bakery.bea.id]]);
  });

  it('takes back everything when the lead cannot be saved', () => {
    bakery.records.automations.push({
      beforeSave: (batch) => batch.object.name === 'Lead' && batch.addError(0, 'Not today')
    });
    assert.throws(() => convert(), /Not today/);
    assert.deepEqual(read('SELECT Id FROM Account'), []);
  });
});
