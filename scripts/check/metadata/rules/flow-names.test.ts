import assert from 'node:assert';
import { describe, it } from 'node:test';
import { flowProject } from '../testing/flow-project';
import { problemsOf } from '../testing/problems';
import { flowNames } from './flow-names';

const FLOW = `<recordLookups><name>Find_Visit</name>
<filters><field>Lead__c</field><value><elementReference>$Record.Id</elementReference></value></filters>
<object>Visit__c</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>
<start><object>Lead</object></start>
<formulas><name>Text</name><expression>"Hello " &amp; {!$Record.Owner.Name} &amp; TEXT({!Find_Visit.Pages__c})</expression></formulas>`;

function found(flow: string, more: Record<string, string> = {}): string[] {
  return problemsOf(flowNames, flowProject(flow, more)).map((problem) =>
    problem.slice('Visit.flow-meta.xml:'.length)
  );
}

describe('flow names', () => {
  it('says nothing of names that exist', () => {
    assert.deepStrictEqual(found(FLOW), []);
  });

  it('finds an object or a field that does not exist', () => {
    assert.deepStrictEqual(found(FLOW.replace('<object>Visit__c', '<object>Visits__c')), [
      '4 there is no object Visits__c',
      '6 there is no object Visits__c'
    ]);
    assert.deepStrictEqual(found(FLOW.replace('<field>Lead__c', '<field>Leed__c')), [
      '3 Visit__c has no field Leed__c'
    ]);
  });

  it('finds a name that is no element or resource', () => {
    assert.deepStrictEqual(found(FLOW.replace('{!Find_Visit', '{!Find_Visits')), [
      '6 Find_Visits is neither a resource nor an element of the flow'
    ]);
  });

  it('finds a field that the record behind a name does not have', () => {
    assert.deepStrictEqual(found(FLOW.replace('Find_Visit.Pages__c', 'Find_Visit.Page__c')), [
      '6 Visit__c has no field Page__c'
    ]);
    assert.deepStrictEqual(found(FLOW.replace('$Record.Id', '$Record.Heat')), ['3 Lead has no field Heat']);
  });

  it('finds an output that an action does not give', () => {
    const told = (output: string): string =>
      `<actionCalls><name>Count</name><actionName>CountVisits</actionName><actionType>apex</actionType></actionCalls>
<formulas><name>Text</name><expression>{!Count.${output}}</expression></formulas>`;
    assert.deepStrictEqual(found(told('visits')), []);
    assert.deepStrictEqual(found(told('visit')), ['3 Count gives no visit']);
  });

  it('finds a global that leads nowhere', () => {
    const labels = {
      'labels/CustomLabels.labels-meta.xml':
        '<CustomLabels><labels><fullName>Hello</fullName></labels></CustomLabels>'
    };
    const text = (name: string): string =>
      `<textTemplates><name>T</name>\n<text>{!$Label.${name}}</text></textTemplates>`;
    assert.deepStrictEqual(found(text('Hello'), labels), []);
    assert.deepStrictEqual(found(text('Hallo'), labels), ['3 there is no label Hallo']);
  });
});
