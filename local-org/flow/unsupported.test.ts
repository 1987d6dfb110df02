import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  connectorXml,
  filterXml,
  inputXml,
  openBakeryWithFlows,
  reference,
  startXml,
  text
} from './testing/bakery-flows';

const START = startXml('Cake__c', 'Create', 'RecordAfterSave', 'Do');
const BEFORE = startXml('Cake__c', 'Create', 'RecordBeforeSave', 'Do');

/** What inserting a cake says when a flow of these elements runs with it. */
function refusal(body: string): string {
  const bakery = openBakeryWithFlows({ Flow: body });
  try {
    bakery.insert('Cake__c', { Name: 'x', Price__c: 1 });
    return 'saved';
  } catch (error) {
    return (error as Error).message;
  } finally {
    bakery.records.close();
  }
}

describe('what flows may not have here', () => {
  for (const [what, body, message] of [
    [
      'an element of a kind that is not known',
      `${START}<screens><name>Do</name></screens>`,
      'does not emulate the flow element <screens> of <Flow> (flows/Flow.flow-meta.xml:'
    ],
    [
      'an attribute that is not known',
      `${START}<assignments><name>Do</name><colour>red</colour></assignments>`,
      'the flow element <colour> of <assignments> Do (flows/Flow.flow-meta.xml:'
    ],
    [
      'an action other than Apex',
      `${START}<actionCalls><name>Do</name><actionType>chatterPost</actionType><actionName>chatterPost</actionName></actionCalls>`,
      'the flow action chatterPost chatterPost'
    ],
    [
      'an operator that is not known',
      `${START}<recordLookups><name>Do</name><object>Task</object>${filterXml('Subject', 'SoundsLike', text('x'))}</recordLookups>`,
      'the flow operator SoundsLike'
    ],
    [
      'a formula function that is not known',
      `${START}<formulas><name>F</name><expression>VLOOKUP({!$Record.Name})</expression></formulas><assignments><name>Do</name></assignments>`,
      'formula function VLOOKUP'
    ],
    [
      'a global that is not known',
      `${BEFORE}<recordUpdates><name>Do</name>${inputXml('Notes__c', reference('$Setup.Oven__c.Limit__c'))}<inputReference>$Record</inputReference></recordUpdates>`,
      'the flow reference {!$Setup.Oven__c.Limit__c}'
    ],
    [
      'a reference to nothing',
      `${BEFORE}<recordUpdates><name>Do</name>${inputXml('Notes__c', reference('nowhere'))}<inputReference>$Record</inputReference></recordUpdates>`,
      'There is nothing that {!nowhere} refers to'
    ],
    [
      'a connector to nothing',
      `${START}<assignments><name>Do</name>${connectorXml('Elsewhere')}</assignments>`,
      'A connector leads to Elsewhere, which is not there'
    ],
    [
      'records to create before the save',
      `${BEFORE}<recordCreates><name>Do</name>${inputXml('Subject', text('x'))}<object>Task</object></recordCreates>`,
      'A flow that runs before a record is saved cannot create records'
    ]
  ] as const) {
    it(what, () => assert.ok(refusal(body).includes(message), refusal(body)));
  }

  it('a trigger that is not known is refused when the org starts', () => {
    const start = '<start><triggerType>Scheduled</triggerType></start>';
    assert.throws(() => openBakeryWithFlows({ Nightly: start }), /flows triggered by Scheduled/);
  });

  it('does not matter in flows that are not active, which cost nothing', () => {
    const bakery = openBakeryWithFlows({
      Draft: `<status>Draft</status>${START}<screens><name>Do</name></screens>`
    });
    assert.equal(bakery.records.automations.length, 0);
    bakery.records.close();
  });
});
