import { reduceErrors } from 'c/commonErrors';

describe('c-common-errors', () => {
  it.each([
    ['an Apex error', { body: { message: 'No access.' } }, ['No access.']],
    ['a list of UI API errors', { body: [{ message: 'One.' }, { message: 'Two.' }] }, ['One.', 'Two.']],
    [
      'a DML error',
      { body: { message: 'General.', pageErrors: [{ message: 'Particular.' }] } },
      ['Particular.']
    ],
    [
      'a record form error',
      { body: { output: { errors: [], fieldErrors: { Company: [{ message: 'Company is missing.' }] } } } },
      ['Company is missing.']
    ],
    ['a text in the body', { body: 'Not found.' }, ['Not found.']],
    ['a JavaScript error', new Error('Broken.'), ['Broken.']],
    ['a failed request', { statusText: 'Service Unavailable' }, ['Service Unavailable']],
    ['a text', 'Plain.', ['Plain.']],
    ['several failures', [undefined, 'One.', { body: { message: 'Two.' } }], ['One.', 'Two.']],
    ['an unexplained failure', {}, ['Something went wrong that the server did not explain.']],
    ['no failure', undefined, []]
  ])('reads %s', (_what, failure, messages) => {
    expect(reduceErrors(failure)).toEqual(messages);
  });

  it('tells people without rights whom to ask, whatever the platform calls it', () => {
    const ask = ['You have no access to this. Ask your admin for a permission set of Flywheel.'];
    for (const message of [
      "No such column 'Lead_Score__c' on entity 'Lead', or you may not see it.",
      "You do not have access to the Apex class named 'LeadScoreController'."
    ]) {
      expect(reduceErrors({ body: { message } })).toEqual(ask);
    }
    expect(reduceErrors([{ message: "No such column 'A__c'" }, { message: 'Locked.' }])).toEqual([
      ...ask,
      'Locked.'
    ]);
  });
});
