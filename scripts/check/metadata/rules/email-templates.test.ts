import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { emailTemplates } from './email-templates';

function found(body: string, subject = 'Hello'): string[] {
  const source = visitsProject({
    'email/Visits/Thanks.email': body,
    'email/Visits/Thanks.email-meta.xml': `<EmailTemplate>\n<subject>${subject}</subject></EmailTemplate>`
  });
  return problemsOf(emailTemplates, source);
}

describe('email templates', () => {
  it('says nothing of merge fields that exist', () => {
    assert.deepStrictEqual(
      found('Dear {!NULLVALUE(Lead.FirstName, "you")}, {!User.Name} of {!Organization.Name}'),
      []
    );
    assert.deepStrictEqual(found('Heat {!Lead.Heat__c} for {{{Recipient.Name}}}'), []);
  });

  it('finds fields, objects and functions that do not exist', () => {
    assert.deepStrictEqual(found('Dear\n{!Lead.FistName}'), ['Thanks.email:2 Lead has no field FistName']);
    assert.deepStrictEqual(found('Dear {!Leed.FirstName}'), ['Thanks.email:1 there is no object Leed']);
    assert.deepStrictEqual(found('{!NULVALUE(Lead.FirstName, "")}'), [
      'Thanks.email:1 merge fields have no function NULVALUE'
    ]);
    assert.deepStrictEqual(found('Dear you', '{!Lead.Haet__c}'), [
      'Thanks.email-meta.xml:2 Lead has no field Haet__c'
    ]);
  });
});
