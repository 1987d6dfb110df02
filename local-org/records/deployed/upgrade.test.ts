import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, test } from 'node:test';
import { readProject } from '../../metadata/project';
import { buildSchema } from '../../metadata/schema';
import { BAKERY } from '../../../tests/projects/open-bakery';
import { Records } from '../records';
import { deleteRecord, deployRecord } from './custom-metadata';

/** A copy of the bakery that can grow newer, over one database. */
let folder: string;
let notices: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'upgrade-'));
  cpSync(BAKERY, path.join(folder, 'project'), { recursive: true });
  notices = [];
});

const DEFAULT = 'force-app/main/default';
const at = (...parts: string[]) => path.join(folder, 'project', ...parts);

function open<T>(work: (records: Records) => T): T {
  const project = readProject(at());
  const records = Records.open({
    project,
    schema: buildSchema(project),
    file: path.join(folder, 'org.db'),
    onNotice: (sentence) => notices.push(sentence)
  });
  try {
    return work(records);
  } finally {
    records.close();
  }
}

const asAdmin = <T>(records: Records, work: Parameters<typeof records.run<T>>[1]) =>
  records.run(records.user('admin@bakery.test')!, work);

function settings(): Record<string, number> {
  return open((records) =>
    asAdmin(records, (tx) => {
      const { records: found } = tx.query('SELECT DeveloperName, Degrees__c FROM Oven_Setting__mdt');
      return Object.fromEntries(found.map(({ fields }) => [fields.DeveloperName, fields.Degrees__c]));
    })
  );
}

const record = (degrees: number) =>
  `<CustomMetadata xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><label>Own</label><protected>false</protected><values><field>Degrees__c</field><value xsi:type="xsd:double">${degrees}</value></values></CustomMetadata>`;

function deploy(fullName: string, degrees: number): void {
  open((records) => asAdmin(records, () => deployRecord(records, fullName, record(degrees))));
}

/** Any change of the project makes it a newer version. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  assert.ok(text.includes(from), `${file} has ${from}`);
  writeFileSync(at(file), text.replace(from, to));
}

test('what was deployed stands after a restart, beside and over what the project brings', () => {
  deploy('Oven_Setting.Rye', 230);
  deploy('Oven_Setting.Sponge', 185);
  open((records) => asAdmin(records, () => deleteRecord(records, 'Oven_Setting.Meringue')));
  assert.deepEqual(settings(), { Rye: 230, Sponge: 185 });
});

test('an upgrade overwrites its own records, makes deleted ones anew, and keeps those of administrators', () => {
  deploy('Oven_Setting.Rye', 230);
  deploy('Oven_Setting.Sponge', 185);
  open((records) => asAdmin(records, () => deleteRecord(records, 'Oven_Setting.Meringue')));
  edit(`${DEFAULT}/customMetadata/Oven_Setting.Sponge.md-meta.xml`, '180.0', '170.0');
  assert.deepEqual(settings(), { Meringue: 95, Rye: 230, Sponge: 170 });
  assert.deepEqual(notices, []);
});

test('a field that a newer version no longer has is left out of deployed records, and said so', () => {
  deploy('Oven_Setting.Rye', 230);
  rmSync(at(DEFAULT, 'objects/Oven_Setting__mdt/fields/Degrees__c.field-meta.xml'));
  for (const [name, degrees] of Object.entries({ Sponge: '180.0', Meringue: '95.0' })) {
    edit(
      `${DEFAULT}/customMetadata/Oven_Setting.${name}.md-meta.xml`,
      `<field>Degrees__c</field>\n        <value xsi:type="xsd:double">${degrees}</value>`,
      '<field>Is_Fan_On__c</field>\n        <value xsi:type="xsd:boolean">true</value>'
    );
  }
  const names = open((records) =>
    asAdmin(records, (tx) =>
      tx
        .query('SELECT DeveloperName FROM Oven_Setting__mdt ORDER BY DeveloperName')
        .records.map(({ fields }) => fields.DeveloperName)
    )
  );
  assert.deepEqual(names, ['Meringue', 'Rye', 'Sponge']);
  assert.deepEqual(notices, [
    'Oven_Setting.Rye: its Degrees__c is left out, for Oven_Setting__mdt has no such field any more.'
  ]);
});

test('what an administrator changes about a user stands until the definition of the user changes', () => {
  const zone = () => open((records) => records.user('bea@bakery.test')!.timeZone);
  const before = zone();
  open((records) =>
    asAdmin(records, (tx) =>
      tx.update('User', [{ Id: records.user('bea@bakery.test')!.id, TimeZoneSidKey: 'Europe/Paris' }])
    )
  );
  assert.equal(zone(), 'Europe/Paris');
  edit('config/users/baker.json', before, 'Asia/Tokyo');
  assert.equal(zone(), 'Asia/Tokyo');
});
