import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { lwcExpressions } from './lwc-expressions';

const SCRIPT =
  "import { LightningElement, api } from 'lwc';\nexport default class VisitList extends LightningElement {\n  @api visits;\n  get title() { return 'Visits'; }\n  handleOpen() {}\n}";
const TEMPLATE = `<template>
  <lightning-card title={title} icon-name="standard:visits">
    <template for:each={visits} for:item="visit"><p key={visit.id} onclick={handleOpen}>{visit.name}</p></template>
  </lightning-card>
</template>`;

function found(template: string): string[] {
  const source = visitsProject({
    'lwc/visitList/visitList.js': SCRIPT,
    'lwc/visitList/visitList.html': template,
    'lwc/visitList/visitList.js-meta.xml':
      '<LightningComponentBundle><isExposed>false</isExposed></LightningComponentBundle>'
  });
  return problemsOf(lwcExpressions, source).map((problem) => problem.slice('visitList.html:'.length));
}

describe('lwc expressions', () => {
  it('says nothing of a template whose class has it all', () => {
    assert.deepStrictEqual(found(TEMPLATE), []);
  });

  it('finds what the class does not have, in attributes and in text', () => {
    assert.deepStrictEqual(found(TEMPLATE.replace('title={title}', 'title={titel}')), [
      '2 visitList has no titel to show'
    ]);
    assert.deepStrictEqual(found(TEMPLATE.replace('{visit.name}', '{visti.name}')), [
      '3 visitList has no visti to show'
    ]);
  });

  it('finds a slip in an attribute of a base component', () => {
    assert.deepStrictEqual(found(TEMPLATE.replace('icon-name', 'icno-name')), [
      '2 lightning-card has no icno-name'
    ]);
  });
});
