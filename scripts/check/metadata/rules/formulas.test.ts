import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { formulas } from './formulas';

function found(formula: string): string[] {
  const source = visitsProject({
    'objects/Visit__c/validationRules/Pages_Grow.validationRule-meta.xml': `<ValidationRule><errorConditionFormula>${formula}</errorConditionFormula></ValidationRule>`
  });
  return problemsOf(formulas, source).map((problem) =>
    problem.slice('Pages_Grow.validationRule-meta.xml:'.length)
  );
}

describe('formulas', () => {
  it('says nothing of names that exist', () => {
    assert.deepStrictEqual(
      found(
        `AND(ISCHANGED(Pages__c), Lead__r.Owner:User.Email &lt;&gt; "Nobody.At", /* Nothing__c */ $User.Id != null)`
      ),
      []
    );
  });

  it('finds a field, at its line', () => {
    assert.deepStrictEqual(found('Pages__c &gt; 1 &amp;&amp;\nPagse__c &lt; 3'), [
      '2 Visit__c has no field Pagse__c'
    ]);
    assert.deepStrictEqual(found('Leed__r.Name = "x"'), [
      '1 Visit__c has no relationship Leed__r (in Leed__r.Name)'
    ]);
  });

  it('finds a function that formulas do not have', () => {
    assert.deepStrictEqual(found('ISCHANGE(Pages__c)'), ['1 formulas have no function ISCHANGE']);
  });

  it('finds a global that leads nowhere', () => {
    assert.deepStrictEqual(found('$Permission.Fly'), ['1 there is no custom permission Fly']);
  });
});
