import type { RestConnection } from '../salesforce/rest';
import type { ChoicesOfIntent } from './model-choices';

/** What is learnt from stays recent: teams, products and templates change. */
const DAYS_LEARNT_FROM = 180;
/** Reasons of a rejection that speak against the template, not against the reading of the inquiry or the wording. */
const WRONG_TEMPLATE = 'Wrong template';

/** What reps chose, by intent. */
export type Choices = ReadonlyMap<string, ChoicesOfIntent>;

interface ChoiceRow {
  Intent__c: string | null;
  Template__c: string | null;
  Sent_Template__c: string | null;
  Status__c: string;
  Rejected_Reason__c: string | null;
  suggestions: number;
}

/**
 * Reads, in one query with a few rows whatever the number of suggestions, what reps sent and rejected. Mails sent
 * automatically are nobody's choice.
 */
export async function readChoices(connection: Pick<RestConnection, 'query'>): Promise<Choices> {
  const rows = await connection.query<ChoiceRow>(
    'SELECT Intent__c, Template__c, Sent_Template__c, Status__c, Rejected_Reason__c, COUNT(Id) suggestions ' +
      `FROM Template_Suggestion__c WHERE Status__c IN ('Sent', 'Edited and sent', 'Rejected') ` +
      `AND Is_Automatic__c = false AND Suggested_At__c = LAST_N_DAYS:${DAYS_LEARNT_FROM} ` +
      'GROUP BY Intent__c, Template__c, Sent_Template__c, Status__c, Rejected_Reason__c'
  );
  const choices = new Map<string, { sent: Record<string, number>; rejected: Record<string, number> }>();
  for (const row of rows) {
    if (!row.Intent__c) continue;
    const theirs = choices.get(row.Intent__c) ?? { sent: {}, rejected: {} };
    choices.set(row.Intent__c, theirs);
    const isRejected = row.Status__c === 'Rejected';
    if (isRejected && row.Rejected_Reason__c !== WRONG_TEMPLATE) continue;
    const template = isRejected ? row.Template__c : row.Sent_Template__c;
    if (!template) continue;
    const counts = isRejected ? theirs.rejected : theirs.sent;
    counts[template] = (counts[template] ?? 0) + row.suggestions;
  }
  return choices;
}
