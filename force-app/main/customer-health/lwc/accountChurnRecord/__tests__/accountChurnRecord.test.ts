import { churnRiskOf } from 'c/accountChurnRecord';

const record = (values: Record<string, unknown>) => ({
  apiName: 'Account',
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
});

describe('c-account-churn-record', () => {
  it('reads the risk with its factors', () => {
    const factors = [
      { factor: 'cases', label: 'Support cases', value: 0.85, points: 0.255, text: '8', isRisk: true }
    ];
    expect(
      churnRiskOf(
        record({
          Churn_Risk_Score__c: 0.734,
          Churn_Risk_Level__c: 'High',
          Churn_Factors__c: JSON.stringify(factors)
        })
      )
    ).toMatchObject({ risk: 0.734, level: 'High', factors });
  });

  it('reads an account that was never looked at', () => {
    expect(churnRiskOf(record({}))).toEqual({
      risk: null,
      level: null,
      revenueAtRisk: null,
      scoredAt: null,
      model: null,
      factors: [],
      override: null
    });
  });

  it('reads the level that a person gave, beside what the model says', () => {
    const churn = churnRiskOf(
      record({
        Churn_Risk_Level__c: 'High',
        Model_Churn_Level__c: 'Low',
        Churn_Override_Level__c: 'High',
        Churn_Override_Reason__c: 'They told us'
      })
    );
    expect(churn.override).toMatchObject({ reason: 'They told us', model: 'Low' });
  });
});
