import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openLightningOrg, type LightningOrg } from '../testing/lightning-org';

const ADMIN = 'admin@bakery.test';
const BAKER = 'bea@bakery.test';
const TILL = 'tom@bakery.test';
const BASE = '/services/data/v65.0/ui-api';

let org: LightningOrg;
before(() => {
  org = openLightningOrg();
});
after(() => org.close());

async function call(
  username: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object
) {
  const response = await org.app.inject({
    method,
    url: BASE + path,
    headers: org.signedIn(username),
    payload
  });
  return { status: response.statusCode, body: response.body ? response.json() : undefined };
}

async function newCake(fields: object = {}): Promise<string> {
  const payload = { apiName: 'Cake__c', fields: { Name: 'Sachertorte', Price__c: 12.5, ...fields } };
  const { status, body } = await call(ADMIN, 'POST', '/records', payload);
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

test('a created record answers with what was saved', async () => {
  const payload = { apiName: 'Cake__c', fields: { Name: 'Opera', Price__c: 30 } };
  const { status, body } = await call(ADMIN, 'POST', '/records', payload);
  assert.equal(status, 201);
  assert.equal(body.apiName, 'Cake__c');
  assert.deepEqual(body.fields.Name, { displayValue: null, value: 'Opera' });
  assert.equal(body.fields.Price__c.value, 30);
});

test('a record that cannot be saved tells why, by field and with its label', async () => {
  const payload = { apiName: 'Cake__c', fields: { Name: 'Refund', Price__c: -1 } };
  const { status, body } = await call(ADMIN, 'POST', '/records', payload);
  assert.equal(status, 400);
  assert.equal(body[0].enhancedErrorType, 'RecordError');
  const [error] = body[0].output.fieldErrors.Price__c;
  assert.deepEqual(
    { code: error.errorCode, label: error.fieldLabel, message: error.message },
    { code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', label: 'Price', message: 'The price cannot be negative.' }
  );
});

test('a record is read with parents nested under their relationship, named by display value', async () => {
  const id = await newCake();
  const { body } = await call(ADMIN, 'GET', `/records/${id}?fields=Cake__c.Name,Cake__c.Owner.Name`);
  assert.equal(body.fields.Owner.displayValue, 'Ada Miller');
  assert.equal(body.fields.Owner.value.fields.Name.value, 'Ada Miller');
});

test('fields the user may not see are an error when required and left out when optional', async () => {
  const id = await newCake();
  const wanted = await call(TILL, 'GET', `/records/${id}?fields=Cake__c.Flavour__c`);
  assert.equal(wanted.status, 400);
  assert.equal(wanted.body[0].errorCode, 'INVALID_FIELD');
  const optional = await call(
    TILL,
    'GET',
    `/records/${id}?fields=Cake__c.Name&optionalFields=Cake__c.Flavour__c`
  );
  assert.deepEqual(Object.keys(optional.body.fields), ['Name']);
});

test('a record is changed and deleted', async () => {
  const id = await newCake();
  const { body } = await call(ADMIN, 'PATCH', `/records/${id}`, { fields: { Price__c: 14 } });
  assert.equal(body.fields.Price__c.value, 14);
  assert.equal((await call(ADMIN, 'DELETE', `/records/${id}`)).status, 204);
  assert.equal((await call(ADMIN, 'GET', `/records/${id}?fields=Cake__c.Name`)).status, 404);
});

test('object info tells each user what that user may do', async () => {
  const { body: admin } = await call(ADMIN, 'GET', '/object-info/Cake__c');
  const { body: baker } = await call(BAKER, 'GET', '/object-info/Cake__c');
  const { body: till } = await call(TILL, 'GET', '/object-info/Cake__c');
  assert.deepEqual([admin.createable, baker.createable, till.createable], [true, true, false]);
  assert.equal(admin.fields.Price__c.dataType, 'Currency');
  assert.equal(admin.fields.Price__c.updateable, true);
  assert.equal(till.fields.Flavour__c, undefined);
  assert.equal(baker.fields.Order_Count__c.updateable, false);
});

test('picklist values come with the default', async () => {
  const url = '/object-info/Cake__c/picklist-values/012000000000000AAA/Flavour__c';
  const { body } = await call(ADMIN, 'GET', url);
  assert.equal(body.defaultValue.value, 'Chocolate');
  assert.ok(body.values.some(({ value }: { value: string }) => value === 'Chocolate'));
});

test('the layout is the project’s, less what the user may not see', async () => {
  const fieldsOf = (layout: {
    sections: { layoutRows: { layoutItems: { layoutComponents: { apiName: string }[] }[] }[] }[];
  }) =>
    layout.sections.flatMap(({ layoutRows }) =>
      layoutRows.flatMap(({ layoutItems }) => layoutItems.map((item) => item.layoutComponents[0].apiName))
    );
  const { body: admin } = await call(ADMIN, 'GET', '/layout/Cake__c?mode=Edit');
  assert.deepEqual(fieldsOf(admin), [
    'Name',
    'Price__c',
    'Flavour__c',
    'Price_With_Tax__c',
    'Baked_On__c',
    'Is_Vegan__c'
  ]);
  assert.equal(admin.sections[0].heading, 'The Cake');
  const { body: till } = await call(TILL, 'GET', '/layout/Cake__c?mode=View');
  assert.deepEqual(fieldsOf(till), ['Name', 'Price__c']);
});

test('a list view has its columns, filters and order', async () => {
  await newCake({ Name: 'Pricey', Price__c: 90 });
  await newCake({ Name: 'Bargain', Price__c: 1 });
  const { body: info } = await call(ADMIN, 'GET', '/list-info/Cake__c/Cheap');
  assert.deepEqual(
    info.displayColumns.map(({ label }: { label: string }) => label),
    ['Cake Name', 'Flavour', 'Price', 'Owner Alias']
  );
  const { body } = await call(ADMIN, 'GET', '/list-records/Cake__c/Cheap?sortBy=Price__c');
  const prices = body.records.map(
    (record: { fields: { Price__c: { value: number } } }) => record.fields.Price__c.value
  );
  assert.equal(prices[0], 1);
  assert.ok(prices.every((price: number) => price <= 20));
  assert.equal(body.totalCount, prices.length);
});

test('every object has a list of all its records and one of those viewed last', async () => {
  const { body } = await call(ADMIN, 'GET', '/list-info/Order__c');
  assert.deepEqual(
    body.lists.map(({ label }: { label: string }) => label),
    ['All Orders', 'Recently Viewed']
  );
  const id = await newCake({ Name: 'Looked at' });
  await org.app.inject({ url: `/lightning/pages/record/${id}`, headers: org.signedIn(BAKER) });
  const { body: recent } = await call(BAKER, 'GET', '/list-records/Cake__c/__Recent');
  assert.deepEqual(
    recent.records.map((record: { id: string }) => record.id),
    [id]
  );
});

test('lookups find by name and say what tells records apart', async () => {
  const { body } = await call(ADMIN, 'GET', '/lookups/Cake__c/OwnerId/User?q=crumb');
  assert.deepEqual(
    body.records.map(({ fields }: { fields: Record<string, { value: unknown }> }) =>
      Object.values(fields).map(({ value }) => value)
    ),
    [['Bea Crumb', 'bea@bakery.test']]
  );
});

test('related lists are those of the layout', async () => {
  const { body } = await call(ADMIN, 'GET', '/related-list-info/Cake__c');
  assert.equal(body.relatedLists.length, 1);
  assert.equal(body.relatedLists[0].objectApiName, 'Order__c');
});

test('objects and records the user may not see do not exist', async () => {
  assert.equal((await call(TILL, 'GET', '/object-info/Order__c')).status, 404);
  assert.equal((await call(ADMIN, 'GET', '/records/a00000000000000AAA?fields=Cake__c.Name')).status, 404);
  assert.equal((await org.app.inject({ url: `${BASE}/object-info/Cake__c` })).statusCode, 401);
});
