import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from '../compiler/testing/snippets';
import type { ApexRestResponse } from './rest-request';

const OVEN = `@RestResource(urlMapping='/oven/*')
global class OvenRest {
  global class Heat { global Integer degrees; global String unit; }
  @HttpGet global static Map<String,Object> look() {
    RestRequest request = RestContext.request;
    return new Map<String,Object>{
      'path' => request.requestURI, 'mapping' => request.resourcePath, 'q' => request.params.get('q'),
      'agent' => request.headers.get('User-Agent')
    };
  }
  @HttpPost global static Integer warm(Heat heat, List<String> trays) { return heat.degrees + trays.size(); }
  @HttpPut global static void set() {
    RestContext.response.responseBody = Blob.valueOf('got ' + RestContext.request.requestBody.toString());
    RestContext.response.addHeader('Content-Type', 'text/plain');
  }
  @HttpPatch global static void burn() { insert new Cake__c(Name = 'Burnt', Price__c = 1); throw new IllegalArgumentException('too hot'); }
  @HttpDelete global static void off() { }
}`;

function open() {
  const { records, apex, admin } = openSnippets({ OvenRest: OVEN });
  const call = (httpMethod: string, requestURI: string, requestBody = '', user = admin): ApexRestResponse =>
    records.run(user, (tx) =>
      apex.callRest(tx, {
        httpMethod,
        requestURI,
        requestBody,
        params: { q: 'rye' },
        headers: { 'user-agent': 'test' },
        remoteAddress: '127.0.0.1'
      })
    );
  return { records, admin, call };
}

test('a method finds the request in RestContext and its result is sent as JSON', () => {
  const { statusCode, headers, body } = open().call('GET', '/oven/top');
  assert.deepEqual([statusCode, headers['Content-Type']], [200, 'application/json;charset=UTF-8']);
  assert.deepEqual(JSON.parse(String(body)), {
    path: '/oven/top',
    mapping: '/services/apexrest/oven/*',
    q: 'rye',
    agent: 'test'
  });
});

test('parameters come by name from the body', () => {
  const { call } = open();
  assert.equal(call('POST', '/oven', '{"heat":{"degrees":180},"trays":["a","b"]}').body, '182');
  assert.throws(() => call('POST', '/oven', '{"tray":1}'), {
    code: 'JSON_PARSER_ERROR',
    message: 'Unexpected parameter encountered during deserialization: tray at [line:1, column:9]'
  });
  assert.throws(() => call('POST', '/oven', '{"heat":'), { code: 'JSON_PARSER_ERROR' });
});

test('a method without a result answers what it puts into the response, or nothing', () => {
  const { call } = open();
  const put = call('PUT', '/oven', 'dough');
  assert.deepEqual(
    [put.statusCode, String(put.body), put.headers],
    [200, 'got dough', { 'Content-Type': 'text/plain' }]
  );
  assert.deepEqual(call('DELETE', '/oven'), { statusCode: 204, headers: {}, body: undefined });
});

test('what Apex throws undoes the call and names the exception with its place', () => {
  const { call, records, admin } = open();
  assert.throws(() => call('PATCH', '/oven'), {
    code: 'APEX_ERROR',
    message: /^System\.IllegalArgumentException: too hot\n\nClass\.OvenRest\.burn: line 16, column 1/
  });
  assert.equal(records.run(admin, (tx) => tx.query('SELECT Id FROM Cake__c')).totalSize, 0);
});

test('paths, methods and users that have no access are refused in the platform’s words', () => {
  const { call, records } = open();
  assert.throws(() => call('GET', '/nothing'), {
    code: 'NOT_FOUND',
    message: 'Could not find a match for URL'
  });
  assert.throws(() => call('HEAD', '/oven'), {
    code: 'METHOD_NOT_ALLOWED',
    message: "HTTP Method 'HEAD' not allowed. Allowed are DELETE,GET,PATCH,POST,PUT"
  });
  const till = records.users().find(({ username }) => username.startsWith('tom'));
  assert.throws(() => call('GET', '/oven', '', till), {
    code: 'FORBIDDEN',
    message: 'You do not have access to the Apex class named: OvenRest'
  });
});
