import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { InvocableValues } from './invocable';
import {
  assignXml,
  conditionXml,
  connectorXml,
  filterXml,
  flag,
  inputXml,
  number,
  openBakeryWithFlows,
  reference,
  text,
  type FlowBakery
} from './testing/bakery-flows';

const START = (first: string) => `<start>${connectorXml(first)}</start>`;
const variable = (name: string, type: string, rest = '') =>
  `<variables><name>${name}</name><dataType>${type}</dataType>${rest}</variables>`;
const CAKES = '<objectType>Cake__c</objectType><isCollection>true</isCollection>';
const IN = '<isInput>true</isInput>';
const OUT = '<isOutput>true</isOutput>';
const OF_CAKE = '<objectType>Cake__c</objectType>';

/** Adds a crown to the price of each cake of a flavour, in one update, and counts them. */
const RAISE_PRICES = `
  ${START('Get')}
  ${variable('flavour', 'String', IN)}
  ${variable('changed', 'SObject', CAKES)}
  ${variable('names', 'String', `<isCollection>true</isCollection>${OUT}`)}
  ${variable('count', 'Number', `<scale>0</scale>${OUT}`)}
  <recordLookups>
    <name>Get</name>${connectorXml('Each')}
    <filterLogic>1 AND (2 OR 3)</filterLogic>
    ${filterXml('Flavour__c', 'EqualTo', reference('flavour'))}
    ${filterXml('Price__c', 'LessThan', number(100))}
    ${filterXml('Name', 'EndsWith', text('_1'))}
    <getFirstRecordOnly>false</getFirstRecordOnly>
    <object>Cake__c</object>
    <queriedFields>Id</queriedFields><queriedFields>Name</queriedFields><queriedFields>Price__c</queriedFields>
    <sortField>Name</sortField><sortOrder>Desc</sortOrder>
    <storeOutputAutomatically>true</storeOutputAutomatically>
  </recordLookups>
  <loops>
    <name>Each</name><collectionReference>Get</collectionReference><iterationOrder>Asc</iterationOrder>
    ${connectorXml('Raise', 'nextValueConnector')}${connectorXml('Update', 'noMoreValuesConnector')}
  </loops>
  <assignments>
    <name>Raise</name>${connectorXml('Each')}
    ${assignXml('Each.Price__c', 'Add', number(1))}
    ${assignXml('changed', 'Add', reference('Each'))}
    ${assignXml('names', 'Add', reference('Each.Name'))}
    ${assignXml('count', 'Add', number(1))}
  </assignments>
  <recordUpdates><name>Update</name><inputReference>changed</inputReference></recordUpdates>`;

describe('flows that are called', () => {
  let bakery: FlowBakery;
  afterEach(() => bakery.records.close());

  const start = (name: string, inputs: InvocableValues = {}, user = bakery.ada) =>
    bakery.records.run(user, (tx) => bakery.flows.start(tx, name, [inputs])[0]);

  it('look up, loop and update many records with one query and one statement', () => {
    bakery = openBakeryWithFlows({ Raise_Prices: RAISE_PRICES });
    bakery.insert(
      'Cake__c',
      { Name: 'a', Price__c: 1, Flavour__c: 'Lemon' },
      { Name: 'b', Price__c: 2, Flavour__c: 'Lemon' },
      { Name: 'c', Price__c: 3, Flavour__c: 'Carrot' },
      { Name: 'dear', Price__c: 300, Flavour__c: 'Lemon' },
      { Name: 'dear_1', Price__c: 400, Flavour__c: 'Lemon' },
      { Name: 'dear11', Price__c: 500, Flavour__c: 'Lemon' }
    );
    const used = bakery.records.run(bakery.ada, (tx) => {
      const [answer] = bakery.flows.start(tx, 'Raise_Prices', [{ flavour: 'Lemon' }]);
      assert.deepEqual(answer, { names: ['dear_1', 'b', 'a'], count: 3 });
      return [tx.limits.usedOf('queries'), tx.limits.usedOf('queryRows'), tx.limits.usedOf('dmlStatements')];
    });
    assert.deepEqual(used, [1, 3, 1]);
    assert.deepEqual(bakery.values('SELECT Price__c FROM Cake__c ORDER BY Name'), [2, 3, 3, 300, 500, 401]);
  });

  it('run subflows, which take inputs and return outputs', () => {
    bakery = openBakeryWithFlows({
      Twice: `
        ${START('Double')}
        ${variable('n', 'Number', IN)}
        ${variable('doubled', 'Number', OUT)}
        <assignments>
          <name>Double</name>
          ${assignXml('doubled', 'Add', reference('n'))}${assignXml('doubled', 'Add', reference('n'))}
        </assignments>`,
      Four_Times: `
        ${START('First')}
        ${variable('n', 'Number', IN)}
        ${variable('result', 'Number', OUT)}
        <subflows>
          <name>First</name>${connectorXml('Second')}<flowName>Twice</flowName>
          <inputAssignments><name>n</name><value>${reference('n')}</value></inputAssignments>
          <storeOutputAutomatically>true</storeOutputAutomatically>
        </subflows>
        <subflows>
          <name>Second</name><flowName>Twice</flowName>
          <inputAssignments><name>n</name><value>${reference('First.doubled')}</value></inputAssignments>
          <outputAssignments><assignToReference>result</assignToReference><name>doubled</name></outputAssignments>
        </subflows>`
    });
    assert.deepEqual(start('Four_Times', { n: 3 }), { result: 12 });
    assert.throws(() => start('Nothing'), /There is no active autolaunched flow Nothing/);
    assert.throws(() => start('Twice', { m: 3 }), /Twice has no input variable m/);
  });

  it('create, then delete, records of variables', () => {
    bakery = openBakeryWithFlows({
      Sample: `
        ${START('Fill')}
        ${variable('cake', 'SObject', `${OF_CAKE}${OUT}`)}
        ${variable('id', 'String', OUT)}
        <assignments>
          <name>Fill</name>${connectorXml('Create')}
          ${assignXml('cake.Name', 'Assign', text('Sample'))}
          ${assignXml('cake.Price__c', 'Assign', number(2))}
        </assignments>
        <recordCreates><name>Create</name>${connectorXml('Keep')}<inputReference>cake</inputReference></recordCreates>
        <assignments><name>Keep</name>${assignXml('id', 'Assign', reference('cake.Id'))}</assignments>`,
      Clear: `
        ${START('Delete')}
        <recordDeletes>
          <name>Delete</name>${filterXml('Name', 'StartsWith', text('Sam'))}<object>Cake__c</object>
        </recordDeletes>`
    });
    const { id, cake } = start('Sample') as { id: string; cake: { object: string; row: object } };
    assert.deepEqual(bakery.values('SELECT Id FROM Cake__c'), [id]);
    assert.deepEqual(cake, { object: 'Cake__c', row: { Name: 'Sample', Price__c: 2, Id: id } });
    start('Clear');
    assert.deepEqual(bakery.values('SELECT Id FROM Cake__c'), []);
  });

  it('publish platform events', () => {
    bakery = openBakeryWithFlows({
      Tell: `
        ${START('Publish')}
        <recordCreates>
          <name>Publish</name>${inputXml('Cake_Id__c', text('a00'))}<object>Cake_Baked__e</object>
        </recordCreates>`
    });
    start('Tell');
    const [event] = bakery.records.eventLog.read('/event/Cake_Baked__e', 0, 9);
    assert.equal(event.payload.Cake_Id__c, 'a00');
  });

  it('know global values', () => {
    const outputs: Record<string, [string, string, unknown]> = {
      user: ['String', '$User.FirstName', 'Ada'],
      profile: ['String', '$Profile.Name', 'System Administrator'],
      day: ['String', '$Flow.CurrentDate', '21 November 2026'],
      degrees: ['Number', '$CustomMetadata.Oven_Setting__mdt.Sponge.Degrees__c', 180],
      may: ['Boolean', '$Permission.Bake', false],
      yes: ['Boolean', '$GlobalConstant.True', true],
      letter: ['String', 'Greeting', 'Dear Ada,\nover 9000'],
      outcome: ['Boolean', 'Is_Big', true]
    };
    bakery = openBakeryWithFlows({
      Know: `
        ${START('Size')}
        <constants><name>Big</name><dataType>Number</dataType><value>${number(9000)}</value></constants>
        <textTemplates><name>Greeting</name><text>Dear {!$User.FirstName},\nover {!Big}</text></textTemplates>
        ${Object.entries(outputs)
          .map(([name, [type]]) => variable(name, type, OUT))
          .join('')}
        <decisions>
          <name>Size</name>
          <rules>
            <name>Is_Big</name>${conditionXml('Big', 'GreaterThan', number(8999))}${connectorXml('Read')}
          </rules>
        </decisions>
        <assignments>
          <name>Read</name>
          ${Object.entries(outputs)
            .map(([name, [, path]]) => assignXml(name, 'Assign', reference(path)))
            .join('')}
        </assignments>`
    });
    const expected = Object.fromEntries(Object.entries(outputs).map(([name, [, , value]]) => [name, value]));
    assert.deepEqual(start('Know'), expected);
  });

  it('read settings from custom metadata', () => {
    bakery = openBakeryWithFlows({
      Hottest: `
        ${START('Get')}
        ${variable('degrees', 'Number', OUT)}
        <recordLookups>
          <name>Get</name>
          ${filterXml('DeveloperName', 'In', reference('Names'))}
          ${filterXml('Is_Fan_On__c', 'EqualTo', reference('$GlobalConstant.True'))}
          <outputAssignments><assignToReference>degrees</assignToReference><field>Degrees__c</field></outputAssignments>
          <object>Oven_Setting__mdt</object>
        </recordLookups>
        <variables>
          <name>Names</name><dataType>String</dataType><isCollection>true</isCollection>${IN}
        </variables>`
    });
    assert.deepEqual(start('Hottest', { Names: ['sponge', 'Nothing'] }), { degrees: 180 });
    assert.deepEqual(start('Hottest', { Names: [] }), { degrees: null });
  });

  it('see what their starter may see, or all of it in system mode', () => {
    const count = (mode: string) => `
      ${mode && `<runInMode>${mode}</runInMode>`}
      ${START('Get')}
      ${variable('count', 'Number', OUT)}
      <recordLookups>
        <name>Get</name>${connectorXml('Count')}
        <getFirstRecordOnly>false</getFirstRecordOnly><object>Lead</object>
        <storeOutputAutomatically>true</storeOutputAutomatically>
      </recordLookups>
      <assignments><name>Count</name>${assignXml('count', 'AssignCount', reference('Get'))}</assignments>`;
    bakery = openBakeryWithFlows({ Mine: count(''), All: count('SystemModeWithoutSharing') });
    const tom = bakery.records.user('tom@bakery.test')!;
    bakery.insert('Lead', { LastName: 'x', Company: 'y' });
    assert.throws(() => start('Mine', {}, tom), /INVALID_TYPE: /);
    assert.deepEqual(start('All', {}, tom), { count: 1 });
  });

  it('ask a decision about what was visited and about what is not there', () => {
    bakery = openBakeryWithFlows({
      Ask: `
        ${START('Get')}
        ${variable('answer', 'String', OUT)}
        <recordLookups>
          <name>Get</name>${connectorXml('Found')}
          ${filterXml('Name', 'EqualTo', text('nobody'))}
          <getFirstRecordOnly>true</getFirstRecordOnly><object>Account</object>
          <storeOutputAutomatically>true</storeOutputAutomatically>
        </recordLookups>
        <decisions>
          <name>Found</name>
          <rules>
            <name>Yes</name>${conditionXml('Get.Id', 'IsNull', flag(false))}${connectorXml('Never')}
          </rules>
          <rules>
            <name>No</name><conditionLogic>and</conditionLogic>
            ${conditionXml('Get', 'WasVisited', flag(true))}${conditionXml('Never', 'WasVisited', flag(false))}
            ${connectorXml('Say')}
          </rules>
        </decisions>
        <assignments><name>Never</name>${assignXml('answer', 'Assign', text('found'))}</assignments>
        <assignments><name>Say</name>${assignXml('answer', 'Assign', text('nobody'))}</assignments>`
    });
    assert.deepEqual(start('Ask'), { answer: 'nobody' });
  });
});
