import assert from 'node:assert';
import { describe, it } from 'node:test';
import { standardObjects } from './standard-objects';

describe('standard objects', () => {
  it('know columns, parents and children, whatever the case of a name', () => {
    const lead = standardObjects.find('lead');
    assert.strictEqual(lead?.name, 'Lead');
    assert.deepStrictEqual(lead.fields.get('annualrevenue'), {
      name: 'AnnualRevenue',
      type: 'Decimal',
      kind: 'column'
    });
    assert.deepStrictEqual(lead.fields.get('convertedaccount'), {
      name: 'ConvertedAccount',
      type: 'Account',
      kind: 'parent'
    });
    assert.deepStrictEqual(lead.fields.get('tasks'), { name: 'Tasks', type: 'Task', kind: 'children' });
  });

  it('see an owner who may be a user or a queue as a Name', () => {
    assert.strictEqual(standardObjects.find('Lead')?.fields.get('owner')?.type, 'Name');
    assert.strictEqual(standardObjects.find('GroupMember')?.fields.get('userorgroup')?.type, 'Name');
  });

  it('know no object that the platform does not have', () => {
    assert.strictEqual(standardObjects.find('Leed'), undefined);
  });
});
