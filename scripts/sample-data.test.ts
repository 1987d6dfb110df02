import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sampleData } from './sample-data';
import type { TreeRecord } from './sample-data/tree';

const files = sampleData();
const recordsOf = (sobject: string) =>
  (JSON.parse(files.get(`${sobject}.json`)!) as { records: TreeRecord[] }).records;
const plan = JSON.parse(files.get('plan.json')!) as { sobject: string; files: string[] }[];

test('the committed sample org is what the generator makes', () => {
  const folder = path.join(__dirname, '..', 'data');
  for (const [name, content] of files)
    assert.equal(readFileSync(path.join(folder, name), 'utf8'), content, name);
});

test('it has the numbers of records that people expect', () => {
  const counts = Object.fromEntries(
    ['Lead', 'Opportunity', 'Account', 'Case'].map((each) => [each, recordsOf(each).length])
  );
  assert.deepEqual(counts, { Lead: 100, Opportunity: 80, Account: 25, Case: 60 });
  assert.ok(
    plan.every(({ sobject }) => recordsOf(sobject).length <= 200, 'one request of the tree API each')
  );
});

test('every reference names a record that the plan loads before', () => {
  const known = new Set<string>();
  for (const { sobject } of plan) {
    for (const { attributes, ...values } of recordsOf(sobject)) {
      for (const value of Object.values(values)) {
        if (typeof value === 'string' && value.startsWith('@')) assert.ok(known.has(value), value);
      }
      assert.ok(!known.has(`@${attributes.referenceId}`), `${attributes.referenceId} occurs twice`);
      known.add(`@${attributes.referenceId}`);
    }
  }
});

test('owners are users whom the project defines', () => {
  const folder = path.join(__dirname, '..', 'config', 'users');
  const aliases = readdirSync(folder).map(
    (file) => (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { Alias: string }).Alias
  );
  for (const { sobject } of plan) {
    for (const record of recordsOf(sobject)) {
      const owner = String(
        record.OwnerId ?? record.Quota_Owner__c ?? record.CreatedById ?? record.User__c ?? '$user:alex'
      );
      assert.ok(aliases.includes(owner.replace('$user:', '')), owner);
    }
  }
});

test('no date is fixed, so that the sample never grows old', () => {
  for (const [name, content] of files) assert.doesNotMatch(content, /"\d{4}-\d{2}-\d{2}/, name);
});

test('hot leads look hot and cold leads look cold', () => {
  const leads = recordsOf('Lead');
  const engaged = leads.filter(
    (lead) => Number(lead.Website_Visits__c) >= 34 && Number(lead.Email_Opens__c) >= 18
  );
  const blank = leads.filter((lead) => lead.AnnualRevenue === undefined);
  assert.ok(engaged.length >= 10, `${engaged.length} engaged leads`);
  assert.ok(blank.length >= 5, `${blank.length} leads without revenue`);
});

test('everyone who owns deals has a quota', () => {
  const withQuota = new Set(recordsOf('Sales_Quota__c').map((quota) => quota.Quota_Owner__c));
  assert.deepEqual(new Set(recordsOf('Opportunity').map((deal) => deal.OwnerId)), withQuota);
  assert.ok(withQuota.size >= 4);
});

test('customers differ: of some nothing is known, some are leaving', () => {
  const about = (sobject: string, account: TreeRecord, field = 'AccountId') =>
    recordsOf(sobject).filter((record) => record[field] === `@${account.attributes.referenceId}`);
  const accounts = recordsOf('Account');
  const silent = accounts.filter((account) =>
    [about('Case', account), about('Opportunity', account), about('Task', account, 'WhatId')].every(
      ({ length }) => length === 0
    )
  );
  const leaving = accounts.filter((account) => {
    const urgent = about('Case', account).filter(({ Priority }) =>
      ['High', 'Critical'].includes(String(Priority))
    );
    return (
      urgent.length >= 3 && about('Opportunity', account).every(({ StageName }) => StageName !== 'Closed Won')
    );
  });
  assert.equal(silent.length, 2);
  assert.ok(leaving.length >= 2, `${leaving.length} customers look as if they were leaving`);
});

test('ratings are on the scale from 1 to 5, and not everybody rates', () => {
  const ratings = recordsOf('Case').map((each) => each.CSAT__c);
  assert.ok(ratings.every((rating) => rating === undefined || (Number(rating) >= 1 && Number(rating) <= 5)));
  assert.ok(ratings.filter((rating) => rating === undefined).length > 10);
});

test('leads wait for a response, got one soon or late, and nobody is woken up over old ones', () => {
  const leads = recordsOf('Lead');
  const answered = new Set(recordsOf('EmailMessage').map(({ ToIds }) => ToIds));
  const waiting = leads.filter(({ attributes }) => !answered.has(`@${attributes.referenceId}`));
  const overdue = waiting.filter((lead) => lead.Is_First_Response_Breached__c === true);
  assert.equal(waiting.length - overdue.length, 4, 'leads came in just now');
  assert.ok(answered.size > 50 && overdue.length > 20);
});

test('leads of the United States and Great Britain have a pool of three equals, some leads have no owner yet', () => {
  const members = recordsOf('Routing_Pool_Member__c');
  for (const region of ['NA', 'EMEA']) {
    const pool = recordsOf('Routing_Pool__c').find(
      ({ Regions__c, Segments__c }) => Regions__c === region && Segments__c === undefined
    )!;
    const theirs = members.filter(({ Pool__c }) => Pool__c === `@${pool.attributes.referenceId}`);
    assert.ok(theirs.length >= 3 && theirs.every(({ Weight__c }) => Weight__c === 1), region);
  }
  const fresh = recordsOf('Lead').filter(({ OwnerId }) => OwnerId === undefined);
  assert.ok(fresh.length >= 10 && fresh.length <= 40, `${fresh.length} leads without an owner`);
});
