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
      assert.ok(aliases.includes(String(record.OwnerId).replace('$user:', '')), String(record.OwnerId));
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
