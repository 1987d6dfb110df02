import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { generateAll } from './generate-all';

const ORCHARD = path.resolve(__dirname, '../../local-org/metadata/fixtures/orchard');
const MAIN = 'force-app/main/orchard';
let files: Map<string, string>;

before(async () => {
  files = new Map((await generateAll(ORCHARD)).map(({ file, text }) => [file, text]));
});

/** Generates from a copy of the orchard with one more file. */
async function generateWith(file: string, text: string): Promise<Map<string, string>> {
  const copy = mkdtempSync(path.join(tmpdir(), 'orchard-'));
  try {
    cpSync(ORCHARD, copy, { recursive: true });
    writeFileSync(path.join(copy, file), text);
    return new Map((await generateAll(copy)).map((artefact) => [artefact.file, artefact.text]));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

test('a row has a property per field, with its description and what may be null', () => {
  const objects = files.get('types/objects.ts')!;
  assert.match(objects, /\/\*\* A tree of the orchard\. \*\/\nexport interface Tree__c \{/);
  assert.match(objects, /\/\*\* In metres\. \*\/\n\s+Height__c: number \| null;/);
  assert.match(objects, /Is_Grafted__c: boolean;/);
  assert.match(objects, /\/\*\* Refers to Account\. \*\/\n\s+Grower__c: Id \| null;/);
});

test('a restricted picklist is a union of its values', () => {
  assert.match(files.get('types/objects.ts')!, /Variety__c: 'Russet' \| 'Bramley' \| 'Codlin';/);
});

test('objects that the project neither defines nor extends are left out', () => {
  const names = [...files.get('types/objects.ts')!.matchAll(/interface (\w+)/g)].map(([, name]) => name);
  assert.deepEqual(names, ['Lead', 'Orchard_Settings__c', 'Picking__c', 'Season__mdt', 'Tree__c']);
});

test('an event’s payload holds only the project’s fields', () => {
  const events = files.get('types/events.ts')!;
  assert.match(events, /export interface Frost_Warning__e \{\n\s+Degrees__c: number \| null;\n\}/);
  assert.match(events, /Frost_Warning__e: Frost_Warning__e;/);
});

test('an Apex method has typed parameters and result; a cacheable one is a wire adapter too', () => {
  const apex = files.get('types/lwc/apex.d.ts')!;
  assert.match(apex, /declare module '@salesforce\/apex\/TreeCare\.visits'/);
  assert.match(apex, /\(parameters: \{ treeId: string; howMany: number \}\): Promise<Array<Visit>>;/);
  assert.match(
    apex,
    /interface Visit \{\s+treeId\?: string \| null;\s+metres\?: number \| null;\s+days\?: Array<string> \| null;\s+\}/
  );
  const [, water] = apex
    .split("'@salesforce/apex/TreeCare.water'")
    .map((half) => half.split('declare module')[0]);
  assert.match(water ?? '', /litresByDay: Record<string, number> \}\): Promise<void>/);
  assert.doesNotMatch(water ?? '', /WireAdapter/);
  assert.doesNotMatch(apex, /secret|unseen/);
});

test('fields, labels and components are declared for Lightning web components', () => {
  const schema = files.get('types/lwc/schema.d.ts')!;
  assert.match(schema, /'@salesforce\/schema\/Tree__c\.Height__c'/);
  assert.match(schema, /const reference: \{ objectApiName: 'Tree__c'; fieldApiName: 'Height__c' \};/);
  assert.doesNotMatch(schema, /Frost_Warning__e/);
  assert.match(
    files.get('types/lwc/labels.d.ts')!,
    /\/\*\* Good morning, trees \*\/\n\s+const label: string;/
  );
  assert.deepEqual(JSON.parse(files.get('types/lwc/tsconfig.paths.json')!).compilerOptions.paths, {
    'c/treeCard': [`../../${MAIN}/lwc/treeCard/treeCard.js`]
  });
});

test('a standard field is declared when a component imports it', async () => {
  const source = "import OWNER from '@salesforce/schema/Lead.Owner.Name';\n";
  const changed = await generateWith(`${MAIN}/lwc/treeCard/lead.js`, source);
  assert.match(changed.get('types/lwc/schema.d.ts')!, /@salesforce\/schema\/Lead\.Owner\.Name/);
  assert.doesNotMatch(files.get('types/lwc/schema.d.ts')!, /Lead\.Owner/);
});

test('an import of a field that nothing defines is an error that names the file', async () => {
  const source = "import NOPE from '@salesforce/schema/Tree__c.Nope__c';\n";
  await assert.rejects(generateWith(`${MAIN}/lwc/treeCard/nope.js`, source), {
    message:
      /^force-app\/main\/orchard\/lwc\/treeCard\/nope\.js: It imports @salesforce\/schema\/Tree__c\.Nope__c/
  });
});

test('the same project always gives the same text', async () => {
  const again = await generateAll(ORCHARD);
  assert.deepEqual(new Map(again.map(({ file, text }) => [file, text])), files);
});
