import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import { findingsIn } from '../rules';
import { metadataTypes } from './metadata-types';

const FIELD = 'force-app/objects/Visit__c/fields/Kind__c.field-meta.xml';
const FIELD_XML = `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
<fullName>Kind__c</fullName>
<label>Kind</label>
<length>40</length>
<type>Text</type>
</CustomField>`;
const PAGE = 'force-app/flexipages/Visit.flexipage-meta.xml';
const FLOW = 'force-app/flows/Visit.flow-meta.xml';

/** `line problem -> mend` of each finding. */
function found(file: string, xml: string, apiVersion = '65.0'): string[] {
  const source = projectSourceOf({ [file]: xml }, apiVersion);
  return findingsIn(source, [metadataTypes]).map(
    ({ line, problem, mend }) => `${line} ${problem} -> ${mend}`
  );
}

describe('metadata types', () => {
  it('says nothing of a file that is in order', () => {
    assert.deepStrictEqual(found(FIELD, FIELD_XML), []);
  });

  it('finds an element that the type does not have', () => {
    assert.deepStrictEqual(found(FIELD, FIELD_XML.replaceAll('length', 'lenght')), [
      '4 <lenght> is no element of CustomField -> did you mean length?'
    ]);
  });

  it('finds a value that is not in the enum', () => {
    assert.deepStrictEqual(found(FIELD, FIELD_XML.replace('>Text<', '>Txt<')), [
      "5 'Txt' is no FieldType, which <type> must be -> did you mean Text?"
    ]);
  });

  it('finds a fraction where a whole number must stand, and words where true or false must', () => {
    assert.deepStrictEqual(found(FIELD, FIELD_XML.replace('40', '40.5')), [
      "4 <length> is '40.5' -> write a whole number"
    ]);
    assert.deepStrictEqual(found(FIELD, FIELD_XML.replace('<label>', '<required>yes</required><label>')), [
      "3 <required> is 'yes' -> write true or false"
    ]);
    assert.deepStrictEqual(
      found(FLOW, '<Flow>\n<apiVersion>65.0</apiVersion><label>Visit</label></Flow>'),
      []
    );
  });

  it('finds an element that stands twice', () => {
    assert.deepStrictEqual(found(FIELD, FIELD_XML.replace('<type>', '<label>Sort</label>\n<type>')), [
      '5 <label> stands twice in CustomField -> keep one'
    ]);
  });

  it('finds an element that is parted from its like', () => {
    const set = (xml: string): string[] => found('force-app/permissionsets/A.permissionset-meta.xml', xml);
    const tab = '<tabSettings>\n<tab>A</tab><visibility>Visible</visibility></tabSettings>';
    assert.deepStrictEqual(set(`<PermissionSet>${tab}${tab}<label>A</label></PermissionSet>`), []);
    assert.deepStrictEqual(set(`<PermissionSet>${tab}<label>A</label>${tab}</PermissionSet>`), [
      '2 <tabSettings> is parted from its like: the platform calls it duplicated in PermissionSet' +
        ' -> move it to the other <tabSettings>'
    ]);
  });

  it('finds a required element that is missing', () => {
    assert.deepStrictEqual(
      found(PAGE, '<FlexiPage>\n<masterLabel>Visit</masterLabel><type>AppPage</type></FlexiPage>'),
      ['1 FlexiPage has no <template> -> add <template>']
    );
  });

  it('finds a root element that does not fit the name of the file', () => {
    assert.deepStrictEqual(found(FIELD, '<CustomFeld/>'), [
      '1 the root element is <CustomFeld>, but a file with this suffix holds <CustomField>' +
        ' -> name the root element CustomField, or the file by its type'
    ]);
  });

  it('finds what came after the API version, unless the project speaks a newer one', () => {
    const xml = '<Flow><label>Visit</label>\n<runInMode>UserMode</runInMode></Flow>';
    assert.deepStrictEqual(found(FLOW, xml), [
      "2 'UserMode' of FlowRunInMode is newer than API version 65.0 -> choose a value of that version"
    ]);
    assert.deepStrictEqual(found(FLOW, xml, '66.0'), []);
  });
});
