import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './eventually';

/** What a story reads of a routed lead. */
export interface RoutedLead {
  Id: string;
  OwnerId: string;
  Owner: { Name: string };
  Segment__c: string | null;
  Region__c: string | null;
  Routing_Status__c: string | null;
  Routed_At__c: string | null;
  Lead_Score__c: number | null;
}

/** One decision about a lead. */
export interface RoutingDecision {
  Id: string;
  Lead__c: string;
  Status__c: string;
  Decided_By__c: string;
  Outcome__c: string;
  Reason__c: string;
  To_Owner_Name__c: string;
  Confidence__c: number;
  Latency_Ms__c: number;
  Path__c: string;
}

const LEAD_FIELDS =
  'Id, OwnerId, Owner.Name, Segment__c, Region__c, Routing_Status__c, Routed_At__c, Lead_Score__c';
const DECISION_FIELDS =
  'Id, Lead__c, Status__c, Decided_By__c, Outcome__c, Reason__c, To_Owner_Name__c, Confidence__c, Latency_Ms__c, Path__c';

/** Reads a lead as it stands now. */
export async function readRouted(connection: Connection, leadId: string): Promise<RoutedLead> {
  const { records } = await connection.query(`SELECT ${LEAD_FIELDS} FROM Lead WHERE Id = '${leadId}'`);
  return records[0] as unknown as RoutedLead;
}

/** Waits until a lead was routed. */
export function waitForRoute(connection: Connection, leadId: string): Promise<RoutedLead> {
  return eventually(`lead ${leadId} is routed`, async () => {
    const lead = await readRouted(connection, leadId);
    return lead.Routed_At__c ? lead : undefined;
  });
}

/** The decisions about a lead, oldest first. */
export async function readDecisions(connection: Connection, leadId: string): Promise<RoutingDecision[]> {
  const { records } = await connection.query(
    `SELECT ${DECISION_FIELDS} FROM Routing_Decision__c WHERE Lead__c = '${leadId}' ORDER BY Decided_At__c, Name`
  );
  return records as unknown as RoutingDecision[];
}
