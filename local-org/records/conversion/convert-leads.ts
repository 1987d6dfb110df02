import { OrgError } from '../../errors';
import { localDate } from '../../soql/time-zone';
import { DmlError, saveErrors, type SaveError } from '../errors';
import type { Row } from '../row';
import { loadRows } from '../row-reader';
import { meaningOf } from '../standard/status';
import type { Transaction } from '../transaction';
import { accountFields, contactFields } from './lead-fields';
import { moveActivities } from './lead-activities';

/** How one lead is to be converted. Without Ids new records are made. */
export interface Conversion {
  leadId: string;
  convertedStatus: string | null;
  accountId: string | null;
  contactId: string | null;
  opportunityId: string | null;
  opportunityName: string | null;
  doNotCreateOpportunity: boolean;
  /** Who owns what is made; the lead's owner if left out. */
  ownerId: string | null;
  /** Whether an existing contact takes over the lead's source. */
  overwriteLeadSource: boolean;
}

export interface ConversionResult {
  leadId: string;
  accountId: string | null;
  contactId: string | null;
  opportunityId: string | null;
  errors: SaveError[];
}

interface Step extends Conversion {
  lead: Row;
}

/** In user mode the user's rights to the records that are made and changed count. */
export interface ConversionOptions {
  allOrNone: boolean;
  mode: 'system' | 'user';
}

/**
 * Converts leads: accounts, contacts and opportunities are made with their triggers, activities move, and the lead is
 * saved as converted. With allOrNone the first failure throws DmlError and nothing is converted.
 * Source: Apex Developer Guide, "Converting Leads".
 */
export function convertLeads(
  tx: Transaction,
  conversions: Conversion[],
  options: ConversionOptions
): ConversionResult[] {
  tx.limits.count('dmlStatements');
  tx.limits.count('dmlRows', conversions.length);
  if (options.allOrNone) return tx.savepoint(() => convertTogether(tx, conversions, options));
  return conversions.map((conversion) => {
    try {
      return tx.savepoint(() => convertTogether(tx, [conversion], options)[0]);
    } catch (error) {
      if (!(error instanceof DmlError)) throw error;
      return { ...nothing(conversion), errors: error.results.flatMap(({ errors }) => errors) };
    }
  });
}

function convertTogether(
  tx: Transaction,
  conversions: Conversion[],
  { mode }: ConversionOptions
): ConversionResult[] {
  const save = { mode, countLimits: false };
  const steps = checked(tx, conversions);
  const insert = (object: string, needed: Step[], row: (step: Step) => Row) =>
    needed.length ? tx.insert(object, needed.map(row), save).map(({ id }) => id) : [];

  const newAccounts = steps.filter(({ accountId }) => accountId === null);
  const accountIds = insert('Account', newAccounts, (step) => ({
    ...accountFields(step.lead),
    ...owned(step)
  }));
  newAccounts.forEach((step, i) => (step.accountId = accountIds[i]));

  const newContacts = steps.filter(({ contactId }) => contactId === null);
  const contactIds = insert('Contact', newContacts, (step) => ({
    ...contactFields(step.lead),
    ...owned(step),
    AccountId: step.accountId
  }));
  newContacts.forEach((step, i) => (step.contactId = contactIds[i]));
  overwriteSources(
    tx,
    steps.filter((step) => !newContacts.includes(step))
  );

  const newOpportunities = steps.filter(
    (step) => step.opportunityId === null && !step.doNotCreateOpportunity
  );
  const opportunityIds = insert('Opportunity', newOpportunities, (step) => opportunityRow(tx, step));
  newOpportunities.forEach((step, i) => (step.opportunityId = opportunityIds[i]));
  insert('OpportunityContactRole', newOpportunities, (step) => ({
    OpportunityId: step.opportunityId,
    ContactId: step.contactId,
    IsPrimary: true
  }));

  for (const step of steps) moveActivities(tx, step as Step & { accountId: string; contactId: string });
  tx.update(
    'Lead',
    steps.map((step) => convertedRow(tx, step)),
    { ...save, conversion: true }
  );
  return steps.map(({ leadId, accountId, contactId, opportunityId }) => ({
    leadId,
    accountId,
    contactId,
    opportunityId,
    errors: []
  }));
}

function checked(tx: Transaction, conversions: Conversion[]): Step[] {
  const leads = loadRows(
    tx,
    tx.objectType('Lead'),
    conversions.map(({ leadId }) => leadId)
  );
  const problems = conversions.map((each) => problemOf(tx, each, leads.get(each.leadId)));
  if (problems.some((problem) => problem !== undefined)) {
    throw new DmlError(
      problems.map((problem, i) => ({
        id: conversions[i].leadId,
        success: problem === undefined,
        errors: problem ? [problem] : []
      }))
    );
  }
  return conversions.map((each) => ({ ...each, lead: leads.get(each.leadId)!.row }));
}

function problemOf(
  tx: Transaction,
  conversion: Conversion,
  found: { row: Row; isDeleted: boolean } | undefined
): SaveError | undefined {
  const { convertedStatus: status, accountId, contactId, ownerId } = conversion;
  if (!found) return saveErrors.crossReference('LeadId');
  if (found.isDeleted) return saveErrors.deleted();
  if (found.row.IsConverted === true) return saveErrors.convertedLead();
  if (status === null || !meaningOf(tx, 'Lead', 'Status', status)?.isConverted) {
    return problem('INVALID_STATUS', `invalid convertedStatus: ${String(status)}`);
  }
  if (ownerId === null && !isUser(tx, String(found.row.OwnerId))) {
    return problem(
      'INVALID_CROSS_REFERENCE_KEY',
      'Converted objects can only be owned by users. If the lead is not owned by a user, you must specify a user for the Owner field.'
    );
  }
  if (contactId === null) return undefined;
  if (accountId === null)
    return problem('REQUIRED_FIELD_MISSING', 'A contactId needs an accountId', 'accountId');
  const sql = 'SELECT "AccountId" AS account FROM "Contact" WHERE "Id" = ? AND "IsDeleted" = 0';
  return tx.records.database.get(sql, contactId)?.account === accountId
    ? undefined
    : problem('INVALID_CROSS_REFERENCE_KEY', 'The contact does not belong to the account', 'contactId');
}

function problem(statusCode: string, message: string, field?: string): SaveError {
  return { statusCode, message, fields: field ? [field] : [] };
}

function isUser(tx: Transaction, id: string): boolean {
  return tx.records.schema.byPrefix(id.slice(0, 3))?.name === 'User';
}

function owned({ ownerId, lead }: Step): Row {
  return { OwnerId: ownerId ?? lead.OwnerId };
}

function overwriteSources(tx: Transaction, steps: Step[]): void {
  const rows = steps
    .filter(({ overwriteLeadSource, lead }) => overwriteLeadSource && lead.LeadSource !== null)
    .map(({ contactId, lead }) => ({ Id: contactId, LeadSource: lead.LeadSource }));
  if (rows.length) tx.update('Contact', rows, { countLimits: false });
}

function opportunityRow(tx: Transaction, step: Step): Row {
  const { lead } = step;
  const stages = tx.records.schema.object('Opportunity')?.field('StageName')?.picklist ?? [];
  const stage =
    stages.find(({ isDefault }) => isDefault) ??
    stages.find(({ isActive, isClosed }) => isActive && !isClosed);
  if (!stage) throw new OrgError('INVALID_STATUS', 'The org has no opportunity stage that is open.');
  const campaign = tx.records.database.get(
    'SELECT "CampaignId" AS id FROM "CampaignMember" WHERE "LeadId" = ? ORDER BY "CreatedDate" DESC, "Id" DESC LIMIT 1',
    step.leadId
  );
  return {
    Name: (step.opportunityName ?? String(lead.Company)).slice(0, 120),
    AccountId: step.accountId,
    StageName: stage.value,
    CloseDate: endOfQuarter(today(tx)),
    LeadSource: lead.LeadSource,
    CampaignId: (campaign?.id as string | undefined) ?? null,
    ...owned(step)
  };
}

function convertedRow(tx: Transaction, step: Step): Row {
  return {
    Id: step.leadId,
    Status: step.convertedStatus,
    IsConverted: true,
    ConvertedDate: today(tx),
    ConvertedAccountId: step.accountId,
    ConvertedContactId: step.contactId,
    ConvertedOpportunityId: step.opportunityId
  };
}

function today(tx: Transaction): string {
  return localDate(tx.records.clock(), tx.user.timeZone);
}

/** The last day of the quarter that a day lies in; fiscal years begin in January here. */
function endOfQuarter(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10);
}

function nothing({ leadId }: Conversion): ConversionResult {
  return { leadId, accountId: null, contactId: null, opportunityId: null, errors: [] };
}
