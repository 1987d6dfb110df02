import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { apexRest } from './apex-rest';

const service = (body: string, path = '/visits/*', word = 'global'): string =>
  `@RestResource(urlMapping='${path}')\n${word} with sharing class Visits {\n${body}\n}`;
const inFile = (text: string): string[] =>
  problemsOf(apexRest, visitsProject({ 'classes/Visits.cls': text }));
const GET = '@HttpGet global static Integer count() { return 1; }';

describe('REST services', () => {
  it('are global, with global static methods, one for each verb', () => {
    assert.deepStrictEqual(inFile(service(GET)), []);
    assert.deepStrictEqual(inFile(service(GET, '/visits/*', 'public')), [
      'Visits.cls:2 @RestResource Visits is not global'
    ]);
    assert.deepStrictEqual(inFile(service('@HttpGet public static Integer count() { return 1; }')), [
      'Visits.cls:3 count is not global static'
    ]);
    assert.deepStrictEqual(inFile(service(`${GET}\n@HttpGet global static void read() { }`)), [
      'Visits.cls:4 read is the second @httpget of Visits'
    ]);
    assert.deepStrictEqual(inFile(service('')), ['Visits.cls:2 @RestResource Visits answers no verb']);
    assert.deepStrictEqual(inFile(`global with sharing class Visits {\n${GET}\n}`), [
      'Visits.cls:2 count answers a request, but Visits is no @RestResource'
    ]);
  });

  it('have a path of their own that the platform accepts', () => {
    assert.deepStrictEqual(inFile(service(GET, 'visits/*')), [
      "Visits.cls:1 the path 'visits/*' does not begin with a slash"
    ]);
    assert.deepStrictEqual(inFile(service(GET, '/visits*')), [
      "Visits.cls:1 the path '/visits*' has a * that does not stand between slashes"
    ]);
    const two = visitsProject({
      'classes/Visits.cls': service(GET),
      'classes/Others.cls': service(GET).replace('class Visits', 'class Others')
    });
    assert.deepStrictEqual(problemsOf(apexRest, two), ["Visits.cls:1 Others has the path '/visits/*' too"]);
  });

  it('take and return what JSON can carry', () => {
    assert.deepStrictEqual(inFile(service('@HttpPost global static void add(Blob file) { }')), [
      'Visits.cls:3 add takes blob file, which Apex REST cannot read'
    ]);
    assert.deepStrictEqual(inFile(service('@HttpGet global static Map<Id, Lead> read() { return null; }')), [
      'Visits.cls:3 read returns map<id, lead>, which Apex REST cannot write'
    ]);
  });
});
