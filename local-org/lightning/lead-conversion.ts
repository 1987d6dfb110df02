import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { requireUser } from '../identity/requests';
import { convertLeads } from '../records/conversion/convert-leads';
import type { Transaction } from '../records/transaction';
import type { LightningContext } from './context';
import { LightningError } from './errors';
import { readInput } from './input';

const PATH = '/lightning/lead-conversion/:recordId';
const MOST_ACCOUNTS = 10;

const REQUEST = z.object({
  status: z.string(),
  accountId: z.string().nullable(),
  opportunityName: z.string().nullable()
});

type Params = { recordId: string };

/** What the Convert dialog of a lead's page asks and does, as the user: the platform has no public API for it. */
export function leadConversionRoutes(app: FastifyInstance, org: LightningContext): void {
  app.get<{ Params: Params }>(PATH, (request) => {
    const user = requireUser(request);
    return org.records.run(user, (tx) => describeConversion(tx, request.params.recordId));
  });

  app.post<{ Params: Params }>(PATH, (request) => {
    const user = requireUser(request);
    const { status, accountId, opportunityName } = readInput(REQUEST, request.body);
    return org.records.run(user, (tx) => {
      if (!mayConvert(tx)) throw LightningError.noSuchRecord();
      const conversion = {
        leadId: request.params.recordId,
        convertedStatus: status,
        accountId,
        contactId: null,
        opportunityId: null,
        opportunityName,
        doNotCreateOpportunity: opportunityName === null,
        ownerId: null,
        overwriteLeadSource: false
      };
      const [result] = convertLeads(tx, [conversion], { allOrNone: true, mode: 'user' });
      return {
        accountId: result.accountId,
        contactId: result.contactId,
        opportunityId: result.opportunityId
      };
    });
  });
}

function mayConvert(tx: Transaction): boolean {
  const { access } = tx.records;
  return access.hasUserPermission(tx.user, 'ConvertLeads') && access.canEdit(tx.user, tx.objectType('Lead'));
}

function describeConversion(tx: Transaction, leadId: string): Record<string, unknown> {
  const select = (soql: string, value: string) =>
    tx.query(soql, { bind: () => value, mode: 'user', countLimits: false }).records;
  const [lead] = select('SELECT Name, Company, IsConverted FROM Lead WHERE Id = :id', leadId);
  if (!lead) throw LightningError.noSuchRecord();
  const { Name, Company, IsConverted } = lead.fields;
  const statuses = tx.objectType('Lead').field('Status')?.picklist ?? [];
  const accounts = tx.records.access.canRead(tx.user, tx.objectType('Account'))
    ? select(
        `SELECT Id, Name FROM Account WHERE Name LIKE :name ORDER BY Name LIMIT ${MOST_ACCOUNTS}`,
        likeFirstWord(Company)
      )
    : [];
  return {
    name: Name,
    company: Company,
    mayConvert: IsConverted === false && mayConvert(tx),
    statuses: statuses
      .filter((status) => status.isConverted && status.isActive)
      .map(({ value, label }) => ({ value, label })),
    accounts: accounts.map(({ id, fields }) => ({ value: id, label: fields.Name }))
  };
}

/** Accounts that may be the lead's company begin with the same word. */
function likeFirstWord(company: unknown): string {
  const [word = ''] = String(company ?? '').split(/\s+/);
  return `${word.replace(/[%_\\]/g, (character) => `\\${character}`)}%`;
}
