import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { SaveBatch } from '../records/automation';
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

/** A call to every hot lead, due today, unless one is still open. */
const CALL_HOT_LEADS = `
  ${startXml(
    'Lead',
    'CreateAndUpdate',
    'RecordAfterSave',
    'Get_Open_Call',
    `<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria>
     <filterLogic>and</filterLogic>${filterXml('Rating', 'EqualTo', text('Hot'))}`
  )}
  <recordLookups>
    <name>Get_Open_Call</name><label>Get open call</label><locationX>0</locationX><locationY>0</locationY>
    <assignNullValuesIfNoRecordsFound>false</assignNullValuesIfNoRecordsFound>
    ${connectorXml('Is_Call_Open')}
    <filterLogic>and</filterLogic>
    ${filterXml('WhoId', 'EqualTo', reference('$Record.Id'))}
    ${filterXml('IsClosed', 'EqualTo', flag(false))}
    <getFirstRecordOnly>true</getFirstRecordOnly>
    <object>Task</object>
    <storeOutputAutomatically>true</storeOutputAutomatically>
  </recordLookups>
  <decisions>
    <name>Is_Call_Open</name><label>Is a call open?</label>
    <defaultConnectorLabel>Open</defaultConnectorLabel>
    <rules>
      <name>No_Call</name><conditionLogic>and</conditionLogic>
      ${conditionXml('Get_Open_Call', 'IsNull', flag(true))}
      ${connectorXml('Create_Call')}<label>No call</label>
    </rules>
  </decisions>
  <recordCreates>
    <name>Create_Call</name><label>Create call</label>
    ${inputXml('ActivityDate', reference('$Flow.CurrentDate'))}
    ${inputXml('OwnerId', reference('$Record.OwnerId'))}
    ${inputXml('Subject', text('Call {!$Record.Name} of {!$Record.Company}'))}
    ${inputXml('WhoId', reference('$Record.Id'))}
    <object>Task</object>
    <storeOutputAutomatically>true</storeOutputAutomatically>
  </recordCreates>`;

describe('record-triggered flows', () => {
  let bakery: FlowBakery;
  afterEach(() => bakery.records.close());

  it('create a task for a record that comes to meet the conditions, but never a second open one', () => {
    bakery = openBakeryWithFlows({ Call_Hot_Leads: CALL_HOT_LEADS });
    const tasks = () => bakery.values("SELECT Subject FROM Task WHERE Subject LIKE 'Call%'");
    const [id] = bakery.insert('Lead', {
      FirstName: 'Zoe',
      LastName: 'Quick',
      Company: 'Tea',
      Rating: 'Warm'
    });
    assert.deepEqual(tasks(), []);
    bakery.update('Lead', { Id: id, Rating: 'Hot' });
    assert.deepEqual(tasks(), ['Call Zoe Quick of Tea']);
    bakery.update('Lead', { Id: id, Rating: 'Warm' });
    bakery.update('Lead', { Id: id, Rating: 'Hot' });
    assert.equal(tasks().length, 1);
    const [task] = bakery.values('SELECT Id FROM Task');
    bakery.update('Task', { Id: task as string, Status: 'Completed' });
    bakery.update('Lead', { Id: id, Title: 'Buyer' });
    assert.equal(tasks().length, 1, 'it met the conditions before');
    bakery.update('Lead', { Id: id, Rating: 'Cold' });
    bakery.update('Lead', { Id: id, Rating: 'Hot' });
    assert.equal(tasks().length, 2);
  });

  it('say today in the time zone of the user', () => {
    bakery = openBakeryWithFlows({ Call_Hot_Leads: CALL_HOT_LEADS });
    bakery.records.run(bakery.bea, (tx) =>
      tx.insert('Lead', [{ LastName: 'Late', Company: 'Tea', Rating: 'Hot' }])
    );
    assert.deepEqual(bakery.values('SELECT ActivityDate FROM Task'), ['2026-11-20']);
  });

  it('use as many queries and statements for 200 records as for one', () => {
    bakery = openBakeryWithFlows({ Call_Hot_Leads: CALL_HOT_LEADS });
    const leads = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ LastName: `L${i}`, Company: 'Tea', Rating: 'Hot' }));
    const used = (count: number) =>
      bakery.records.run(bakery.ada, (tx) => {
        tx.insert('Lead', leads(count));
        return [tx.limits.usedOf('queries'), tx.limits.usedOf('dmlStatements')];
      });
    assert.deepEqual(used(1), [1, 2]);
    assert.deepEqual(used(200), [1, 2]);
    assert.deepEqual(bakery.values('SELECT COUNT(Id) FROM Task'), [201]);
  });

  it('give the record values before it is saved, before its triggers run', () => {
    const seen: unknown[] = [];
    const beforeSave = (batch: SaveBatch) => seen.push(batch.newRows[0].Notes__c);
    bakery = openBakeryWithFlows(
      {
        Note_Tax: `
          ${startXml('Cake__c', 'Create', 'RecordBeforeSave', 'Set_Note', filterXml('Notes__c', 'IsNull', flag(true)))}
          <formulas>
            <name>Tax</name><dataType>Number</dataType><scale>1</scale>
            <expression>{!$Record.Price_With_Tax__c} - {!$Record.Price__c}</expression>
          </formulas>
          <recordUpdates>
            <name>Set_Note</name>
            ${inputXml('Notes__c', text('Tax of {!Tax}'))}
            <inputReference>$Record</inputReference>
          </recordUpdates>`
      },
      { automations: [{ beforeSave }] }
    );
    bakery.insert(
      'Cake__c',
      { Name: 'Sacher', Price__c: 10 },
      { Name: 'Dobos', Price__c: 5, Notes__c: 'mine' }
    );
    assert.deepEqual(seen, ['Tax of 2']);
    assert.deepEqual(bakery.values('SELECT Notes__c FROM Cake__c ORDER BY Name'), ['mine', 'Tax of 2']);
  });

  it('run after the triggers that follow the save', () => {
    const seen: unknown[] = [];
    const count = ({ tx, object }: SaveBatch) =>
      object.name === 'Lead' && seen.push(tx.query('SELECT COUNT(Id) FROM Task').records[0].fields.expr0);
    bakery = openBakeryWithFlows({ Call_Hot_Leads: CALL_HOT_LEADS }, { automations: [{ afterSave: count }] });
    bakery.insert('Lead', { LastName: 'Quick', Company: 'Tea', Rating: 'Hot' });
    assert.deepEqual(seen, [0]);
    assert.deepEqual(bakery.values('SELECT COUNT(Id) FROM Task'), [1]);
  });

  it('update parents, from several children at once', () => {
    bakery = openBakeryWithFlows({
      Note_Order: `
        ${startXml('Order__c', 'CreateAndUpdate', 'RecordAfterSave', 'Note')}
        <recordUpdates>
          <name>Note</name>
          ${filterXml('Id', 'EqualTo', reference('$Record.Cake__c'))}
          ${inputXml('Notes__c', text('{!$Record.Name} by {!$Record.Cake__r.Owner:User.FirstName}'))}
          <object>Cake__c</object>
        </recordUpdates>`
    });
    const [cake, other] = bakery.insert('Cake__c', { Name: 'a', Price__c: 1 }, { Name: 'b', Price__c: 2 });
    bakery.insert('Order__c', { Cake__c: cake }, { Cake__c: cake }, { Cake__c: other });
    assert.deepEqual(bakery.values('SELECT Notes__c FROM Cake__c ORDER BY Name'), [
      'O-0002 by Ada',
      'O-0003 by Ada'
    ]);
  });

  it('run in their order, and see what came before', () => {
    const append = (letter: string, order: string) => `
      <triggerOrder>${order}</triggerOrder>
      ${startXml('Cake__c', 'Create', 'RecordBeforeSave', 'Append')}
      <assignments><name>Append</name>${assignXml('$Record.Notes__c', 'Add', text(letter))}</assignments>`;
    bakery = openBakeryWithFlows({
      A: append('last', '1500'),
      B: append('first ', '1'),
      C: append('then ', '2'),
      D: append('middle ', '')
    });
    bakery.insert('Cake__c', { Name: 'x', Price__c: 1 });
    assert.deepEqual(bakery.values('SELECT Notes__c FROM Cake__c'), ['first then middle last']);
  });

  it('trigger one another, and stop when they do so without end', () => {
    const raise = (start: string) => `
      ${start}
      <formulas>
        <name>Dearer</name><dataType>Number</dataType><scale>2</scale>
        <expression>{!$Record.Price__c} + 1</expression>
      </formulas>
      <recordUpdates>
        <name>Raise</name>
        ${filterXml('Id', 'EqualTo', reference('$Record.Id'))}
        ${inputXml('Price__c', reference('Dearer'))}
        <object>Cake__c</object>
      </recordUpdates>`;
    bakery = openBakeryWithFlows({
      Raise: raise(
        startXml(
          'Cake__c',
          'CreateAndUpdate',
          'RecordAfterSave',
          'Raise',
          filterXml('Price__c', 'LessThan', number(5))
        )
      )
    });
    bakery.insert('Cake__c', { Name: 'x', Price__c: 1 });
    assert.deepEqual(bakery.values('SELECT Price__c FROM Cake__c'), [5]);
    bakery.records.close();
    bakery = openBakeryWithFlows({
      Raise: raise(startXml('Cake__c', 'CreateAndUpdate', 'RecordAfterSave', 'Raise'))
    });
    assert.throws(
      () => bakery.insert('Cake__c', { Name: 'x', Price__c: 1 }),
      /maximum trigger depth exceeded/
    );
    assert.deepEqual(bakery.values('SELECT Price__c FROM Cake__c'), []);
  });

  it('ask whether a field changed, which it never has in a new record', () => {
    bakery = openBakeryWithFlows({
      Note_Change: `
        ${startXml('Cake__c', 'CreateAndUpdate', 'RecordBeforeSave', 'Note', filterXml('Price__c', 'IsChanged', flag(true)))}
        <formulas>
          <name>Change</name><dataType>String</dataType>
          <expression>IF(ISCHANGED({!$Record.Price__c}), "was " &amp; TEXT(PRIORVALUE({!$Record.Price__c})), "?")</expression>
        </formulas>
        <recordUpdates>
          <name>Note</name>
          ${inputXml('Notes__c', text('{!Change}, {!$Record__Prior.Name}'))}
          <inputReference>$Record</inputReference>
        </recordUpdates>`
    });
    const [id] = bakery.insert('Cake__c', { Name: 'x', Price__c: 1 });
    bakery.update('Cake__c', { Id: id, Flavour__c: 'Lemon' });
    assert.deepEqual(bakery.values('SELECT Notes__c FROM Cake__c'), [null]);
    bakery.update('Cake__c', { Id: id, Price__c: 2, Name: 'y' });
    assert.deepEqual(bakery.values('SELECT Notes__c FROM Cake__c'), ['was 1, x']);
  });

  it('start by a formula', () => {
    const start = startXml(
      'Lead',
      'Create',
      'RecordAfterSave',
      'Note',
      '<filterFormula>AND({!$Record.NumberOfEmployees} &gt; 50, ISNEW(), {!$User.FirstName} = "Ada")</filterFormula>'
    );
    bakery = openBakeryWithFlows({
      Note_Large: `
        ${start}
        <recordCreates><name>Note</name>${inputXml('Subject', text('{!$Record.Name}'))}<object>Task</object></recordCreates>`
    });
    const lead = { Company: 'Tea' };
    bakery.insert(
      'Lead',
      { ...lead, LastName: 'Big', NumberOfEmployees: 51 },
      { ...lead, LastName: 'Small' }
    );
    assert.deepEqual(bakery.values('SELECT Subject FROM Task'), ['Big']);
  });

  it('run before records are deleted', () => {
    bakery = openBakeryWithFlows({
      Remember: `
        ${startXml('Cake__c', 'Delete', 'RecordBeforeDelete', 'Remember')}
        <recordCreates>
          <name>Remember</name>
          ${inputXml('Subject', text('Gone: {!$Record.Name}'))}
          <object>Task</object>
        </recordCreates>`
    });
    const [id] = bakery.insert('Cake__c', { Name: 'x', Price__c: 1 });
    bakery.records.run(bakery.ada, (tx) => tx.delete([id]));
    assert.deepEqual(bakery.values('SELECT Subject FROM Task'), ['Gone: x']);
  });
});
