import type { RestConnection } from '../salesforce/rest';
import type { StandIn } from './settings';

/** What was counted for a lead, by stand-in. */
export type Counted = Partial<Record<StandIn, number>>;

/** Ids in one query. */
const LEADS_AT_ONCE = 200;

/**
 * How each stand-in is counted. Opened emails are those that Salesforce tracked; an email from the lead is one that came
 * in; activities are completed tasks and past events.
 */
const QUERIES: Record<StandIn, ((ids: string) => string)[]> = {
  'Campaign responses': [
    (ids) =>
      `SELECT LeadId who, COUNT(Id) times FROM CampaignMember WHERE HasResponded = true AND LeadId IN (${ids}) GROUP BY LeadId`
  ],
  'Opened emails': [
    (ids) =>
      `SELECT RelationId who, COUNT(Id) times FROM EmailMessageRelation WHERE EmailMessage.FirstOpenedDate != null AND RelationType = 'ToAddress' AND RelationId IN (${ids}) GROUP BY RelationId`
  ],
  'Emails from the lead': [
    (ids) =>
      `SELECT RelationId who, COUNT(Id) times FROM EmailMessageRelation WHERE EmailMessage.Incoming = true AND RelationType = 'FromAddress' AND RelationId IN (${ids}) GROUP BY RelationId`
  ],
  Activities: [
    (ids) =>
      `SELECT WhoId who, COUNT(Id) times FROM Task WHERE IsClosed = true AND WhoId IN (${ids}) GROUP BY WhoId`,
    (ids) =>
      `SELECT WhoId who, COUNT(Id) times FROM Event WHERE EndDateTime < TODAY AND WhoId IN (${ids}) GROUP BY WhoId`
  ]
};

/**
 * Counts what stands in for blank fields of the given leads, each kind with a query or two for 200 leads. A lead without
 * any has none of that kind, which leaves its field blank: that nothing was recorded does not say that nothing was done.
 */
export async function countStandIns(
  connection: Pick<RestConnection, 'query'>,
  kinds: ReadonlySet<StandIn>,
  leadIds: readonly string[]
): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>();
  for (let from = 0; from < leadIds.length; from += LEADS_AT_ONCE) {
    const ids = leadIds.slice(from, from + LEADS_AT_ONCE).map((id) => `'${id}'`);
    for (const kind of kinds) {
      for (const query of QUERIES[kind]) {
        const rows = await connection.query<{ who: string; times: number }>(query(ids.join(',')));
        for (const { who, times } of rows) {
          const ofLead = counted.get(who) ?? {};
          ofLead[kind] = (ofLead[kind] ?? 0) + times;
          counted.set(who, ofLead);
        }
      }
    }
  }
  return counted;
}
