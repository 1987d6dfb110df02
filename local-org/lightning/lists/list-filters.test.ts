import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListView } from '../../metadata/object-parts';
import { readProject } from '../../metadata/project';
import { buildSchema } from '../../metadata/schema';
import type { ObjectType } from '../../metadata/object-type';
import type { UserIdentity } from '../../records/user-identity';
import { columnPath } from './list-columns';
import { listCondition } from './list-filters';

const schema = buildSchema(readProject('tests/projects/bakery'));
const cake = schema.object('Cake__c') as ObjectType;
const lead = schema.object('Lead') as ObjectType;
const user: UserIdentity = {
  id: '005000000000001AAA',
  username: 'a',
  name: 'A',
  profileId: '',
  timeZone: 'UTC',
  locale: 'en_US'
};

function condition(object: ObjectType, list: Partial<ListView>): string {
  const whole: ListView = {
    object: object.name,
    name: 'Test',
    label: 'Test',
    filterScope: 'Everything',
    columns: [],
    filters: [],
    file: 'Test.listView-meta.xml',
    ...list
  };
  return listCondition(whole, object, user);
}

test('several values of one filter mean any of them, and none of them when negated', () => {
  const filter = (operation: string) => ({
    field: 'LEAD.STATUS',
    operation,
    value: 'Working - Contacted,"Open, new"'
  });
  assert.equal(
    condition(lead, { filters: [filter('equals')] }),
    "(((Status = 'Working - Contacted' OR Status = 'Open, new')))"
  );
  assert.equal(
    condition(lead, { filters: [filter('notEqual')] }),
    "((Status != 'Working - Contacted' AND Status != 'Open, new'))"
  );
});

test('values are written in the field’s own type', () => {
  const filters = [
    { field: 'Is_Vegan__c', operation: 'equals', value: '1' },
    { field: 'Price__c', operation: 'greaterThan', value: 'USD 1000' },
    { field: 'Baked_On__c', operation: 'greaterOrEqual', value: 'LAST_N_DAYS:7' },
    { field: 'NAME', operation: 'startsWith', value: "O'Hara" },
    { field: 'Flavour__c', operation: 'equals', value: '' }
  ];
  assert.equal(
    condition(cake, { filters }),
    "(((Is_Vegan__c = TRUE)) AND ((Price__c > 1000)) AND ((Baked_On__c >= LAST_N_DAYS:7)) AND ((Name LIKE 'O\\'Hara%')) AND ((Flavour__c = null)))"
  );
});

test('a filter logic combines filters by number; "mine" is by owner', () => {
  const filters = ['A', 'B', 'C'].map((value) => ({ field: 'NAME', operation: 'equals', value }));
  const text = condition(cake, { filters, booleanFilter: '1 AND (2 OR 3)', filterScope: 'Mine' });
  assert.equal(
    text,
    "OwnerId = '005000000000001AAA' AND (((Name = 'A'))) "
      .trim()
      .replace("(((Name = 'A')))", "(((Name = 'A')) AND (((Name = 'B')) OR ((Name = 'C'))))")
  );
});

test('columns of standard objects in their older names are found', () => {
  assert.equal(columnPath(lead, 'FULL_NAME'), 'Name');
  assert.equal(columnPath(lead, 'LEAD.CREATED_DATE'), 'CreatedDate');
  assert.equal(columnPath(lead, 'CORE.USERS.ALIAS'), 'Owner.Alias');
});

test('what is not known is named with its file', () => {
  assert.throws(() => columnPath(lead, 'LEAD.MOON_PHASE', 'Moon.listView-meta.xml'), {
    name: 'NotEmulated',
    message: /LEAD\.MOON_PHASE of Lead \(Moon\.listView-meta\.xml\)/
  });
  assert.throws(() => condition(cake, { filterScope: 'Delegated' }), {
    name: 'NotEmulated',
    message: /Delegated/
  });
});
