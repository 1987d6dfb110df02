import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsProject } from '../testing/visits-project';
import { appsAndTabs } from './apps-and-tabs';

const APP = `<CustomApplication><actionOverrides>
<content>Visit_Page</content><type>Flexipage</type><pageOrSobjectType>Visit__c</pageOrSobjectType></actionOverrides>
<tabs>standard-Lead</tabs><tabs>Visit__c</tabs></CustomApplication>`;
const TAB =
  '<CustomTab><customObject>true</customObject>\n<motif>Custom57: Building Block</motif></CustomTab>';

function found({ app = APP, tab = TAB }): string[] {
  const source = visitsProject({
    'applications/Visits.app-meta.xml': app,
    'tabs/Visit__c.tab-meta.xml': tab,
    'flexipages/Visit_Page.flexipage-meta.xml': '<FlexiPage/>'
  });
  return problemsOf(appsAndTabs, source);
}

describe('apps and tabs', () => {
  it('says nothing of what exists', () => {
    assert.deepStrictEqual(found({}), []);
  });

  it('finds tabs, pages and objects that do not exist', () => {
    assert.deepStrictEqual(found({ app: APP.replace('<tabs>Visit__c', '<tabs>Visits') }), [
      'Visits.app-meta.xml:3 there is no tab Visits'
    ]);
    assert.deepStrictEqual(found({ app: APP.replace('>Visit_Page<', '>Visits_Page<') }), [
      'Visits.app-meta.xml:2 there is no Lightning page Visits_Page'
    ]);
    assert.deepStrictEqual(found({ tab: '<CustomTab><flexiPage>Nowhere</flexiPage></CustomTab>' }), [
      'Visit__c.tab-meta.xml:1 there is no Lightning page Nowhere'
    ]);
  });

  it('finds a tab that opens nothing, and a motif that is none', () => {
    assert.deepStrictEqual(found({ tab: TAB.replace('>true<', '>false<') }), [
      'Visit__c.tab-meta.xml:1 the tab opens nothing'
    ]);
    assert.deepStrictEqual(found({ tab: TAB.replace('Custom57: ', '') }), [
      "Visit__c.tab-meta.xml:2 'Building Block' is no motif"
    ]);
  });
});
