import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass, visitsProject } from '../testing/visits-project';
import { apexFields } from './apex-fields';

const inBody = (body: string): string[] =>
  problemsOf(
    apexFields,
    visitsClass(`private Lead kept;\nvoid run(Lead lead, List<Lead> leads, Map<Id, Lead> byId) {\n${body}\n}`)
  );

const NO_HAT = ['Visits.cls:4 Lead has no field Hat__c'];

describe('fields in Apex', () => {
  it('finds an unknown field of a lead wherever the lead comes from', () => {
    for (const lead of [
      'lead',
      'kept',
      'this.kept',
      'leads[0]',
      'leads.get(0)',
      'byId.get(null)',
      'byId.values()[0]',
      '((Lead) byId.get(null))',
      'new Lead()',
      '[SELECT Id FROM Lead][0]',
      'new List<Visit__c>()[0].Lead__r',
      'new List<Lead>{ lead }[0]',
      'first()'
    ]) {
      const source = visitsClass(
        `private Lead kept;\nLead first() { return kept; }\nvoid run(Lead lead, List<Lead> leads, Map<Id, Lead> byId) {\nDecimal heat = ${lead}.Hat__c;\n}`
      );
      assert.deepStrictEqual(problemsOf(apexFields, source), ['Visits.cls:5 Lead has no field Hat__c'], lead);
      assert.deepStrictEqual(
        inBody(`Decimal heat = ${lead === 'first()' ? 'lead' : lead}.Heat__c;`),
        [],
        lead
      );
    }
  });

  it('finds it in loops, safe navigation, assignments and nested queries', () => {
    assert.deepStrictEqual(inBody('for (Lead each : leads) each.Hat__c = 1;'), NO_HAT);
    assert.deepStrictEqual(inBody('for (Lead each : [SELECT Id FROM Lead]) each.Hat__c = 1;'), NO_HAT);
    assert.deepStrictEqual(inBody('Object heat = lead?.Hat__c;'), NO_HAT);
    assert.deepStrictEqual(inBody('for (Visit__c each : lead.Visits__r) each.Pages__c = 1;'), []);
  });

  it('finds it in field tokens', () => {
    assert.deepStrictEqual(inBody('SObjectField token = Lead.Hat__c;'), [
      'Visits.cls:4 Lead has no field Hat__c'
    ]);
    assert.deepStrictEqual(inBody('Object token = Schema.Lead.Hat__c.getDescribe();'), NO_HAT);
    assert.deepStrictEqual(inBody('Object token = Lead.SObjectType.fields.Hat__c;'), NO_HAT);
    assert.deepStrictEqual(inBody('Object token = Schema.SObjectType.Lead.fields.Hat__c;'), NO_HAT);
    assert.deepStrictEqual(inBody('Object token = Lead.Heat__c; Object type = Lead.SObjectType;'), []);
  });

  it('finds it among the values of a new record and in get and put', () => {
    assert.deepStrictEqual(inBody('Lead made = new Lead(LastName = null, Hat__c = 1);'), NO_HAT);
    assert.deepStrictEqual(inBody("lead.put('Hat__c', 1);"), NO_HAT);
    assert.deepStrictEqual(inBody("Object heat = lead.get('Heat__c');"), []);
    assert.deepStrictEqual(inBody("Object owner = lead.getSObject('Ownr');"), [
      'Visits.cls:4 Lead has no field Ownr'
    ]);
  });

  it('finds an unknown key of an upsert', () => {
    assert.deepStrictEqual(inBody('List<Visit__c> rows = null;\nupsert rows Visit__c.Ky__c;'), [
      'Visits.cls:5 Visit__c has no field Ky__c'
    ]);
  });

  it('knows the rows of a trigger', () => {
    const source = visitsProject({
      'triggers/OnLead.trigger':
        'trigger OnLead on Lead(before insert) {\n  Trigger.new[0].Hat__c = Trigger.oldMap.get(null).Heat__c;\n}'
    });
    assert.deepStrictEqual(problemsOf(apexFields, source), ['OnLead.trigger:2 Lead has no field Hat__c']);
  });

  it('does not take a local class or a variable for an object', () => {
    const source = visitsClass(
      'class Lead { Integer hat; }\nvoid run(Lead lead) {\nlead.hat = 1;\nString contact = null;\nInteger size = contact.length();\n}'
    );
    assert.deepStrictEqual(problemsOf(apexFields, source), []);
  });
});
