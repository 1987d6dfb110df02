import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { variableValues } from './model-variables';

const SETTINGS = {
  variables: [
    { key: 'product', leadField: 'Product_Interest__c', accountField: '', fallback: 'our platform' },
    { key: 'line', leadField: '', accountField: 'Type', fallback: '' },
    { key: 'topic', leadField: '', accountField: '', fallback: '' }
  ],
  phrases: [
    {
      variable: 'line',
      object: 'Lead' as const,
      field: 'Industry',
      matches: ['Finance', 'Banking'],
      text: 'Money.'
    },
    {
      variable: 'topic',
      object: 'Account' as const,
      field: 'Churn_Factors__c',
      matches: ['cases'],
      text: 'Support.'
    }
  ]
};

describe('values of variables', () => {
  it('come from the first phrase that matches, the field, or the fallback', () => {
    assert.deepEqual(
      variableValues(SETTINGS, 'Lead', { Industry: 'banking', Product_Interest__c: ' Analytics ' }),
      {
        product: 'Analytics',
        line: 'Money.'
      }
    );
    assert.deepEqual(variableValues(SETTINGS, 'Lead', {}), { product: 'our platform' });
    assert.deepEqual(variableValues(SETTINGS, 'Account', { Type: 'Customer' }, ['cases']), {
      product: 'our platform',
      line: 'Customer',
      topic: 'Support.'
    });
  });

  it('match whole words only', () => {
    assert.equal(variableValues(SETTINGS, 'Lead', { Industry: 'Refinanced goods' }).line, undefined);
  });

  for (const typed of [
    'http://evil.example',
    'a@b.example',
    '[[meeting_link]]',
    '{!User.Email}',
    'a\nb',
    '<i>a</i>'
  ]) {
    it(`are never ${JSON.stringify(typed)} because somebody typed it`, () => {
      assert.equal(variableValues(SETTINGS, 'Lead', { Product_Interest__c: typed }).product, 'our platform');
    });
  }
});
