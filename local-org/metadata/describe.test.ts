import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeObject } from './describe';
import { buildSchema } from './schema';
import { readOrchard } from './testing/orchard';

const schema = buildSchema(readOrchard());
const tree = describeObject(schema.object('Tree__c')!);
const field = (name: string) => tree.fields.find((candidate) => candidate.name === name)!;

test('an object’s describe says what may be done with it', () => {
  assert.deepEqual(
    { name: tree.name, custom: tree.custom, createable: tree.createable, queryable: tree.queryable },
    { name: 'Tree__c', custom: true, createable: true, queryable: true }
  );
  const frost = describeObject(schema.object('Frost_Warning__e')!);
  assert.deepEqual([frost.createable, frost.queryable, frost.deletable], [true, false, false]);
  const season = describeObject(schema.object('Season__mdt')!);
  assert.deepEqual([season.createable, season.queryable, season.updateable], [false, true, false]);
});

test('a short text may be filtered, sorted and grouped; a long one may not', () => {
  const traits = (name: string) => [field(name).filterable, field(name).sortable, field(name).groupable];
  assert.deepEqual(traits('Name'), [true, true, true]);
  assert.deepEqual(traits('Diary__c'), [false, false, false]);
  assert.deepEqual(traits('Height__c'), [true, true, false]);
  assert.equal(field('Diary__c').extraTypeInfo, 'plaintextarea');
});

test('a field’s describe names its SOAP type and sizes', () => {
  assert.deepEqual(
    [field('Height__c').soapType, field('Height__c').precision, field('Height__c').scale],
    ['xsd:double', 5, 2]
  );
  assert.deepEqual([field('Id').soapType, field('Id').byteLength], ['tns:ID', 18]);
  assert.equal(field('Name').byteLength, 240);
});

test('a checkbox has its default as a value, a formula its text', () => {
  assert.equal(field('Is_Grafted__c').defaultValue, false);
  assert.equal(field('Is_Tall__c').calculatedFormula, 'Height__c > 4');
  assert.equal(field('Is_Tall__c').createable, false);
});

test('a dependent picklist says in a bitmap which controlling values allow each value', () => {
  const { controllerName, picklistValues } = field('Rootstock__c');
  assert.equal(controllerName, 'Variety__c');
  assert.deepEqual(
    picklistValues.map(({ validFor }) => Buffer.from(validFor!, 'base64')[0].toString(2).padStart(8, '0')),
    ['11000000', '00000000']
  );
});

test('children are listed, named relationships and others', () => {
  const pickings = tree.childRelationships.find(({ childSObject }) => childSObject === 'Picking__c')!;
  assert.deepEqual([pickings.relationshipName, pickings.cascadeDelete], ['Pickings__r', true]);
});

test('what every row must have cannot be hidden by field-level security', () => {
  assert.equal(field('Height__c').permissionable, true);
  assert.equal(field('Variety__c').permissionable, false);
  assert.equal(field('CreatedDate').permissionable, false);
});

test('record types end with the master', () => {
  assert.deepEqual(
    tree.recordTypeInfos.map(({ developerName, master }) => [developerName, master]),
    [
      ['Espalier', false],
      ['Master', true]
    ]
  );
});

test('a polymorphic lookup points at names of several objects', () => {
  const what = describeObject(schema.object('Task')!).fields.find(({ name }) => name === 'WhatId')!;
  assert.ok(what.polymorphicForeignKey && what.namePointing);
  assert.ok(what.referenceTo.includes('Tree__c'));
});
