import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { mapFile, mapRow } from './x-education-leads';

const ROW = {
  'Lead Number': '660737',
  TotalVisits: '5',
  Specialization: 'Finance Management',
  Country: 'Select'
};

test('a row becomes a lead; what was left untouched stays blank', () => {
  const mapped = mapRow(ROW, new Set());
  assert.ok('lead' in mapped);
  assert.equal(mapped.lead.LastName, 'Prospect 660737');
  assert.equal(mapped.lead.Industry, 'Finance');
  assert.equal(mapped.lead.Website_Visits__c, '5');
  assert.equal(mapped.lead.Country, '');
});

test('what was known only after the outcome never gets in', () => {
  const mapped = mapRow(
    { ...ROW, Tags: 'Will revert after reading the email', 'Lead Quality': 'High' },
    new Set()
  );
  assert.doesNotMatch(JSON.stringify(mapped), /revert|High/);
});

test('rows that cannot be leads are rejected with a reason', () => {
  assert.deepEqual(mapRow({ ...ROW, TotalVisits: '2.5' }, new Set()), {
    problem: 'TotalVisits is "2.5", not a whole number'
  });
  assert.deepEqual(mapRow({ ...ROW, 'Lead Number': '' }, new Set()), {
    problem: 'Lead Number is "", not a number'
  });
  assert.deepEqual(mapRow(ROW, new Set(['660737'])), { problem: 'Lead Number 660737 stands twice' });
});

test('a file is mapped whole, its rejected rows listed by line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'x-education-'));
  const source = path.join(folder, 'Leads.csv');
  const target = path.join(folder, 'leads.csv');
  writeFileSync(source, 'Lead Number,TotalVisits,City,\n1,3,"Mumbai, west",\n1,4,Pune,\nx,1,Pune,\n');
  const counts = await mapFile(source, target, `${target}.rejected.csv`);
  assert.deepEqual(counts, { mapped: 1, rejected: 2 });
  assert.match(readFileSync(target, 'utf8'), /^Prospect 1,.*"Mumbai, west"/m);
  assert.equal(
    readFileSync(`${target}.rejected.csv`, 'utf8'),
    'line,problem\n3,Lead Number 1 stands twice\n4,"Lead Number is ""x"", not a number"\n'
  );
});
