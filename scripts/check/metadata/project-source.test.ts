import assert from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { projectSourceOf, readProjectSource } from './project-source';

const names = (source: ReturnType<typeof projectSourceOf>): string[] =>
  source.components.map(({ type, fullName }) => `${type} ${fullName}`);

describe('project source', () => {
  it('names every component as a deploy would', () => {
    const source = projectSourceOf({
      'force-app/main/app/objects/Lead/fields/Score__c.field-meta.xml': '<CustomField/>',
      'force-app/main/app/objects/Visit__c/Visit__c.object-meta.xml': '<CustomObject/>',
      'force-app/main/app/classes/deep/Visits.cls': 'public class Visits {}',
      'force-app/main/app/classes/deep/Visits.cls-meta.xml': '<ApexClass/>',
      'force-app/main/app/lwc/visitList/visitList.js-meta.xml': '<LightningComponentBundle/>',
      'force-app/main/app/email/Welcome/First.email-meta.xml': '<EmailTemplate/>',
      'force-app/main/app/layouts/Lead-Lead %28Sales%29.layout-meta.xml': '<Layout/>',
      'force-app/main/app/applications/Sales.app-meta.xml': '<CustomApplication/>',
      'force-app/main/app/aura/Tile/Tile.cmp-meta.xml': '<AuraDefinitionBundle/>'
    });
    assert.deepStrictEqual(names(source).sort(), [
      'ApexClass Visits',
      'AuraDefinitionBundle Tile',
      'CustomApplication Sales',
      'CustomField Lead.Score__c',
      'CustomObject Visit__c',
      'EmailTemplate Welcome/First',
      'Layout Lead-Lead (Sales)',
      'LightningComponentBundle visitList'
    ]);
    assert.strictEqual(source.find('ApexClass', 'visits')?.text, 'public class Visits {}');
  });

  it('reads the parts that stand inside their parent, with their lines', () => {
    const source = projectSourceOf({
      'force-app/labels/CustomLabels.labels-meta.xml':
        '<CustomLabels>\n<labels>\n<fullName>Score</fullName>\n</labels>\n</CustomLabels>',
      'force-app/objects/Visit__c/Visit__c.object-meta.xml':
        '<CustomObject>\n<fields>\n<fullName>At__c</fullName></fields></CustomObject>'
    });
    assert.strictEqual(source.find('CustomLabel', 'Score')?.xml?.line, 2);
    assert.strictEqual(source.find('CustomField', 'Visit__c.At__c')?.isEmbedded, true);
  });

  it('looks only into package directories, and not at what .forceignore leaves out', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'project-'));
    try {
      const files = {
        'sfdx-project.json': '{"packageDirectories":[{"path":"./app/"}]}',
        '.forceignore': '**/__tests__/**',
        'app/classes/A.cls-meta.xml': '<ApexClass/>',
        'app/lwc/a/__tests__/a.test.js': '',
        'other/classes/B.cls-meta.xml': '<ApexClass/>'
      };
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      }
      assert.deepStrictEqual(readProjectSource(root).files, ['app/classes/A.cls-meta.xml']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
