import type { RestConnection } from '../salesforce/rest';

/** Whom to write to at an account. */
export interface OutreachContact {
  id: string;
  name: string;
  /** Why this person and not another, in words. */
  because: string;
}

interface ContactRow {
  Id: string;
  AccountId: string;
  Name: string;
  LastActivityDate: string | null;
}

interface RoleRow {
  ContactId: string;
  IsPrimary: boolean;
}

/**
 * The contact to write to for each account: who may be mailed, and among them the primary contact of its latest deal,
 * else the one we were last in touch with, else the one we have known longest. Two queries, whatever the number.
 */
export async function readOutreachContacts(
  connection: Pick<RestConnection, 'query'>,
  accountIds: readonly string[]
): Promise<Map<string, OutreachContact>> {
  const chosen = new Map<string, OutreachContact>();
  if (!accountIds.length) return chosen;
  const ids = accountIds.map((id) => `'${id}'`).join(',');
  const [contacts, roles] = await Promise.all([
    connection.query<ContactRow>(
      'SELECT Id, AccountId, Name, LastActivityDate FROM Contact ' +
        `WHERE AccountId IN (${ids}) AND Email != null AND HasOptedOutOfEmail = false ` +
        'ORDER BY AccountId, LastActivityDate DESC NULLS LAST, CreatedDate, Id'
    ),
    connection.query<RoleRow>(
      'SELECT ContactId, IsPrimary FROM OpportunityContactRole ' +
        `WHERE Opportunity.AccountId IN (${ids}) AND IsPrimary = true ORDER BY CreatedDate DESC`
    )
  ]);
  const rank = new Map(roles.map(({ ContactId }, at) => [ContactId, at] as const).reverse());
  for (const { Id, AccountId, Name, LastActivityDate } of contacts) {
    const mine = rank.get(Id);
    const standing = chosen.get(AccountId);
    const standingRank = standing && rank.get(standing.id);
    if (standing && (mine === undefined || (standingRank !== undefined && standingRank <= mine))) continue;
    const because =
      mine !== undefined
        ? 'the primary contact of your latest deal'
        : LastActivityDate
          ? 'the contact you were last in touch with'
          : 'the first contact that may be mailed';
    chosen.set(AccountId, { id: Id, name: Name, because });
  }
  return chosen;
}
