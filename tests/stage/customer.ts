import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from '@jsforce/jsforce-node';
import { copyProject, type ProjectVersion } from './project-version';

/** What a customer's own trigger uses whenever up to 200 leads are saved. */
export const CUSTOMERS_QUERIES = 20;
export const CUSTOMERS_STATEMENTS = 20;

/** One save of one lead, as the customer's trigger noted it. */
export interface LeadSave {
  Operation__c: 'AFTER_INSERT' | 'AFTER_UPDATE';
  By_Name__c: string;
  Lead_Id__c: string;
}

const FIELDS: Record<string, string> = {
  Lead_Id__c: '<length>18</length><type>Text</type>',
  Company__c: '<length>255</length><type>Text</type>',
  Operation__c: '<length>40</length><type>Text</type>',
  By_Name__c: '<length>120</length><type>Text</type>'
};

const TRIGGER = `trigger CustomerLeadTrigger on Lead(after insert, after update) {
    for (Integer i = 0; i < ${CUSTOMERS_QUERIES}; i++) {
        List<Account> accounts = [SELECT Id FROM Account LIMIT 1];
    }
    for (Integer i = 1; i < ${CUSTOMERS_STATEMENTS}; i++) {
        insert new Lead_Save__c(Operation__c = 'NOTHING');
    }
    List<Lead_Save__c> saves = new List<Lead_Save__c>();
    for (Lead lead : Trigger.new) {
        saves.add(
            new Lead_Save__c(
                Lead_Id__c = lead.Id,
                Company__c = lead.Company,
                Operation__c = Trigger.operationType.name(),
                By_Name__c = UserInfo.getName()
            )
        );
    }
    insert saves;
}
`;

/**
 * Our project in an org of a customer who has a busy trigger on leads: it notes every save of a lead, and uses up a fifth
 * of what a transaction may.
 */
export function customersProject(): ProjectVersion {
  const project = copyProject(mkdtempSync(path.join(tmpdir(), 'customer-')));
  const object = 'force-app/main/customer/objects/Lead_Save__c';
  project.write(
    `${object}/Lead_Save__c.object-meta.xml`,
    metadata(
      'CustomObject',
      `<label>Lead Save</label><pluralLabel>Lead Saves</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
       <sharingModel>ReadWrite</sharingModel>
       <nameField><label>Number</label><type>AutoNumber</type><displayFormat>LS-{000000}</displayFormat></nameField>`
    )
  );
  for (const [name, type] of Object.entries(FIELDS)) {
    project.write(
      `${object}/fields/${name}.field-meta.xml`,
      metadata('CustomField', `<fullName>${name}</fullName><label>${name}</label>${type}`)
    );
  }
  const trigger = 'force-app/main/customer/triggers/CustomerLeadTrigger.trigger';
  project.write(trigger, TRIGGER);
  project.write(
    `${trigger}-meta.xml`,
    metadata('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>')
  );
  return project;
}

/** The saves of a lead that the customer's trigger has noted, first to last. */
export async function savesOf(admin: Connection, leadId: string): Promise<LeadSave[]> {
  const { records } = await admin.query<LeadSave>(
    `SELECT Operation__c, By_Name__c, Lead_Id__c FROM Lead_Save__c WHERE Lead_Id__c = '${leadId}' ORDER BY Name`
  );
  return records;
}

function metadata(type: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${type}>\n`;
}
