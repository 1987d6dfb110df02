import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { problemsOf } from '../testing/problems';
import { lwcTemplates } from './lwc-templates';

function found(html: string): string[] {
  const source = projectSourceOf({
    'force-app/lwc/visitList/visitList.html': `<template>\n${html}\n</template>`,
    'force-app/lwc/visitList/visitList.js':
      'export default class VisitList extends LightningElement { count; handleOpen() {} }',
    'force-app/lwc/visitList/visitList.js-meta.xml': '<LightningComponentBundle/>',
    'force-app/lwc/visitTile/visitTile.js':
      'export default class VisitTile extends LightningElement { @api visitCount; }',
    'force-app/lwc/visitTile/visitTile.js-meta.xml': '<LightningComponentBundle/>'
  });
  return problemsOf(lwcTemplates, source).map((problem) => problem.slice('visitList.html:'.length));
}

describe('lwc templates', () => {
  it('says nothing of a template that fits', () => {
    assert.deepStrictEqual(
      found(
        '<!-- <c-nobody> -->\n<c-visit-tile class="one" visit-count={count} onopen={handleOpen}></c-visit-tile>'
      ),
      []
    );
  });

  it('finds a component that does not exist', () => {
    assert.deepStrictEqual(found('<c-visit-title></c-visit-title>'), [
      '2 there is no Lightning web component visitTitle'
    ]);
  });

  it('finds a component that is written otherwise', () => {
    assert.deepStrictEqual(found('<c-visitt-ile></c-visitt-ile>'), [
      '2 visittIle is written otherwise by its own component'
    ]);
  });

  it('finds an attribute that the component does not take', () => {
    assert.deepStrictEqual(found('<c-visit-tile\n  visit-cuont={count}></c-visit-tile>'), [
      '3 visitTile has no @api visitCuont'
    ]);
  });

  it('knows the names of loops, and finds a name that the class does not have', () => {
    assert.deepStrictEqual(
      found('<template for:each={count} for:item="one"><p key={one.id}>{one.text}</p></template>'),
      []
    );
    assert.deepStrictEqual(found('<p>{cuont}</p>'), ['2 visitList has no cuont, which the template names']);
  });

  it('finds a slip in an attribute of a base component', () => {
    assert.deepStrictEqual(found('<lightning-card title="Visits"></lightning-card>'), []);
    assert.deepStrictEqual(found('<lightning-card icon-nmae="x"></lightning-card>'), [
      '2 lightning-card has no attribute iconNmae'
    ]);
  });

  it('finds a handler that the class does not have', () => {
    assert.deepStrictEqual(found('<button onclick={handleClose}></button>'), [
      '2 visitList has no handleClose, which the template names'
    ]);
  });
});
