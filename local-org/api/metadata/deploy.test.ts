import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import JSZip from 'jszip';
import type { RunningOrg } from '../../org';
import { signIn, startBakery, users, type Answer } from '../fixtures/bakery';

type Send = (method: string, path: string, body?: unknown) => Promise<Answer>;

let org: RunningOrg;
let admin: Send;
before(async () => {
  org = await startBakery();
  admin = await signIn(org, users.admin);
});
after(() => org.close());

const XMLNS =
  'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

function setting(label: string, field: string, value: string, type = 'xsd:double'): string {
  return `<CustomMetadata ${XMLNS}><label>${label}</label><protected>false</protected><values><field>${field}</field><value xsi:type="${type}">${value}</value></values></CustomMetadata>`;
}

function manifest(members: string[], type = 'CustomMetadata'): string {
  const names = members.map((member) => `<members>${member}</members>`).join('');
  return `<Package ${XMLNS}><types>${names}<name>${type}</name></types><version>65.0</version></Package>`;
}

function zipOf(files: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** Deploys as jsforce and the sf CLI do: over SOAP, or over REST. */
async function deploy(
  files: Record<string, string>,
  options: { user?: string; rest?: boolean; checkOnly?: boolean; rollbackOnError?: boolean } = {}
) {
  const { user = users.admin, rest = false, ...deployOptions } = options;
  const { metadata } = new Connection({
    instanceUrl: org.url,
    accessToken: org.sessions.create(org.records.user(user)!),
    version: '65.0'
  });
  const zip = await zipOf(files);
  const { id } = await metadata[rest ? 'deployRest' : 'deploy'](zip, deployOptions);
  return metadata.checkDeployStatus(id, true, rest);
}

async function degreesOf(name: string): Promise<number | undefined> {
  const soql = `SELECT Degrees__c FROM Oven_Setting__mdt WHERE DeveloperName = '${name}'`;
  const { body } = await admin('GET', `query?q=${encodeURIComponent(soql)}`);
  return body.records[0]?.Degrees__c;
}

for (const rest of [false, true]) {
  test(`a record deployed over ${rest ? 'REST' : 'SOAP'} is in force at once, also for Apex`, async () => {
    const name = rest ? 'Scone' : 'Brioche';
    const files = {
      'package.xml': manifest([`Oven_Setting.${name}`]),
      [`customMetadata/Oven_Setting.${name}.md`]: setting(name, 'Degrees__c', '175')
    };
    const created = await deploy(files, { rest });
    assert.equal(created.status, 'Succeeded');
    const [message] = created.details.componentSuccesses;
    assert.deepEqual(
      [message.fullName, message.created, message.changed],
      [`Oven_Setting.${name}`, true, true]
    );
    assert.equal(await degreesOf(name), 175);
    const [changed] = (await deploy(files, { rest })).details.componentSuccesses;
    assert.equal(changed.created, false);
    const code = `System.assertEquals(175, Oven_Setting__mdt.getInstance('${name}').Degrees__c);`;
    const { body } = await admin('GET', `tooling/executeAnonymous?anonymousBody=${encodeURIComponent(code)}`);
    assert.deepEqual([body.success, body.exceptionMessage], [true, null]);
  });
}

test('one bad component undoes the whole deployment, and every problem is named', async () => {
  const result = await deploy({
    'package.xml': manifest([
      'Oven_Setting.Good',
      'Oven_Setting.Bad',
      'Oven_Setting.Absent',
      'Kettle.One',
      'Oven_Setting.1st'
    ]),
    'customMetadata/Oven_Setting.Good.md': setting('Good', 'Degrees__c', '1'),
    'customMetadata/Oven_Setting.Bad.md': setting('Bad', 'Colour__c', '1'),
    'customMetadata/Kettle.One.md': setting('One', 'Degrees__c', '1'),
    'customMetadata/Oven_Setting.1st.md': setting('First', 'Degrees__c', '1')
  });
  assert.deepEqual([result.status, result.success], ['Failed', false]);
  assert.deepEqual(
    result.details.componentFailures.map(({ fullName, problem }) => [fullName, problem]),
    [
      ['Oven_Setting.Bad', 'Oven_Setting__mdt has no field Colour__c'],
      [
        'Oven_Setting.Absent',
        "An object 'Oven_Setting.Absent' of type CustomMetadata was named in package.xml, but was not found in zipped directory"
      ],
      ['Kettle.One', 'Custom metadata type Kettle__mdt is not available in this organization.'],
      [
        'Oven_Setting.1st',
        'customMetadata/Oven_Setting.1st.md: Oven_Setting.1st is no name of a record. Name it <Type>.<Record>: letters, digits and underscores, at most 40, the first a letter.'
      ]
    ]
  );
  assert.equal(await degreesOf('Good'), undefined);
});

test('without rollbackOnError what is good stays; a validation leaves nothing', async () => {
  const files = {
    'package.xml': manifest(['Oven_Setting.Kept', 'Oven_Setting.Absent']),
    'customMetadata/Oven_Setting.Kept.md': setting('Kept', 'Degrees__c', '2')
  };
  const validated = await deploy(
    { ...files, 'package.xml': manifest(['Oven_Setting.Kept']) },
    { checkOnly: true }
  );
  assert.deepEqual([validated.status, validated.checkOnly], ['Succeeded', true]);
  assert.equal(await degreesOf('Kept'), undefined);
  const partial = await deploy(files, { rollbackOnError: false });
  assert.equal(partial.status, 'SucceededPartial');
  assert.equal(await degreesOf('Kept'), 2);
});

test('records are deleted by a destructive manifest; one that is not there is a warning', async () => {
  await deploy({
    'package.xml': manifest(['Oven_Setting.Passing']),
    'customMetadata/Oven_Setting.Passing.md': setting('Passing', 'Degrees__c', '3')
  });
  const result = await deploy({
    'package.xml': `<Package ${XMLNS}><version>65.0</version></Package>`,
    'destructiveChangesPost.xml': manifest(['Oven_Setting.Passing', 'Oven_Setting.Never'])
  });
  const [deleted, missing] = result.details.componentSuccesses;
  assert.deepEqual([deleted.fullName, deleted.deleted], ['Oven_Setting.Passing', true]);
  assert.equal(missing.problem, 'No CustomMetadata named: Oven_Setting.Never found');
  assert.equal(await degreesOf('Passing'), undefined);
});

test('a component of another type is refused by name', async () => {
  const { details } = await deploy({
    'package.xml': manifest(['Greeter'], 'ApexClass'),
    'classes/Greeter.cls': 'public class Greeter {}'
  });
  const [{ componentType, fileName, problem }] = details.componentFailures;
  assert.deepEqual([componentType, fileName], ['ApexClass', 'classes/Greeter.cls']);
  assert.match(
    problem!,
    /^The local org does not emulate the deployment of a component of the type ApexClass/
  );
});

test('a deployment that runs tests, and a file that is no zip, are refused', async () => {
  const files = { 'package.xml': manifest([]) };
  await assert.rejects(deploy(files, { testLevel: 'RunLocalTests' } as object), /test level RunLocalTests/);
  const form = new FormData();
  form.append('entity_content', '{"deployOptions": {}}');
  form.append('file', new Blob(['no zip']), 'deploy.zip');
  const answer = await fetch(`${org.url}/services/data/v65.0/metadata/deployRequest`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${org.sessions.create(org.records.user(users.admin)!)}` }
  });
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /INVALID_ZIP/);
});

test('only who may modify metadata deploys', async () => {
  await assert.rejects(deploy({ 'package.xml': manifest([]) }, { user: users.baker }), {
    name: 'sf:INSUFFICIENT_ACCESS',
    message: /ModifyAllData or ModifyMetadata/
  });
});
