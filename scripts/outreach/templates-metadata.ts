import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { escapeXml, readRecords, recordXml, type CustomMetadataRecord } from './custom-metadata';
import { templatesFile, type TemplatesFile } from './templates-file';

const EMAIL_FOLDER = 'Flywheel_Outreach';
const parser = new XMLParser({ parseTagValue: false });

type Fields = Record<string, string>;
type Kind = keyof TemplatesFile;

const COMMON: Fields = { key: 'Key__c', sortOrder: 'Sort_Order__c', packaged: 'Is_Packaged_Default__c' };

/** Each kind of the file: its custom metadata type, and its fields by the file's names. */
const KINDS: Record<Kind, { type: string; fields: Fields }> = {
  templates: {
    type: 'Outreach_Template',
    fields: {
      ...COMMON,
      object: 'Object__c',
      intent: 'Intent__c',
      summary: 'Summary__c',
      active: 'Is_Active__c',
      autoSend: 'Is_Auto_Send_Allowed__c',
      churnLevels: 'Churn_Levels__c',
      riskFactors: 'Risk_Factors__c',
      calmFactors: 'Calm_Factors__c',
      emailTemplate: 'Email_Template__c'
    }
  },
  variables: {
    type: 'Outreach_Variable',
    fields: {
      ...COMMON,
      help: 'Help__c',
      leadField: 'Lead_Field__c',
      accountField: 'Account_Field__c',
      fallback: 'Fallback__c',
      long: 'Is_Long__c',
      remembered: 'Is_Remembered__c'
    }
  },
  phrases: {
    type: 'Outreach_Phrase',
    fields: {
      ...COMMON,
      variable: 'Variable__c',
      object: 'Object__c',
      field: 'Field__c',
      match: 'Match__c',
      text: 'Text__c'
    }
  }
};

/** Reads templates, variables and phrases from the source of a capability. */
export function exportTemplates(source: string): TemplatesFile {
  const read = (kind: Kind): Record<string, unknown>[] =>
    readRecords(path.join(source, 'customMetadata'), KINDS[kind].type).map((record) =>
      fromRecord(kind, record)
    );
  const templates = read('templates').map((each) => ({
    ...each,
    ...readMail(source, String(each.emailTemplate))
  }));
  return templatesFile.parse({ templates, variables: read('variables'), phrases: read('phrases') });
}

/** Writes the source files of templates, variables and phrases, ready to be deployed. */
export function importTemplates(file: TemplatesFile, target: string): void {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const entry of file[kind]) {
      const name = `${KINDS[kind].type}.${entry.name}.md-meta.xml`;
      write(path.join(target, 'customMetadata', name), recordXml(toRecord(kind, entry)));
    }
  }
  write(path.join(target, 'email', `${EMAIL_FOLDER}.emailFolder-meta.xml`), folderXml());
  for (const each of file.templates) {
    const mail = path.join(target, 'email', EMAIL_FOLDER, `${each.emailTemplate}.email`);
    write(mail, each.body);
    write(`${mail}-meta.xml`, mailXml(each));
  }
}

function fromRecord(kind: Kind, { name, label, values }: CustomMetadataRecord): Record<string, unknown> {
  const entries = Object.entries(KINDS[kind].fields).map(([own, field]) => [own, values[field]] as const);
  return { name, label, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

function toRecord(kind: Kind, entry: TemplatesFile[Kind][number]): CustomMetadataRecord {
  const given = entry as Record<string, string | number | boolean | undefined>;
  const values: CustomMetadataRecord['values'] = {};
  for (const [own, field] of Object.entries(KINDS[kind].fields)) {
    const value = given[own];
    if (value !== undefined) values[field] = value;
  }
  return { name: entry.name, label: entry.label, values };
}

function readMail(
  source: string,
  emailTemplate: string
): { emailLabel: string; subject: string; body: string } {
  const mail = path.join(source, 'email', EMAIL_FOLDER, `${emailTemplate}.email`);
  const { EmailTemplate } = parser.parse(readFileSync(`${mail}-meta.xml`, 'utf8')) as {
    EmailTemplate: { name: string; subject: string };
  };
  return { emailLabel: EmailTemplate.name, subject: EmailTemplate.subject, body: readFileSync(mail, 'utf8') };
}

function mailXml({ summary, emailLabel, subject }: TemplatesFile['templates'][number]): string {
  return metadataXml('EmailTemplate', {
    available: 'true',
    ...(summary && { description: summary }),
    encodingKey: 'UTF-8',
    name: emailLabel,
    style: 'none',
    subject,
    type: 'text',
    uiType: 'Aloha'
  });
}

function folderXml(): string {
  return metadataXml('EmailFolder', {
    accessType: 'Public',
    name: 'Flywheel Outreach',
    publicFolderAccess: 'ReadOnly'
  });
}

function metadataXml(root: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([tag, value]) => `    <${tag}>${escapeXml(value)}</${tag}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://soap.sforce.com/2006/04/metadata">`,
    ...lines,
    `</${root}>`,
    ''
  ].join('\n');
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
