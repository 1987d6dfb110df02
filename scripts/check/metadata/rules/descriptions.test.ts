import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { descriptions } from './descriptions';

const inFile = (file: string, text: string): string[] =>
  problemsOf(descriptions, projectSourceOf({ [`force-app/main/visits/${file}`]: text }));

describe('descriptions', () => {
  it('stand in what admins find', () => {
    for (const [file, root] of Object.entries({
      'objects/Visit__c/Visit__c.object-meta.xml': 'CustomObject',
      'objects/Lead/fields/Heat__c.field-meta.xml': 'CustomField',
      'flows/Visit_Created.flow-meta.xml': 'Flow',
      'permissionsets/Visitor.permissionset-meta.xml': 'PermissionSet'
    })) {
      const [problem, ...others] = inFile(file, `<${root}><label>Visit</label></${root}>`);
      assert.match(problem, /:1 .* has no description$/);
      assert.deepStrictEqual(others, []);
      assert.deepStrictEqual(
        inFile(file, `<${root}><description>Counts visits.</description></${root}>`),
        []
      );
    }
  });

  it('are not asked of what the platform brings', () => {
    assert.deepStrictEqual(inFile('objects/Lead/fields/Industry.field-meta.xml', '<CustomField/>'), []);
    assert.deepStrictEqual(inFile('objects/Lead/Lead.object-meta.xml', '<CustomObject/>'), []);
  });

  it("stand at a flow's variables that others see", () => {
    const flow = (part: string): string[] =>
      inFile(
        'flows/Count.flow-meta.xml',
        `<Flow>\n<description>Counts.</description>\n<variables>${part}</variables>\n</Flow>`
      );
    assert.deepStrictEqual(flow('<name>lead</name><isInput>true</isInput>'), [
      'Count.flow-meta.xml:3 the variable lead has no description'
    ]);
    assert.deepStrictEqual(flow('<name>lead</name><isInput>false</isInput>'), []);
  });

  it('stand in what Apex offers to flows', () => {
    assert.deepStrictEqual(
      inFile(
        'classes/Visits.cls',
        "public with sharing class Visits {\n@InvocableMethod(label='Count')\npublic static void count() { }\n}"
      ),
      ['Visits.cls:3 what flows see as count has no description']
    );
  });
});
