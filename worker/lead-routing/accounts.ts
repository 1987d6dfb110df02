import type { RestConnection } from '../salesforce/rest';
import type { KnownAccount } from './model';
import { companyKey, domainOf, plainCompany } from './model-company';

/** What a lead says about the company it comes from. */
export interface Origin {
  id: string;
  company: string | null;
  email: string | null;
  website: string | null;
}

interface AccountRow {
  Id: string;
  Name: string;
  Website_Domain__c: string | null;
  OwnerId: string;
  Owner: { Name: string; IsActive: boolean } | null;
}

/** What is asked for in one query: its address must stay below the 16,384 bytes that the API takes. */
const BYTES_A_QUERY = 10_000;

/**
 * The accounts that leads belong to, by lead Id: the one whose website has the domain of the lead's mail or website, or
 * else the one of the same name. Where several accounts fit and their owners differ, none is known. Free mail domains
 * tell nothing. Accounts whose owner is no active user are passed over.
 */
export async function readKnownAccounts(
  connection: Pick<RestConnection, 'query'>,
  origins: readonly Origin[],
  freeMailDomains: ReadonlySet<string>
): Promise<Map<string, KnownAccount>> {
  const clues = origins.map((origin) => ({ origin, ...cluesOf(origin, freeMailDomains) }));
  const rows = await readAccounts(connection, clues);
  const byDomain = groupBy(rows, (row) => row.Website_Domain__c ?? undefined);
  const byName = groupBy(rows, (row) => companyKey(row.Name) || undefined);
  const known = new Map<string, KnownAccount>();
  for (const { origin, mail, site, key } of clues) {
    const found =
      only(byDomain, mail, `the mail domain ${mail}`) ??
      only(byDomain, site, `the website ${site}`) ??
      only(byName, key, 'the name of the company');
    if (found) known.set(origin.id, found);
  }
  return known;
}

interface Clues {
  origin: Origin;
  mail?: string;
  site?: string;
  names: string[];
  key?: string;
}

function cluesOf(origin: Origin, free: ReadonlySet<string>): Omit<Clues, 'origin'> {
  const domain = (text: string | null): string | undefined => {
    const found = domainOf(text);
    return found && !free.has(found) ? found : undefined;
  };
  const company = origin.company?.trim() ?? '';
  const names = company ? [...new Set([company, plainCompany(company)])] : [];
  return {
    mail: domain(origin.email),
    site: domain(origin.website),
    names,
    key: companyKey(company) || undefined
  };
}

async function readAccounts(
  connection: Pick<RestConnection, 'query'>,
  clues: readonly Clues[]
): Promise<AccountRow[]> {
  const domains = new Set(
    clues.flatMap(({ mail, site }) => [mail, site].filter((each) => each !== undefined))
  );
  const names = new Set(clues.flatMap((each) => each.names));
  const wanted = [
    ...[...domains].map((value) => ({ field: 'Website_Domain__c', value })),
    ...[...names].map((value) => ({ field: 'Name', value }))
  ];
  const pages = await Promise.all(
    chunks(wanted).map((chunk) => connection.query<AccountRow>(queryFor(chunk)))
  );
  const rows = new Map(pages.flat().map((row) => [row.Id, row]));
  return [...rows.values()].filter((row) => row.Owner?.IsActive === true);
}

interface Wanted {
  field: string;
  value: string;
}

/** Values that fit into the address of one query, as it is encoded. */
function chunks(wanted: readonly Wanted[]): Wanted[][] {
  const all: Wanted[][] = [];
  let bytes = Infinity;
  for (const each of wanted) {
    const size = encodeURIComponent(`${quoted(each.value)},`).length;
    if (bytes + size > BYTES_A_QUERY) {
      all.push([]);
      bytes = 0;
    }
    all[all.length - 1].push(each);
    bytes += size;
  }
  return all;
}

function queryFor(wanted: readonly Wanted[]): string {
  const conditions = ['Website_Domain__c', 'Name'].flatMap((field) => {
    const values = wanted.filter((each) => each.field === field).map(({ value }) => quoted(value));
    return values.length ? [`${field} IN (${values.join(',')})`] : [];
  });
  return `SELECT Id, Name, Website_Domain__c, OwnerId, Owner.Name, Owner.IsActive FROM Account WHERE ${conditions.join(' OR ')}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/[\r\n\t]/g, ' ')}'`;
}

function groupBy(
  rows: readonly AccountRow[],
  keyOf: (row: AccountRow) => string | undefined
): Map<string, AccountRow[]> {
  const groups = new Map<string, AccountRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function only(
  groups: ReadonlyMap<string, AccountRow[]>,
  key: string | undefined,
  by: string
): KnownAccount | undefined {
  const rows = (key !== undefined && groups.get(key)) || [];
  if (!rows.length || rows.some(({ OwnerId }) => OwnerId !== rows[0].OwnerId)) return undefined;
  const first = rows.reduce((least, row) => (row.Id < least.Id ? row : least));
  return { id: first.Id, name: first.Name, ownerName: first.Owner!.Name, by };
}
