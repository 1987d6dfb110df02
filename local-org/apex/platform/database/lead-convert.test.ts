import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../../compiler/testing/snippets';

test('Apex converts a lead, and triggers see it converted', () => {
  const { run, log } = openSnippets(
    {},
    {
      LeadTrigger:
        "trigger LeadTrigger on Lead (after update) { System.debug(Trigger.old[0].IsConverted + ' ' + Trigger.new[0].IsConverted); }",
      AccountTrigger: "trigger AccountTrigger on Account (after insert) { System.debug('account'); }"
    }
  );
  const statements = `
    Lead bun = new Lead(LastName = 'Bun', Company = 'Bakes');
    insert bun;
    Database.LeadConvert plan = new Database.LeadConvert();
    plan.setLeadId(bun.Id);
    LeadStatus status = [SELECT ApiName FROM LeadStatus WHERE IsConverted = true LIMIT 1];
    plan.setConvertedStatus(status.ApiName);
    plan.setDoNotCreateOpportunity(true);
    Integer before = Limits.getDmlStatements();
    Database.LeadConvertResult result = Database.convertLead(plan);
    Integer used = Limits.getDmlStatements() - before;
    String again;
    try { Database.convertLead(new List<Database.LeadConvert>{ plan }); } catch (DmlException e) { again = e.getDmlStatusCode(0); }
    Database.LeadConvertResult third = Database.convertLead(plan, false);
    bun = [SELECT ConvertedAccountId FROM Lead];
    return result.isSuccess() + ' ' + (result.getAccountId() == bun.ConvertedAccountId) + ' ' + result.getOpportunityId()
      + ' ' + used + ' ' + again + ' ' + third.getErrors()[0].getStatusCode();`;
  assert.equal(run(statements), 'true true null 1 CANNOT_UPDATE_CONVERTED_LEAD CANNOT_UPDATE_CONVERTED_LEAD');
  assert.deepEqual(
    log.map((line) => line.split('|').pop()),
    ['account', 'false true']
  );
});
