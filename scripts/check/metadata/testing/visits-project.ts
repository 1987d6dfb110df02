import { projectSourceOf, type ProjectSource } from '../project-source';

const ROOT = 'force-app/main/visits';

const field = (body: string): string => `<?xml version="1.0"?>\n<CustomField>\n${body}\n</CustomField>`;

const OBJECTS: Record<string, string> = {
  'objects/Visit__c/Visit__c.object-meta.xml':
    '<CustomObject><label>Visit</label><nameField><type>AutoNumber</type></nameField></CustomObject>',
  'objects/Visit__c/fields/Lead__c.field-meta.xml': field(
    '<fullName>Lead__c</fullName><type>Lookup</type><referenceTo>Lead</referenceTo><relationshipName>Visits</relationshipName>'
  ),
  'objects/Visit__c/fields/Pages__c.field-meta.xml': field(
    '<fullName>Pages__c</fullName><type>Number</type><precision>5</precision><scale>0</scale>'
  ),
  'objects/Visit__c/fields/Trail__c.field-meta.xml': field(
    '<fullName>Trail__c</fullName><type>LongTextArea</type><length>5000</length>'
  ),
  'objects/Lead/fields/Heat__c.field-meta.xml': field(
    '<fullName>Heat__c</fullName><type>Number</type><precision>4</precision><scale>1</scale>'
  ),
  'objects/Visit_Noted__e/Visit_Noted__e.object-meta.xml':
    '<CustomObject><eventType>HighVolume</eventType><label>Visit Noted</label><publishBehavior>PublishAfterCommit</publishBehavior></CustomObject>',
  'objects/Visit_Noted__e/fields/Trail__c.field-meta.xml': field(
    '<fullName>Trail__c</fullName><type>LongTextArea</type><length>5000</length>'
  )
};

/**
 * A project with the object Visit__c (Lead__c, Pages__c, Trail__c), Heat__c on leads and the event Visit_Noted__e, and
 * the files given, by their path below the capability's folder.
 */
export function visitsProject(files: Record<string, string>): ProjectSource {
  return projectSourceOf(
    Object.fromEntries(
      Object.entries({ ...OBJECTS, ...files }).map(([file, text]) => [`${ROOT}/${file}`, text])
    )
  );
}

/** The project with one class, whose body is given: `Visits` in classes/Visits.cls, its first line being the declaration. */
export function visitsClass(body: string): ProjectSource {
  return visitsProject({ 'classes/Visits.cls': `public with sharing class Visits {\n${body}\n}` });
}
