/** Reads a file of the project as it stands, faults planted before included. */
type Read = (file: string) => string | undefined;

/** A fault to plant into the project, and by which rule it must be found. */
export interface PlantedFault {
  rule: string;
  /** The fault in words. */
  what: string;
  /** What the finding says. */
  problem: RegExp;
  /** Writes the changed and added files. */
  plant(read: Read, files: Map<string, string>): void;
}

const FOLDER = 'force-app/main/insights';
const LEAD_FIELDS = 'force-app/main/lead-scoring/objects/Lead/fields';

/** A class of the project with a fault in it. */
function classWith(name: string, text: string, version = '65.0', folder = FOLDER): PlantedFault['plant'] {
  return (_read, files) => {
    const file = `${folder}/classes/${name}.cls`;
    files.set(file, text);
    files.set(
      `${file}-meta.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>${version}</apiVersion>
    <status>Active</status>
</ApexClass>
`
    );
  };
}

/** A class with one method, whose body is given. */
function methodWith(name: string, body: string): PlantedFault['plant'] {
  return classWith(
    name,
    `public with sharing class ${name} {\n    public static void run(Lead lead) {\n        ${body}\n    }\n}\n`
  );
}

/** A file of the project with a part replaced. */
function edit(file: string, part: RegExp, replacement: string): PlantedFault['plant'] {
  return (read, files) => {
    const text = read(file);
    if (!text || !part.test(text)) throw new Error(`cannot plant a fault: ${file} has no ${part}`);
    files.set(file, text.replace(part, replacement));
  };
}

/** Custom fields, each with all that a field needs. */
function fields(object: string, names: string[], body: string): PlantedFault['plant'] {
  return (_read, files) => {
    for (const name of names)
      files.set(
        `${FOLDER}/objects/${object}/fields/${name}.field-meta.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName>
    <description>A fault is planted here.</description>
    <label>Planted</label>
    ${body}
</CustomField>
`
      );
  };
}

const eventDefinition =
  (name: string): PlantedFault['plant'] =>
  (_read, files) => {
    files.set(
      `${FOLDER}/objects/${name}/${name}.object-meta.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <deploymentStatus>Deployed</deploymentStatus>
    <description>A fault is planted here.</description>
    <eventType>HighVolume</eventType>
    <label>Planted</label>
    <pluralLabel>Planted</pluralLabel>
    <publishBehavior>PublishAfterCommit</publishBehavior>
</CustomObject>
`
    );
  };

/** One fault for each rule about Apex, about limits and of the house. They are all planted at once. */
export const PLANTED: PlantedFault[] = [
  {
    rule: 'apex-syntax',
    what: 'a value forgotten',
    problem: /^not Apex: /,
    plant: methodWith('PlantedSyntax', 'Integer count = ;')
  },
  {
    rule: 'soql-names',
    what: 'a field misspelt in a query',
    problem: /^Lead has no field Lead_Scor__c$/,
    plant: methodWith('PlantedQuery', 'Object rows = [SELECT Lead_Scor__c FROM Lead WITH USER_MODE];')
  },
  {
    rule: 'soql-names',
    what: 'a relationship misspelt in a query that is a string',
    problem: /^Score_History__c has no relationship Led__r/,
    plant: methodWith(
      'PlantedText',
      "Database.query('SELECT Led__r.Name FROM Score_History__c', AccessLevel.USER_MODE);"
    )
  },
  {
    rule: 'apex-fields',
    what: 'a field misspelt on a standard object',
    problem: /^Lead has no field Priorty__c$/,
    plant: methodWith('PlantedField', "lead.Priorty__c = 'High';")
  },
  {
    rule: 'apex-invocable',
    what: 'an action that takes one value instead of a list',
    problem: /count takes id$/,
    plant: classWith(
      'PlantedAction',
      "public with sharing class PlantedAction {\n    @InvocableMethod(label='Count' description='Counts.')\n    public static void count(Id recordId) {\n    }\n}\n"
    )
  },
  {
    rule: 'apex-aura-enabled',
    what: 'a cacheable method that writes',
    problem: /read is cacheable but writes records/,
    plant: classWith(
      'PlantedController',
      'public with sharing class PlantedController {\n    @AuraEnabled(cacheable=true)\n    public static Lead read(Lead lead) {\n        update as user lead;\n        return lead;\n    }\n}\n'
    )
  },
  {
    rule: 'apex-rest',
    what: 'a service whose path has no slash',
    problem: /the path 'planted' does not begin with a slash/,
    plant: classWith(
      'PlantedResource',
      "@RestResource(urlMapping='planted')\nglobal with sharing class PlantedResource {\n    @HttpGet\n    global static Integer count() {\n        return 1;\n    }\n}\n"
    )
  },
  {
    rule: 'apex-entry-points',
    what: 'a job without its method',
    problem: /PlantedJob implements queueable without execute/,
    plant: classWith('PlantedJob', 'public with sharing class PlantedJob implements Queueable {\n}\n')
  },
  {
    rule: 'trigger-moments',
    what: 'a trigger before the insert of an event',
    problem: /PlantedTrigger runs before insert/,
    plant: (_read, files) => {
      const file = `${FOLDER}/triggers/PlantedTrigger.trigger`;
      files.set(file, 'trigger PlantedTrigger on Insight_Result__e(before insert) {\n}\n');
      files.set(
        `${file}-meta.xml`,
        '<?xml version="1.0" encoding="UTF-8"?>\n<ApexTrigger xmlns="http://soap.sforce.com/2006/04/metadata">\n    <apiVersion>65.0</apiVersion>\n    <status>Active</status>\n</ApexTrigger>\n'
      );
    }
  },
  {
    rule: 'apex-events',
    what: 'an event that nobody knows whether it was published',
    problem: /nobody looks whether the events could be published/,
    plant: methodWith('PlantedPublisher', 'EventBus.publish(new Insight_Request__e());')
  },
  {
    rule: 'apex-events',
    what: 'an event that does not wait for the commit',
    problem: /Insight_Request__e is published immediately/,
    plant: edit(
      `${FOLDER}/objects/Insight_Request__e/Insight_Request__e.object-meta.xml`,
      /PublishAfterCommit/,
      'PublishImmediately'
    )
  },
  {
    rule: 'apex-sharing',
    what: 'a class without sharing declared',
    problem: /the class PlantedOpen declares no sharing/,
    plant: classWith('PlantedOpen', 'public class PlantedOpen {\n}\n')
  },
  {
    rule: 'apex-user-mode',
    what: 'a write that does not say whose rights it uses',
    problem: /what writes records here does not say whose rights it uses/,
    plant: methodWith('PlantedWrite', 'update lead;')
  },
  {
    rule: 'apex-in-loops',
    what: 'a query in a loop, in a method that is called there',
    problem: /a loop calls count, which queries/,
    plant: classWith(
      'PlantedLoop',
      'public with sharing class PlantedLoop {\n    public static void run(List<Lead> leads) {\n        for (Lead lead : leads) {\n            count();\n        }\n    }\n    private static Integer count() {\n        return [SELECT COUNT() FROM Lead WITH USER_MODE];\n    }\n}\n'
    )
  },
  {
    rule: 'apex-left-behind',
    what: 'a System.debug',
    problem: /System\.debug is left here/,
    plant: methodWith('PlantedDebug', 'System.debug(lead);')
  },
  {
    rule: 'apex-left-behind',
    what: 'the Id of a record',
    problem: /looks like the Id of a record/,
    plant: methodWith('PlantedId', "Id owner = '005Ab000001XyZq';")
  },
  {
    rule: 'apex-suppressions',
    what: 'a suppression without a reason',
    problem: /PMD\.ApexCRUDViolation is suppressed without a reason/,
    plant: classWith(
      'PlantedSuppression',
      "@SuppressWarnings('PMD.ApexCRUDViolation')\npublic with sharing class PlantedSuppression {\n}\n"
    )
  },
  {
    rule: 'apex-component-data',
    what: 'a member that components cannot read',
    problem: /^Panel\.isOverdue does not reach the components/,
    plant: edit(
      'force-app/main/first-response/classes/FirstResponseController.cls',
      /@AuraEnabled\s+public Boolean isOverdue/,
      'public Boolean isOverdue'
    )
  },
  {
    rule: 'descriptions',
    what: 'a field without a description',
    problem: /CustomField Lead\.Lead_Score__c has no description/,
    plant: edit(`${LEAD_FIELDS}/Lead_Score__c.field-meta.xml`, /\s*<description>[\s\S]*?<\/description>/, '')
  },
  {
    rule: 'labels',
    what: 'a label that is a name from code',
    problem: /^'score_model' is a name from code$/,
    plant: edit(
      `${LEAD_FIELDS}/Score_Model__c.field-meta.xml`,
      /<label>.*<\/label>/,
      '<label>score_model</label>'
    )
  },
  {
    rule: 'unused',
    what: 'a field and a class that nothing uses',
    problem: /nothing( but tests)? uses .*Planted/,
    plant: fields(
      'Lead',
      ['Planted_Field__c'],
      '<defaultValue>false</defaultValue>\n    <type>Checkbox</type>'
    )
  },
  {
    rule: 'capability-folders',
    what: 'a class in main/default',
    problem: /the file lies in main\/default/,
    plant: classWith(
      'PlantedDefault',
      'public with sharing class PlantedDefault {\n}\n',
      '65.0',
      'force-app/main/default'
    )
  },
  {
    rule: 'one-api-version',
    what: 'a class of another API version',
    problem: /the API version is (64|30)\.0, sfdx-project\.json says 65\.0/,
    plant: classWith('PlantedVersion', 'public with sharing class PlantedVersion {\n}\n', '64.0')
  },
  {
    rule: 'api-version',
    what: 'a class of an API version that is retired',
    problem: /API version 30\.0 is none that answers/,
    plant: classWith('PlantedRetired', 'public with sharing class PlantedRetired {\n}\n', '30.0')
  },
  {
    rule: 'names',
    what: 'a class with 41 letters',
    problem: /has 41 letters, ApexClass takes 40/,
    plant: classWith(`Planted${'X'.repeat(34)}`, `public with sharing class Planted${'X'.repeat(34)} {\n}\n`)
  },
  {
    rule: 'text-lengths',
    what: 'a label that is too long',
    problem: /the label has 60 characters, the platform keeps 40/,
    plant: edit(
      `${LEAD_FIELDS}/Score_Reasons__c.field-meta.xml`,
      /<label>.*<\/label>/,
      `<label>${'X'.repeat(60)}</label>`
    )
  },
  {
    rule: 'field-sizes',
    what: 'a number with more digits than there are',
    problem: /Number takes a precision from 1 to 18, not 19/,
    plant: fields(
      'Score_History__c',
      ['Planted_Digits__c'],
      '<precision>19</precision>\n    <scale>0</scale>\n    <type>Number</type>'
    )
  },
  {
    rule: 'object-totals',
    what: 'more long text than an object takes',
    problem: /Scoring_Run__c has \d+ characters of long text, an org takes 1600000/,
    plant: fields(
      'Scoring_Run__c',
      Array.from({ length: 13 }, (_, index) => `Planted_Text_${index}__c`),
      '<length>131072</length>\n    <type>LongTextArea</type>\n    <visibleLines>3</visibleLines>'
    )
  },
  {
    rule: 'event-definitions',
    what: 'more events than a Developer Edition org takes',
    problem: /is one platform event more than a Developer Edition org takes/,
    plant: (read, files) =>
      ['Planted_A__e', 'Planted_B__e'].forEach((name) => eventDefinition(name)(read, files))
  },
  {
    rule: 'event-room',
    what: 'an event that can hold more than a message',
    problem: /the fields of Planted_A__e hold \d+ characters, one event takes 1048576 bytes/,
    plant: fields(
      'Planted_A__e',
      Array.from({ length: 9 }, (_, index) => `Planted_Text_${index}__c`),
      '<length>131072</length>\n    <type>LongTextArea</type>\n    <visibleLines>3</visibleLines>'
    )
  },
  {
    rule: 'event-definitions',
    what: 'an e-mail address in an event',
    problem: /a platform event has no fields of type Email/,
    plant: fields('Insight_Result__e', ['Planted_Mail__c'], '<type>Email</type>')
  },
  {
    rule: 'apex-sizes',
    what: 'a class of more than a million characters',
    problem: /the file has \d+ characters, the platform takes 1000000/,
    plant: classWith(
      'PlantedLong',
      `public with sharing class PlantedLong {\n    // ${'x'.repeat(1_000_000)}\n}\n`
    )
  },
  {
    rule: 'apex-reserved',
    what: 'a variable with a name that Apex keeps for itself',
    problem: /Apex keeps the name limit for itself/,
    plant: methodWith('PlantedName', 'Integer limit = 1;')
  }
];
