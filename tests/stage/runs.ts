import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './eventually';

/** What a story reads of a run. */
export interface Run {
  Id: string;
  Name: string;
  Status__c: string;
  Total__c: number;
  Done__c: number;
  Changed__c: number;
  Failed__c: number;
  Message__c: string | null;
}

const FINAL = ['Completed', 'Completed with failures', 'Failed', 'Cancelled'];

/** Starts a run through the API for people outside and returns its Id. */
export async function startRun(connection: Connection, engine = 'all'): Promise<string> {
  const { id } = (await connection.apex.post('/flywheel/runs', { engine })) as { id: string };
  return id;
}

/** Waits until a run has ended, and returns how. */
export function waitForRun(connection: Connection, runId: string, withinMs = 120_000): Promise<Run> {
  return eventually(
    `run ${runId} ends`,
    async () => {
      const { records } = await connection.query(
        `SELECT Id, Name, Status__c, Total__c, Done__c, Changed__c, Failed__c, Message__c FROM Scoring_Run__c WHERE Id = '${runId}'`
      );
      const run = records[0] as unknown as Run;
      return FINAL.includes(run.Status__c) ? run : undefined;
    },
    { withinMs, everyMs: 200 }
  );
}
