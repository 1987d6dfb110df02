import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from './schema';
import { fieldXml, readChangedOrchard, readOrchard } from './testing/orchard';

const orchard = buildSchema(readOrchard());
const tree = orchard.object('Tree__c')!;
const MAIN = 'force-app/main/orchard';

test('an object is found by name in any case, and by the first characters of an Id', () => {
  assert.equal(orchard.object('tree__C'), tree);
  assert.equal(orchard.byPrefix('00Q')?.name, 'Lead');
  assert.equal(orchard.object('Shrub__c'), undefined);
});

test('key prefixes of the project’s objects follow their names', () => {
  const prefixes = ['Orchard_Settings__c', 'Picking__c', 'Tree__c', 'Frost_Warning__e', 'Season__mdt'];
  assert.deepEqual(
    prefixes.map((name) => orchard.object(name)?.keyPrefix),
    ['a00', 'a01', 'a02', 'e00', 'm00']
  );
});

test('a custom object has system fields, its name, and what its settings bring along', () => {
  assert.deepEqual(
    tree.fields.filter((field) => !field.isCustom).map((field) => field.name),
    [
      'Id',
      'OwnerId',
      'IsDeleted',
      'Name',
      'CreatedDate',
      'CreatedById',
      'LastModifiedDate',
      'LastModifiedById',
      'SystemModstamp',
      'LastActivityDate',
      'LastViewedDate',
      'LastReferencedDate',
      'RecordTypeId'
    ]
  );
  assert.equal(tree.nameField, 'Name');
  assert.equal(tree.field('Name')?.isRequired, false);
  assert.equal(tree.sharingModel, 'Private');
  assert.equal(tree.recordTypes[0].name, 'Espalier');
});

test('an object with a master has no owner; its auto number is not for people to write', () => {
  const picking = orchard.object('Picking__c')!;
  assert.equal(picking.field('OwnerId'), undefined);
  const name = picking.field('Name')!;
  assert.ok(name.isAutoNumber && !name.isCreateable && !name.isNillable);
  assert.equal(name.displayFormat, 'P-{00000}');
  const master = picking.field('Tree__c')!;
  assert.ok(master.isMasterDetail && master.isRequired && !master.isUpdateable);
  assert.equal(master.deleteConstraint, 'Cascade');
});

test('events, custom metadata types and settings get the system fields of their kind', () => {
  const names = (object: string) => orchard.object(object)!.fields.map((field) => field.name);
  assert.deepEqual(names('Frost_Warning__e'), [
    'ReplayId',
    'CreatedDate',
    'CreatedById',
    'EventUuid',
    'Degrees__c'
  ]);
  assert.equal(orchard.object('Frost_Warning__e')?.publishBehavior, 'PublishAfterCommit');
  assert.deepEqual(names('Season__mdt').slice(0, 7), [
    'Id',
    'DeveloperName',
    'MasterLabel',
    'Language',
    'NamespacePrefix',
    'Label',
    'QualifiedApiName'
  ]);
  assert.ok(names('Orchard_Settings__c').includes('SetupOwnerId'));
  assert.equal(orchard.object('Orchard_Settings__c')?.settingType, 'Hierarchy');
});

test('a required lookup forbids deleting its parent unless it says otherwise', () => {
  const file = `${MAIN}/objects/Tree__c/fields/Owner_Account__c.field-meta.xml`;
  const lookup = (required: boolean) =>
    fieldXml(
      `<label>Owner</label><referenceTo>Account</referenceTo><required>${required}</required><type>Lookup</type>`
    );
  const constraint = (required: boolean) =>
    buildSchema(readChangedOrchard({ [file]: lookup(required) }))
      .object('Tree__c')
      ?.field('Owner_Account__c')?.deleteConstraint;
  assert.deepEqual([constraint(true), constraint(false)], ['Restrict', 'SetNull']);
});

test('numbers have digits, checkboxes a default, texts a length', () => {
  const { precision, scale, description } = tree.field('Height__c')!;
  assert.deepEqual({ precision, scale, description }, { precision: 5, scale: 2, description: 'In metres.' });
  assert.equal(tree.field('Is_Grafted__c')?.defaultValue, 'false');
  assert.equal(tree.field('Is_Grafted__c')?.isNillable, false);
  assert.equal(tree.field('Diary__c')?.length, 32768);
});

test('a formula and a roll-up summary cannot be written; a roll-up has the type it sums up', () => {
  const formula = tree.field('Is_Tall__c')!;
  assert.equal(formula.formula, 'Height__c > 4');
  assert.equal(formula.blanksAs, 'zero');
  assert.ok(!formula.isCreateable && !formula.isUpdateable);
  const sum = tree.field('Apples__c')!;
  assert.deepEqual(
    { type: sum.type, scale: sum.scale, summary: sum.summary },
    {
      type: 'double',
      scale: 3,
      summary: {
        operation: 'sum',
        childObject: 'Picking__c',
        relationshipField: 'Tree__c',
        summarizedField: 'Weight__c',
        filters: []
      }
    }
  );
});

test('a picklist has its own values or those of a global value set, and may depend on another', () => {
  const variety = tree.field('Variety__c')!;
  assert.ok(variety.isRestricted && variety.isRequired);
  assert.deepEqual(variety.picklist?.[0], {
    value: 'Russet',
    label: 'Egremont Russet',
    isDefault: true,
    isActive: true
  });
  assert.equal(variety.picklist?.[2].isActive, false);
  const rootstock = tree.field('Rootstock__c')!;
  assert.deepEqual(
    rootstock.picklist?.map((value) => value.label),
    ['M9, dwarfing', 'M25, vigorous']
  );
  assert.deepEqual(rootstock.dependency, {
    controllingField: 'Variety__c',
    controllingValues: { M9: ['Russet', 'Bramley'] }
  });
});

test('a location brings its two coordinates', () => {
  assert.equal(tree.field('Place__c')?.isCompound, true);
  const latitude = tree.field('Place__Latitude__s')!;
  assert.equal(latitude.compoundField, 'Place__c');
  assert.equal(latitude.scale, 6);
});

test('lookups lead up by relationship name and down by child relationship', () => {
  assert.equal(tree.field('Grower__c')?.relationshipName, 'Grower__r');
  const down = orchard.object('Account')!.childRelationships();
  const trees = down.find(({ name }) => name === 'Trees__r')!;
  assert.equal(trees.child, tree);
  assert.equal(trees.field.name, 'Grower__c');
  assert.ok(down.some(({ name, child }) => name === 'Contacts' && child.name === 'Contact'));
  const creators = orchard.object('User')!.references();
  assert.ok(creators.some(({ child, field }) => child === tree && field.name === 'CreatedById'));
});

test('tasks relate to objects that allow activities', () => {
  assert.ok(orchard.object('Task')?.field('WhatId')?.referenceTo?.includes('Tree__c'));
  assert.ok(!orchard.object('Task')?.field('WhatId')?.referenceTo?.includes('Picking__c'));
  assert.ok(tree.childRelationships().some(({ name, child }) => name === 'Tasks' && child.name === 'Task'));
});

test('standard objects take the project’s fields and value sets; another schema stays as it was', () => {
  const lead = orchard.object('Lead')!;
  const favourite = lead.field('Favourite_Apple__c')!;
  assert.ok(favourite.isExternalId && favourite.isUnique && favourite.isCustom);
  assert.equal(favourite.helpText, 'What they eat.');
  assert.equal(lead.field('Industry')?.description, 'What they do with apples.');
  assert.deepEqual(
    lead.field('LeadSource')?.picklist?.map(({ value }) => value),
    ['Farm Shop', 'Web']
  );
  const bare = buildSchema({ ...readOrchard(), customFields: [], standardValueSets: [] });
  assert.equal(bare.object('Lead')?.field('Favourite_Apple__c'), undefined);
  assert.equal(bare.object('Lead')?.field('Industry')?.description, undefined);
  assert.equal(bare.object('Lead')?.field('LeadSource')?.picklist?.length, 5);
});

test('a fresh org’s stages carry probability and forecast category', () => {
  const won = orchard
    .object('Opportunity')
    ?.field('StageName')
    ?.picklist?.find(({ value }) => value === 'Closed Won');
  assert.deepEqual(won, {
    value: 'Closed Won',
    label: 'Closed Won',
    isDefault: false,
    isActive: true,
    isClosed: true,
    isWon: true,
    probability: 100,
    forecastCategory: 'Closed'
  });
});

test('every standard object is whole: unique names, known references, an Id', () => {
  const names = new Set(orchard.objects.map(({ name }) => name));
  for (const object of orchard.objects.filter(({ kind }) => kind === 'standard')) {
    assert.equal(object.fields[0].name, 'Id', object.name);
    assert.equal(new Set(object.fields.map(({ name }) => name)).size, object.fields.length, object.name);
    for (const field of object.fields) {
      const where = `${object.name}.${field.name}`;
      assert.ok(
        (field.referenceTo ?? []).every((target) => names.has(target)),
        where
      );
      assert.equal(field.type === 'reference', field.relationshipName !== undefined, where);
      if (field.compoundField) assert.ok(object.field(field.compoundField)?.isCompound, where);
    }
  }
});

const CONTRADICTIONS: [string, Record<string, string>, RegExp][] = [
  [
    'a field of an object that nothing defines',
    {
      [`${MAIN}/objects/Shrub__c/fields/A__c.field-meta.xml`]: fieldXml('<label>A</label><type>Date</type>')
    },
    /It is a field of Shrub__c, which nothing defines\. Add objects\/Shrub__c\/Shrub__c\.object-meta\.xml/
  ],
  [
    'a lookup to an object that nothing defines',
    {
      [`${MAIN}/objects/Tree__c/fields/A__c.field-meta.xml`]: fieldXml(
        '<label>A</label><referenceTo>Shrub__c</referenceTo><type>Lookup</type>'
      )
    },
    /It refers to Shrub__c, which nothing defines/
  ],
  [
    'a picklist of a global value set that nothing defines',
    {
      [`${MAIN}/objects/Tree__c/fields/A__c.field-meta.xml`]: fieldXml(
        '<label>A</label><type>Picklist</type><valueSet><valueSetName>None</valueSetName></valueSet>'
      )
    },
    /There is no global value set None/
  ],
  [
    'a change to a standard field that does not exist',
    { [`${MAIN}/objects/Lead/fields/Industri.field-meta.xml`]: fieldXml('<type>Picklist</type>') },
    /Lead has no standard field Industri/
  ],
  [
    'a lookup on a platform event',
    {
      [`${MAIN}/objects/Frost_Warning__e/fields/A__c.field-meta.xml`]: fieldXml(
        '<label>A</label><referenceTo>Lead</referenceTo><type>Lookup</type>'
      )
    },
    /A platform event cannot have a lookup/
  ]
];

for (const [what, changes, message] of CONTRADICTIONS) {
  test(`${what} is an error`, () => {
    const project = readChangedOrchard(changes);
    assert.throws(() => buildSchema(project), { code: 'PROJECT_INVALID', message });
  });
}
