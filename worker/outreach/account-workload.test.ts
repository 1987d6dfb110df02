import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { keepingLogger } from '../testing/keeping-logger';
import { shippedOutreachRows } from '../testing/outreach-rows';
import { AccountSuggestWorkload, type AccountSuggestionOutput } from './account-workload';
import { OutreachSettingsSource } from './settings-source';

const ID = '001000000000001AAA';
const factor = (key: string, isRisk: boolean, text: string): object => ({ factor: key, isRisk, text });

describe('outreach.account_suggest', () => {
  let contacts: Record<string, unknown>[];
  let roles: Record<string, unknown>[];
  let chosen: Record<string, unknown>[];
  const rows = shippedOutreachRows();
  const query = async (soql: string): Promise<unknown[]> => {
    if (soql.includes('FROM Outreach_Template__mdt')) return rows.templates;
    if (soql.includes('FROM Outreach_Variable__mdt')) return rows.variables;
    if (soql.includes('FROM Outreach_Phrase__mdt')) return rows.phrases;
    if (soql.includes('FROM Insight_Setting__mdt')) return rows.settings;
    if (soql.includes('FROM Template_Suggestion__c')) return chosen;
    if (soql.includes('FROM OpportunityContactRole')) return roles;
    return soql.includes('FROM Contact') ? contacts : [];
  };
  const connection = { query } as ConstructorParameters<typeof AccountSuggestWorkload>[0];
  const decide = async (level: string | null, factors: object[] = []): Promise<AccountSuggestionOutput> => {
    const source = new OutreachSettingsSource(connection, keepingLogger());
    const prepared = await new AccountSuggestWorkload(connection, source).prepare();
    const account = { Id: ID, Churn_Risk_Level__c: level, Churn_Factors__c: JSON.stringify(factors) };
    const gathered = await prepared.gather!([account], new Date());
    return prepared.decide(account, new Date(), gathered.get(ID))!.output as AccountSuggestionOutput;
  };
  const contact = (id: string, LastActivityDate: string | null): Record<string, unknown> => ({
    Id: id,
    AccountId: ID,
    Name: id.toUpperCase(),
    LastActivityDate
  });

  beforeEach(() => {
    contacts = [contact('ann', '2026-11-02'), contact('bob', null)];
    roles = [];
    chosen = [];
  });

  it('wins back who is at high risk and has fallen silent', async () => {
    const output = await decide('High', [
      factor('engagement', true, 'Last activity 95 days ago'),
      factor('cases', true, '8 cases')
    ]);
    assert.equal(output.template, 'win_back');
    assert.equal(
      output.reason,
      'The churn risk is High: Last activity 95 days ago; 8 cases. To ANN, the contact you were last in touch with.'
    );
    assert.match(output.variables.churn_topic, /needed our support|since we last spoke/);
  });

  it('speaks of the renewal with who is at risk but in touch', async () => {
    assert.equal((await decide('Medium', [factor('cases', true, '6 cases')])).template, 'renewal');
  });

  it('checks in with everybody else, unsurely where nothing is known', async () => {
    const calm = await decide('Low');
    assert.equal(calm.template, 'check_in');
    const unknown = await decide('Not enough data');
    assert.equal(unknown.template, 'check_in');
    assert.ok(unknown.confidence < calm.confidence);
    assert.match((await decide(null)).reason, /has not been rated yet/);
  });

  it('grows surer as people send it, and less sure as they reject it', async () => {
    const before = (await decide('Low')).confidence;
    const row = (status: string): Record<string, unknown> => ({
      Intent__c: 'check_in',
      Template__c: 'check_in',
      Sent_Template__c: status === 'Sent' ? 'check_in' : null,
      Status__c: status,
      Rejected_Reason__c: status === 'Sent' ? null : 'Wrong template',
      suggestions: 5
    });
    chosen = [row('Sent')];
    assert.ok((await decide('Low')).confidence > before);
    chosen = [row('Rejected')];
    assert.ok((await decide('Low')).confidence < before);
  });

  it('writes to the primary contact of the latest deal first', async () => {
    roles = [{ ContactId: 'bob', IsPrimary: true }];
    const output = await decide('Low');
    assert.equal(output.contact, 'bob');
    assert.match(output.reason, /BOB, the primary contact of your latest deal/);
  });

  it('says that nobody may be mailed', async () => {
    contacts = [];
    const output = await decide('Low');
    assert.equal(output.contact, null);
    assert.match(output.reason, /No contact of this account/);
  });

  it('refuses factors that it cannot read', async () => {
    const source = new OutreachSettingsSource(connection, keepingLogger());
    const prepared = await new AccountSuggestWorkload(connection, source).prepare();
    assert.throws(() => prepared.decide({ Id: ID, Churn_Factors__c: '{' }, new Date()), {
      code: 'INPUT_INVALID'
    });
  });
});
