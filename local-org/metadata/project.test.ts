import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotEmulated } from '../errors';
import { readProject } from './project';
import { fieldXml, readChangedOrchard, readOrchard } from './testing/orchard';

const MAIN = 'force-app/main/orchard';
const TREE_FIELDS = `${MAIN}/objects/Tree__c/fields`;

test('a project has the settings of sfdx-project.json and its users', () => {
  const orchard = readOrchard();
  assert.equal(orchard.name, 'orchard');
  assert.equal(orchard.apiVersion, '65.0');
  assert.deepEqual(orchard.packageDirectories, ['force-app']);
  const [pip] = orchard.users;
  assert.equal(pip.persona, 'grower');
  assert.equal(pip.username, 'pip@orchard.test');
  assert.deepEqual(pip.permsets, ['Gardener']);
  assert.deepEqual(Object.keys(pip.fields), ['Username', 'LastName', 'Alias', 'Email']);
});

test('Apex is read with its text, API version and status', () => {
  const [{ name, file, text, apiVersion, isActive }] = readOrchard().apexTriggers;
  assert.equal(name, 'FrostTrigger');
  assert.equal(file, `${MAIN}/triggers/FrostTrigger.trigger`);
  assert.match(text, /^trigger FrostTrigger on Frost_Warning__e/);
  assert.equal(apiVersion, '65.0');
  assert.ok(isActive);
});

test('a component bundle has its folder and what its meta file exposes', () => {
  const [{ name, dir, meta }] = readOrchard().lwcBundles;
  assert.equal(name, 'treeCard');
  assert.match(dir, /lwc.treeCard$/);
  assert.deepEqual(meta.targets, ['lightning__RecordPage']);
  assert.deepEqual(meta.targetConfigs, [
    {
      targets: ['lightning__RecordPage'],
      objects: ['Tree__c'],
      properties: [{ name: 'heading', type: 'String', label: 'Heading', default: 'Tree' }]
    }
  ]);
});

test('a page has regions of components and fields, with properties and visibility rules', () => {
  const [page] = readOrchard().flexiPages;
  assert.equal(page.sobjectType, 'Tree__c');
  assert.equal(page.template, 'flexipage:recordHomeTemplateDesktop');
  const [component, field] = page.regions[0].items;
  assert.equal(component.kind === 'component' && component.componentName, 'treeCard');
  assert.deepEqual(component.properties, { heading: 'Apple tree', actions: ['Edit', 'Delete'] });
  assert.equal(component.visibilityRule?.booleanFilter, '1 OR 2');
  assert.deepEqual(component.visibilityRule?.criteria[0], {
    leftValue: '{!Record.Height__c}',
    operator: 'GT',
    rightValue: '1'
  });
  assert.equal(field.kind === 'field' && field.fieldItem, 'Record.Height__c');
});

test('a permission set lists what it grants and leaves out what it does not', () => {
  const [gardener] = readOrchard().permissionSets;
  assert.deepEqual(gardener.classAccesses, ['TreeCare']);
  assert.deepEqual(gardener.customPermissions, ['Climb']);
  assert.deepEqual(gardener.userPermissions, ['RunFlow']);
  assert.deepEqual(gardener.fieldPermissions, [
    { field: 'Tree__c.Height__c', readable: true, editable: false }
  ]);
  assert.equal(gardener.objectPermissions[0].viewAllRecords, true);
  assert.equal(gardener.objectPermissions[0].allowDelete, false);
  assert.deepEqual(gardener.tabs, [{ tab: 'Tree__c', visibility: 'Visible' }]);
});

test('values of custom metadata keep their types; nil is null', () => {
  const [autumn] = readOrchard().customMetadataRecords;
  assert.equal(autumn.object, 'Season__mdt');
  assert.equal(autumn.developerName, 'Autumn');
  assert.deepEqual(autumn.values, { Weeks__c: 9, Is_Open__c: true, Note__c: null });
});

test('the other components are read too', () => {
  const orchard = readOrchard();
  assert.equal(orchard.labels.get('Orchard_Greeting'), 'Good morning, trees');
  assert.deepEqual(orchard.applications[0].tabs, ['standard-Lead', 'Tree__c']);
  assert.equal(orchard.applications[0].pageOverrides[0].page, 'Tree_Page');
  assert.ok(orchard.tabs[0].isForObject);
  assert.deepEqual(orchard.permissionSetGroups[0].permissionSets, ['Gardener']);
  assert.equal(orchard.profiles[0].layoutAssignments[0].layout, 'Tree__c-Tree Layout');
  assert.equal(orchard.layouts[0].object, 'Tree__c');
  assert.equal(orchard.layouts[0].sections[0].columns[0][1].isBlank, true);
  assert.deepEqual(orchard.queues[0].members.users, ['pip@orchard.test']);
  assert.deepEqual(orchard.queues[0].objects, ['Tree__c']);
  assert.equal(orchard.groups[0].includesBosses, true);
  assert.equal(orchard.eventSubscriberConfigs[0].batchSize, 20);
  assert.equal(orchard.notificationTypes[0].isForDesktop, true);
  assert.equal(orchard.customPermissions[0].label, 'Climb');
  assert.equal(orchard.flows[0].element.child('start')?.text('object'), 'Tree__c');
  assert.match(orchard.staticResources[0].content, /leaf\.svg$/);
  assert.equal(orchard.emailTemplates[0].folder, 'Orchard_Mail');
  assert.match(orchard.emailTemplates[0].body, /^Dear \{!Contact\.FirstName\}/);
  assert.equal(orchard.emailFolders[0].label, 'Orchard Mail');
  assert.deepEqual(orchard.listViews[0].filters, [
    { field: 'Height__c', operation: 'greaterThan', value: '4' }
  ]);
  assert.equal(orchard.validationRules[0].errorCondition, 'Height__c < 0');
  assert.equal(orchard.validationRules[0].line, 5);
  assert.deepEqual(orchard.compactLayouts[0].fields, ['Name', 'Variety__c']);
  assert.deepEqual(orchard.fieldSets[0].fields, ['Height__c']);
});

test('what .forceignore leaves out is not read', () => {
  assert.throws(
    () => readChangedOrchard({ [`${MAIN}/Nothing.mystery-meta.xml`]: '<Mystery/>' }),
    (error: Error) => error instanceof NotEmulated && error.at?.file === `${MAIN}/Nothing.mystery-meta.xml`
  );
  assert.doesNotThrow(() => readChangedOrchard({ [`${MAIN}/drafts/Other.mystery-meta.xml`]: '<Mystery/>' }));
});

test('settings other than the business hours are not known', () => {
  const file = `${MAIN}/settings/Security.settings-meta.xml`;
  assert.throws(
    () => readChangedOrchard({ [file]: '<SecuritySettings/>' }),
    (error: Error) => error instanceof NotEmulated && error.construct === 'metadata of Security.settings'
  );
});

test('a folder that is no project is refused', () => {
  assert.throws(() => readProject(__dirname), {
    code: 'PROJECT_INVALID',
    message: /sfdx-project\.json: There is no such file\./
  });
});

const BROKEN: { what: string; changes: Record<string, string | null>; message: RegExp }[] = [
  {
    what: 'malformed XML',
    changes: { [`${TREE_FIELDS}/Bad__c.field-meta.xml`]: '<CustomField>\n<label>Bad</CustomField>' },
    message:
      /^force-app\/main\/orchard\/objects\/Tree__c\/fields\/Bad__c\.field-meta\.xml:2: The XML is not well formed/
  },
  {
    what: 'a class without its meta file',
    changes: { [`${MAIN}/classes/TreeCare.cls-meta.xml`]: null },
    message: /classes\/TreeCare\.cls: Its meta file is missing, .* Add TreeCare\.cls-meta\.xml\./
  },
  {
    what: 'a meta file without its class',
    changes: { [`${MAIN}/classes/TreeCare.cls`]: null },
    message: /TreeCare\.cls-meta\.xml: The source file it describes is missing\./
  },
  {
    what: 'an unknown type of field',
    changes: {
      [`${TREE_FIELDS}/Bad__c.field-meta.xml`]: fieldXml(
        '<fullName>Bad__c</fullName><label>Bad</label>\n<type>Strnig</type>'
      )
    },
    message: /Bad__c\.field-meta\.xml:4: There is no field type "Strnig"\. Use one of AutoNumber, /
  },
  {
    what: 'a field defined twice',
    changes: {
      'force-app/second/objects/Tree__c/fields/height__c.field-meta.xml': fieldXml(
        '<fullName>height__c</fullName><label>Height</label><type>Date</type>'
      )
    },
    message:
      /second.*height__c\.field-meta\.xml: Tree__c\.height__c is already defined in force-app\/main\/orchard\/.*Height__c/
  },
  {
    what: 'a field whose name is not its file’s',
    changes: {
      [`${TREE_FIELDS}/Bad__c.field-meta.xml`]: fieldXml(
        '<fullName>Good__c</fullName><label>Bad</label><type>Date</type>'
      )
    },
    message: /<fullName> is "Good__c", but the file is named for Bad__c\./
  },
  {
    what: 'a text without a length',
    changes: { [`${TREE_FIELDS}/Bad__c.field-meta.xml`]: fieldXml('<label>Bad</label><type>Text</type>') },
    message: /A text field has no <length>\. Add <length> in characters\./
  },
  {
    what: 'digits that do not go together',
    changes: {
      [`${TREE_FIELDS}/Bad__c.field-meta.xml`]: fieldXml(
        '<label>Bad</label><precision>2</precision><scale>3</scale><type>Number</type>'
      )
    },
    message: /Precision 2 and scale 3 do not go together\./
  },
  {
    what: 'a standard value set that does not exist',
    changes: { [`${MAIN}/standardValueSets/Flavours.standardValueSet-meta.xml`]: '<StandardValueSet/>' },
    message: /no standard value set Flavours/
  },
  {
    what: 'a user without an e-mail address',
    changes: { 'config/users/admin.json': '{"Username":"a@b.c","LastName":"B","Alias":"b"}' },
    message: /^config\/users\/admin\.json: Email is missing\. Add "Email"\.$/
  },
  {
    what: 'a file that is not JSON',
    changes: { 'sfdx-project.json': '{' },
    message: /^sfdx-project\.json: The file is not JSON: /
  },
  {
    what: 'a package directory that does not exist',
    changes: {
      'sfdx-project.json': '{"packageDirectories":[{"path":"elsewhere"}],"sourceApiVersion":"65.0"}'
    },
    message: /The package directory elsewhere does not exist\./
  }
];

for (const { what, changes, message } of BROKEN) {
  test(`${what} is an error that says where and what to do`, () => {
    assert.throws(() => readChangedOrchard(changes), { code: 'PROJECT_INVALID', message });
  });
}

test('a field type that only the platform has is named as not emulated', () => {
  const file = `${TREE_FIELDS}/Far__c.field-meta.xml`;
  const changes = { [file]: fieldXml('<label>Far</label>\n<type>ExternalLookup</type>') };
  assert.throws(
    () => readChangedOrchard(changes),
    (error: Error) => error instanceof NotEmulated && error.at?.file === file && error.at.line === 4
  );
});
