import assert from 'node:assert';
import { describe, it } from 'node:test';
import { flowProject } from '../testing/flow-project';
import { problemsOf } from '../testing/problems';
import { flowCalls } from './flow-calls';

const FLOW = `<actionCalls><name>Count</name><actionName>CountVisits</actionName><actionType>apex</actionType>
<inputParameters><name>leadId</name></inputParameters>
<outputParameters><name>visits</name></outputParameters></actionCalls>
<subflows><name>Tell</name><flowName>Tell_Host</flowName>
<inputAssignments><name>Host</name></inputAssignments>
<outputAssignments><name>Told</name></outputAssignments></subflows>`;

function found(flow: string): string[] {
  return problemsOf(flowCalls, flowProject(flow)).map((problem) =>
    problem.slice('Visit.flow-meta.xml:'.length)
  );
}

describe('flow calls', () => {
  it('says nothing of calls that fit', () => {
    assert.deepStrictEqual(found(FLOW), []);
  });

  it('finds an action or subflow that does not exist', () => {
    assert.deepStrictEqual(found(FLOW.replace('>CountVisits<', '>CountVisit<')), [
      '2 there is no Apex class CountVisit'
    ]);
    assert.deepStrictEqual(found(FLOW.replace('>Tell_Host<', '>Tell<')), ['5 there is no flow Tell']);
  });

  it('finds a misspelt parameter', () => {
    assert.deepStrictEqual(found(FLOW.replace('>leadId<', '>leedId<')), [
      '2 CountVisits needs the input leadId',
      '3 there is no input of CountVisits called leedId'
    ]);
    assert.deepStrictEqual(found(FLOW.replace('>visits<', '>visit<')), [
      '4 there is no output of CountVisits called visit'
    ]);
    assert.deepStrictEqual(found(FLOW.replace('>Host<', '>Told<')), [
      '6 there is no input of Tell_Host called Told'
    ]);
  });

  it("finds a slip in an input of the platform's own actions, and leaves alone what it does not know", () => {
    const notify = (input: string): string =>
      `<actionCalls><name>Notify</name><actionName>customNotificationAction</actionName><actionType>customNotificationAction</actionType>
<inputParameters><name>${input}</name></inputParameters></actionCalls>`;
    assert.deepStrictEqual(found(notify('recipientIds')), []);
    assert.deepStrictEqual(found(notify('reciientIds')), ['3 there is no input called reciientIds']);
    assert.deepStrictEqual(found(notify('somethingNewAltogether')), []);
  });
});
