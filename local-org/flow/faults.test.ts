import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { OrgError } from '../errors';
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
  startXml,
  text,
  type FlowBakery
} from './testing/bakery-flows';

/** Makes an order for two cakes of the same name; a negative price comes from the cake's notes. */
const copyCake = (fault: string, rest = '') => `
  ${startXml('Cake__c', 'Create', 'RecordAfterSave', 'Copy', filterXml('Name', 'StartsWith', text('Copy')))}
  <recordCreates>
    <name>Copy</name><label>Copy</label>
    ${connectorXml(fault, 'faultConnector')}
    ${inputXml('Name', text('Of {!$Record.Name}'))}
    ${inputXml('Price__c', reference('Negative'))}
    <object>Cake__c</object>
  </recordCreates>
  <formulas>
    <name>Negative</name><dataType>Currency</dataType><scale>2</scale>
    <expression>IF(CONTAINS({!$Record.Name}, "bad"), -{!$Record.Price__c}, {!$Record.Price__c})</expression>
  </formulas>${rest}`;

describe('faults of flows', () => {
  let bakery: FlowBakery;
  afterEach(() => bakery.records.close());
  const names = () => bakery.values('SELECT Name FROM Cake__c ORDER BY Name');

  it('undo the save, in the words of the platform', () => {
    bakery = openBakeryWithFlows({ Copy_Cake: copyCake('') });
    assert.throws(
      () => bakery.insert('Cake__c', { Name: 'Copy bad', Price__c: 1 }),
      (error: OrgError) => {
        assert.equal(error.code, 'CANNOT_EXECUTE_FLOW_TRIGGER');
        assert.equal(
          error.message,
          "We can't save this record because the “Copy Cake” process failed. " +
            'Give your Salesforce admin these details. This error occurred when the flow tried to create records: ' +
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: The price cannot be negative.. ' +
            'You can look up ExceptionCode values in the SOAP API Developer Guide.'
        );
        return true;
      }
    );
    assert.deepEqual(names(), []);
  });

  it('of one record leave the others of the batch alone when a path handles them', () => {
    const note = `
      <recordUpdates>
        <name>Note</name>
        ${inputXml('Notes__c', reference('$Flow.FaultMessage'))}
        <inputReference>$Record</inputReference>
      </recordUpdates>`;
    bakery = openBakeryWithFlows({ Copy_Cake: copyCake('Note', note) });
    bakery.insert('Cake__c', { Name: 'Copy bad', Price__c: 1 }, { Name: 'Copy good', Price__c: 2 });
    assert.deepEqual(names(), ['Copy bad', 'Copy good', 'Of Copy good']);
    assert.match(
      String(bakery.values("SELECT Notes__c FROM Cake__c WHERE Name = 'Copy bad'")[0]),
      /^This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: /
    );
  });

  it('of one of several records undo all that the element wrote for the interview', () => {
    bakery = openBakeryWithFlows({
      Two_More: `
        ${startXml('Order__c', 'Create', 'RecordAfterSave', 'Gather')}
        <variables><name>good</name><dataType>SObject</dataType><objectType>Cake__c</objectType></variables>
        <variables><name>bad</name><dataType>SObject</dataType><objectType>Cake__c</objectType></variables>
        <variables>
          <name>both</name><dataType>SObject</dataType><isCollection>true</isCollection><objectType>Cake__c</objectType>
        </variables>
        <formulas>
          <name>Price</name><dataType>Number</dataType><expression>{!$Record.Quantity__c} - 5</expression>
        </formulas>
        <assignments>
          <name>Gather</name>
          ${assignXml('good.Name', 'Assign', text('good of {!$Record.Name}'))}
          ${assignXml('good.Price__c', 'Assign', number(1))}
          ${assignXml('bad.Name', 'Assign', text('bad of {!$Record.Name}'))}
          ${assignXml('bad.Price__c', 'Assign', reference('Price'))}
          ${assignXml('both', 'Add', reference('good'))}
          ${assignXml('both', 'Add', reference('bad'))}
          ${connectorXml('Create')}
        </assignments>
        <recordCreates>
          <name>Create</name>${connectorXml('Nothing', 'faultConnector')}<inputReference>both</inputReference>
        </recordCreates>
        <assignments><name>Nothing</name></assignments>`
    });
    const [cake] = bakery.insert('Cake__c', { Name: 'Cake', Price__c: 1 });
    bakery.insert('Order__c', { Cake__c: cake, Quantity__c: 1 }, { Cake__c: cake, Quantity__c: 9 });
    assert.deepEqual(names(), ['bad of O-0002', 'Cake', 'good of O-0002']);
  });

  it('refuse only the records they are about when the others may be saved', () => {
    bakery = openBakeryWithFlows({ Copy_Cake: copyCake('') });
    const cakes = [
      { Name: 'Copy bad', Price__c: 1 },
      { Name: 'Copy good', Price__c: 2 }
    ];
    const results = bakery.records.run(bakery.ada, (tx) => tx.insert('Cake__c', cakes, { allOrNone: false }));
    assert.deepEqual(
      results.map(({ errors }) => errors.map(({ statusCode }) => statusCode)),
      [['CANNOT_EXECUTE_FLOW_TRIGGER'], []]
    );
    assert.deepEqual(names(), ['Copy good', 'Of Copy good']);
  });

  it('cannot be handled when a limit is exceeded', () => {
    const loop = `
      ${startXml('Cake__c', 'Create', 'RecordAfterSave', 'Look')}
      <recordLookups>
        <name>Look</name>${connectorXml('Look')}${connectorXml('Nothing', 'faultConnector')}
        <getFirstRecordOnly>true</getFirstRecordOnly><object>Task</object>
        <storeOutputAutomatically>true</storeOutputAutomatically>
      </recordLookups>
      <assignments><name>Nothing</name></assignments>`;
    bakery = openBakeryWithFlows({ Look_Forever: loop });
    assert.throws(() => bakery.insert('Cake__c', { Name: 'x', Price__c: 1 }), /Too many SOQL queries: 101/);
  });

  it('end a flow that never ends', () => {
    const loop = `
      ${startXml('Cake__c', 'Create', 'RecordBeforeSave', 'Again')}
      <assignments><name>Again</name>${connectorXml('Again')}</assignments>`;
    bakery = openBakeryWithFlows({ Forever: loop });
    assert.throws(
      () => bakery.insert('Cake__c', { Name: 'x', Price__c: 1 }),
      /Number of iterations exceeded in the flow Forever/
    );
  });

  it('custom errors refuse single records, on the page or at a field', () => {
    bakery = openBakeryWithFlows({
      Refuse: `
        ${startXml('Cake__c', 'CreateAndUpdate', 'RecordBeforeSave', 'Which')}
        <decisions>
          <name>Which</name>
          <rules>
            <name>Fish</name><conditionLogic>1 OR (2 AND 3)</conditionLogic>
            ${conditionXml('$Record.Name', 'Contains', text('FISH'))}
            ${conditionXml('$Record.Is_Vegan__c', 'EqualTo', flag(true))}
            ${conditionXml('$Record.Price__c', 'GreaterThan', number(10))}
            ${connectorXml('Say')}<label>Fish</label>
          </rules>
        </decisions>
        <customErrors>
          <name>Say</name>
          <customErrorMessages><errorMessage>No {!$Record.Name} here.</errorMessage><isFieldError>false</isFieldError></customErrorMessages>
          <customErrorMessages><errorMessage>Rename it.</errorMessage><fieldSelection>Name</fieldSelection><isFieldError>true</isFieldError></customErrorMessages>
        </customErrors>`
    });
    const results = bakery.records.run(bakery.ada, (tx) =>
      tx.insert(
        'Cake__c',
        [
          { Name: 'Fish cake', Price__c: 1 },
          { Name: 'Plain', Price__c: 20 },
          { Name: 'Dear', Price__c: 20, Is_Vegan__c: true }
        ],
        { allOrNone: false }
      )
    );
    assert.deepEqual(
      results.map(({ errors }) => errors.map(({ message, fields }) => [message, ...fields])),
      [[['No Fish cake here.'], ['Rename it.', 'Name']], [], [['No Dear here.'], ['Rename it.', 'Name']]]
    );
    assert.equal(results[0].errors[0].statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    assert.deepEqual(names(), ['Plain']);
  });
});
