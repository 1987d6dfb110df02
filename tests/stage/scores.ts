import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './eventually';

/** What a story reads of a scored lead. */
export interface ScoredLead {
  Id: string;
  Lead_Score__c: number;
  Priority__c: string;
  Score_Completeness__c: number;
  Score_Confidence__c: number | null;
  Score_Model__c: string;
  Score_Typical__c: number;
  Score_Reasons__c: string;
  Last_Scored_At__c: string;
  Last_Checked_At__c: string;
  Insights_Requested_At__c: string;
  SystemModstamp: string;
}

const FIELDS =
  'Id, Lead_Score__c, Priority__c, Score_Completeness__c, Score_Confidence__c, Score_Model__c, Score_Typical__c, ' +
  'Score_Reasons__c, Last_Scored_At__c, Last_Checked_At__c, Insights_Requested_At__c, SystemModstamp';

/** Reads the score of a lead as it stands now. */
export async function readScore(connection: Connection, leadId: string): Promise<ScoredLead> {
  const { records } = await connection.query(`SELECT ${FIELDS} FROM Lead WHERE Id = '${leadId}'`);
  return records[0] as unknown as ScoredLead;
}

/** Waits until the lead has the score that is expected, and returns it. */
export function waitForScore(connection: Connection, leadId: string, expected?: number): Promise<ScoredLead> {
  return eventually(
    `lead ${leadId} gets ${expected === undefined ? 'a score' : `the score ${expected}`}`,
    async () => {
      const lead = await readScore(connection, leadId);
      const isThere = expected === undefined ? lead.Lead_Score__c !== null : lead.Lead_Score__c === expected;
      return isThere ? lead : undefined;
    }
  );
}

/** The rows of a lead's score history, oldest first. */
export async function readHistory(
  connection: Connection,
  leadId: string
): Promise<{ Score__c: number; Priority__c: string; Change__c: number | null }[]> {
  const { records } = await connection.query(
    `SELECT Score__c, Priority__c, Change__c FROM Score_History__c WHERE Lead__c = '${leadId}' ORDER BY Scored_At__c, Name`
  );
  return records as unknown as { Score__c: number; Priority__c: string; Change__c: number | null }[];
}
