import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { openSnippets } from '../apex/compiler/testing/snippets';
import { invocables } from '../apex/invocable';
import type { Records } from '../records/records';
import type { CallInvocable } from './invocable';
import {
  assignXml,
  connectorXml,
  inputXml,
  number,
  openBakeryWithFlows,
  reference,
  startXml,
  type FlowBakery
} from './testing/bakery-flows';

const PRICE_CAKES = `
  public class PriceCakes {
    public class Request {
      @InvocableVariable(required=true) public Cake__c cake;
      @InvocableVariable public Integer percent;
    }
    public class Result {
      @InvocableVariable public Decimal price;
      @InvocableVariable public Date since;
    }
    public static Integer calls = 0;
    @InvocableMethod(label='Price cakes')
    public static List<Result> price(List<Request> requests) {
      calls++;
      List<Result> results = new List<Result>();
      for (Request request : requests) {
        if (request.cake.Name == 'Free') throw new IllegalArgumentException('no price for ' + request.cake.Name);
        Result result = new Result();
        result.price = request.cake.Price__c * (100 + request.percent) / 100 + (calls - 1) * 1000;
        result.since = request.cake.Baked_On__c;
        results.add(result);
      }
      return results;
    }
  }`;

const PRICE_BY_APEX = `
  ${startXml('Cake__c', 'Create', 'RecordAfterSave', 'Price')}
  <variables><name>since</name><dataType>Date</dataType><isCollection>false</isCollection></variables>
  <actionCalls>
    <name>Price</name><label>Price</label>
    <actionName>PriceCakes</actionName><actionType>apex</actionType>
    ${connectorXml('Keep')}
    ${connectorXml('Explain', 'faultConnector')}
    <flowTransactionModel>CurrentTransaction</flowTransactionModel>
    <inputParameters><name>cake</name><value>${reference('$Record')}</value></inputParameters>
    <inputParameters><name>percent</name><value>${number(50)}</value></inputParameters>
    <nameSegment>PriceCakes</nameSegment>
    <storeOutputAutomatically>true</storeOutputAutomatically>
  </actionCalls>
  <assignments>
    <name>Keep</name>
    ${assignXml('since', 'Assign', reference('Price.since'))}
    ${assignXml('since', 'Add', number(1))}
    ${connectorXml('Update')}
  </assignments>
  <recordUpdates>
    <name>Update</name>
    ${inputXml('Price__c', reference('Price.price'))}
    ${inputXml('Baked_On__c', reference('since'))}
    <inputReference>$Record</inputReference>
  </recordUpdates>
  <recordUpdates>
    <name>Explain</name>
    ${inputXml('Notes__c', reference('$Flow.FaultMessage'))}
    <inputReference>$Record</inputReference>
  </recordUpdates>`;

describe('Apex actions of flows', () => {
  const opened: Records[] = [];
  afterEach(() => opened.splice(0).forEach((records) => records.close()));

  /** The bakery whose flows call the Apex of `classes`, compiled for an org of its own over the same schema. */
  function open(classes: Record<string, string>): FlowBakery {
    const { apex, records } = openSnippets(classes);
    const invoke: CallInvocable = invocables(apex);
    const bakery = openBakeryWithFlows({ Price_By_Apex: PRICE_BY_APEX }, { invoke });
    opened.push(records, bakery.records);
    return bakery;
  }

  it('are called once for all records of a save, with records and values', () => {
    const bakery = open({ PriceCakes: PRICE_CAKES });
    bakery.insert(
      'Cake__c',
      { Name: 'a', Price__c: 2, Baked_On__c: '2026-11-01' },
      { Name: 'b', Price__c: 4, Baked_On__c: '2026-11-30' }
    );
    assert.deepEqual(bakery.values('SELECT Price__c FROM Cake__c ORDER BY Name'), [3, 6]);
    assert.deepEqual(bakery.values('SELECT Baked_On__c FROM Cake__c ORDER BY Name'), [
      '2026-11-02',
      '2026-12-01'
    ]);
  });

  it('take the fault path when Apex throws', () => {
    const bakery = open({ PriceCakes: PRICE_CAKES });
    bakery.insert('Cake__c', { Name: 'Free', Price__c: 0 });
    assert.deepEqual(bakery.values('SELECT Notes__c FROM Cake__c'), [
      'An Apex error occurred: System.IllegalArgumentException: no price for Free'
    ]);
  });

  it('are not emulated without Apex', () => {
    const bakery = openBakeryWithFlows({ Price_By_Apex: PRICE_BY_APEX });
    opened.push(bakery.records);
    assert.throws(
      () => bakery.insert('Cake__c', { Name: 'a', Price__c: 2 }),
      /does not emulate the Apex action PriceCakes \(flows\/Price_By_Apex\.flow-meta\.xml:\d+\)/
    );
  });
});
