import assert from 'node:assert';
import { describe, it } from 'node:test';
import { flowProject } from '../testing/flow-project';
import { problemsOf } from '../testing/problems';
import { flowValues } from './flow-values';

const PICKLIST = `<CustomField><type>Picklist</type><valueSet><valueSetDefinition>
<value><fullName>Short</fullName></value></valueSetDefinition></valueSet></CustomField>`;
const FLOW = `<decisions><name>Is_Short</name><rules><conditions><leftValueReference>$Record.Kind__c</leftValueReference>
<operator>EqualTo</operator><rightValue><stringValue>Short</stringValue></rightValue></conditions></rules></decisions>
<recordCreates><name>Add</name><object>Visit__c</object><inputAssignments><field>Kind__c</field>
<value><stringValue>Short</stringValue></value></inputAssignments></recordCreates>
<start><object>Visit__c</object></start>`;

const found = (flow: string): string[] =>
  problemsOf(flowValues, flowProject(flow, { 'objects/Visit__c/fields/Kind__c.field-meta.xml': PICKLIST }));

describe('flow values', () => {
  it('says nothing of values that the picklist has', () => {
    assert.deepStrictEqual(found(FLOW), []);
  });

  it('finds a value that is compared or assigned and does not exist', () => {
    assert.deepStrictEqual(found(FLOW.replaceAll('Short</string', 'Shrt</string')), [
      "Visit.flow-meta.xml:3 'Shrt' is no value of Visit__c.Kind__c",
      "Visit.flow-meta.xml:5 'Shrt' is no value of Visit__c.Kind__c"
    ]);
  });
});
