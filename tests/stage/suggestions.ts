import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './eventually';

/** A row of Template_Suggestion__c as stories read it. */
export interface SuggestionRow {
  Id: string;
  Intent__c: string;
  Template__c: string | null;
  Sent_Template__c: string | null;
  Confidence__c: number;
  Reason__c: string;
  Variables__c: string;
  Status__c: string;
  Contact__c: string | null;
  Replied_At__c: string | null;
}

/** What an attempt to send came to. */
export interface SendResult {
  isSent: boolean;
  suggestionId: string | null;
  problem: string | null;
}

const FIELDS =
  'Id, Intent__c, Template__c, Sent_Template__c, Confidence__c, Reason__c, Variables__c, Status__c, Contact__c, Replied_At__c';

/** The suggestions for a lead or an account, oldest first. */
export async function readSuggestions(rep: Connection, recordId: string): Promise<SuggestionRow[]> {
  const where = recordId.startsWith('00Q') ? 'Lead__c' : 'Account__c';
  const soql = `SELECT ${FIELDS} FROM Template_Suggestion__c WHERE ${where} = '${recordId}' ORDER BY Name`;
  return (await rep.query<SuggestionRow>(soql)).records;
}

/** Waits for the suggestion that stands. */
export function waitForSuggestion(rep: Connection, recordId: string): Promise<SuggestionRow> {
  return eventually(`a suggestion for ${recordId}`, async () =>
    (await readSuggestions(rep, recordId)).find(({ Status__c }) => Status__c === 'Suggested')
  );
}

/** Sends a mail as a program does: by the action of the REST API, with the rights of the user. */
export async function sendSuggested(rep: Connection, input: Record<string, unknown>): Promise<SendResult> {
  const [answer] = await rep.request<{ isSuccess: boolean; outputValues: SendResult; errors: unknown }[]>({
    method: 'POST',
    url: `/services/data/v${rep.version}/actions/custom/apex/SendSuggestedMail`,
    body: JSON.stringify({ inputs: [input] }),
    headers: { 'content-type': 'application/json' }
  });
  if (!answer.isSuccess) throw new Error(JSON.stringify(answer.errors));
  return answer.outputValues;
}
