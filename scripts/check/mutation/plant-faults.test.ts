import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '../../sample-data/random';
import { projectSourceOf } from '../metadata/project-source';
import { findingsIn } from '../metadata/rules';
import { misspell, mutated } from './mutation';
import { mutationKinds, plantFaults } from './plant-faults';

const PROJECT = new Map(
  Object.entries({
    'force-app/main/inns/objects/Inn__c/fields/Beds__c.field-meta.xml':
      '<CustomField>\n    <fullName>Beds__c</fullName>\n    <label>Beds</label>\n    <precision>3</precision>\n    <scale>0</scale>\n    <type>Number</type>\n</CustomField>',
    'force-app/main/inns/classes/Inns.cls':
      'public with sharing class Inns {\n  public static List<Inn__c> all() {\n    return [SELECT Beds__c FROM Inn__c WITH USER_MODE];\n  }\n}',
    'force-app/main/inns/classes/Inns.cls-meta.xml':
      '<ApexClass>\n    <apiVersion>65.0</apiVersion>\n    <status>Active</status>\n</ApexClass>',
    'force-app/main/inns/lwc/innList/innList.ts': "import all from '@salesforce/apex/Inns.all';\n"
  })
);

describe('planting faults', () => {
  it('changes something, the same for the same seed and something else for another', () => {
    const faults = plantFaults(PROJECT, 1, 20);
    assert.equal(faults.length, 20);
    for (const fault of faults) assert.notDeepEqual(mutated(PROJECT, fault), PROJECT, fault.what);
    const words = (seed: number) => plantFaults(PROJECT, seed, 20).map(({ kind, what }) => `${kind} ${what}`);
    assert.deepEqual(words(1), words(1));
    assert.notDeepEqual(words(1), words(2));
  });

  it('makes faults that the rules see', () => {
    const kind = mutationKinds.find(({ name }) => name === 'drop a letter of an enum')!;
    const fault = kind.plant(PROJECT, new Random(3))!;
    const source = projectSourceOf(Object.fromEntries(mutated(PROJECT, fault)));
    assert.deepEqual(
      findingsIn(source)
        .filter(({ rule }) => rule === 'metadata-types')
        .map(({ file }) => file),
      [fault.file]
    );
  });

  it('misspells by a slip that never leaves the word as it was', () => {
    const random = new Random(7);
    for (let slip = 0; slip < 200; slip++) {
      assert.notEqual(misspell('Weight', random).toLowerCase(), 'weight');
    }
  });
});
