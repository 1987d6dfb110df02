import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { flexipages } from './flexipages';

const META = `<LightningComponentBundle><isExposed>true</isExposed><targets><target>lightning__RecordPage</target></targets>
<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="heading" type="String" />
<objects><object>Visit__c</object></objects></targetConfig></targetConfigs></LightningComponentBundle>`;
const PAGE = `<FlexiPage><flexiPageRegions><itemInstances><componentInstance>
<componentInstanceProperties><name>heading</name><value>Hi</value></componentInstanceProperties>
<componentName>visitList</componentName><identifier>one</identifier></componentInstance></itemInstances>
<itemInstances><componentInstance>
<componentInstanceProperties><name>body</name><value>details</value></componentInstanceProperties>
<componentName>flexipage:tab</componentName><identifier>two</identifier></componentInstance></itemInstances>
<name>main</name><type>Region</type></flexiPageRegions>
<flexiPageRegions><itemInstances><fieldInstance>
<fieldItem>Record.Pages__c</fieldItem><identifier>three</identifier></fieldInstance></itemInstances>
<name>details</name><type>Facet</type></flexiPageRegions>
<masterLabel>Visit</masterLabel><sobjectType>Visit__c</sobjectType>
<template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`;

function found(page: string, meta = META): string[] {
  const source = visitsProject({
    'lwc/visitList/visitList.js-meta.xml': meta,
    'flexipages/Visit.flexipage-meta.xml': page
  });
  return problemsOf(flexipages, source).map((problem) => problem.slice('Visit.flexipage-meta.xml:'.length));
}

describe('flexipages', () => {
  it('says nothing of a page that fits', () => {
    assert.deepStrictEqual(found(PAGE), []);
  });

  it('finds a slip in the name of a component of the platform, and takes others as they are', () => {
    const standard = (name: string): string => PAGE.replace('>visitList<', `>${name}<`);
    assert.deepStrictEqual(found(standard('force:deatilPanel')), [
      '3 there is no component force:deatilPanel'
    ]);
    assert.deepStrictEqual(found(standard('acme:somethingElse')), []);
  });

  it('finds a component, a property or a field that does not exist', () => {
    assert.deepStrictEqual(found(PAGE.replace('>visitList<', '>visitLists<')), [
      '3 there is no Lightning web component visitLists'
    ]);
    assert.deepStrictEqual(found(PAGE.replace('<name>heading', '<name>headnig')), [
      '2 visitList has no property headnig on such a page'
    ]);
    assert.deepStrictEqual(found(PAGE.replace('Record.Pages__c', 'Record.Page__c')), [
      '9 Visit__c has no field Page__c'
    ]);
  });

  it('finds a component that may not stand there', () => {
    assert.deepStrictEqual(found(PAGE, META.replace('>true<', '>false<')), [
      '3 visitList may not stand on such a page'
    ]);
    assert.deepStrictEqual(found(PAGE, META.replace('>Visit__c<', '>Lead<')), [
      '3 visitList may stand on pages of Lead, not of Visit__c'
    ]);
  });

  it('finds regions and facets that lead nowhere', () => {
    assert.deepStrictEqual(found(PAGE.replace('<name>main', '<name>centre')), [
      '7 flexipage:recordHomeTemplateDesktop has no region centre'
    ]);
    assert.deepStrictEqual(found(PAGE.replace('<value>details', '<value>detail')), [
      '5 there is no facet detail',
      '8 nothing shows the facet details'
    ]);
  });
});
