import { quoteName } from '../../soql/storage';
import { groupBy } from '../grouping';
import type { Row } from '../row';
import type { Transaction } from '../transaction';

/** The ways in which somebody may take part in an e-mail, with the fields of EmailMessage that name them. */
export const RECIPIENTS = [
  { type: 'ToAddress', ids: 'ToIds', addresses: 'ToAddress' },
  { type: 'CcAddress', ids: 'CcIds', addresses: 'CcAddress' },
  { type: 'BccAddress', ids: 'BccIds', addresses: 'BccAddress' }
] as const;

/** The Ids in a field that lists them. */
export function idsOf(row: Row, field: string): string[] {
  const value = row[field];
  return typeof value === 'string' ? value.split(';').filter(Boolean) : [];
}

/** The e-mail addresses in a field that lists them, by semicolon, comma or space. */
export function addressesOf(row: Row, field: string): string[] {
  const value = row[field];
  return typeof value === 'string' ? value.split(/[;,\s]+/).filter((part) => part.includes('@')) : [];
}

/** Name of the object behind an Id, if people may be that: Lead, Contact or User. */
export function personObject(tx: Transaction, id: string): string | undefined {
  const name = tx.records.schema.byPrefix(id.slice(0, 3))?.name;
  return name === 'Lead' || name === 'Contact' || name === 'User' ? name : undefined;
}

/** E-mail addresses of leads, contacts and users by Id; those without one are left out. */
export function emailsOf(tx: Transaction, ids: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [object, group] of groupBy(new Set(ids), (id) => personObject(tx, id))) {
    if (!object) continue;
    const sql = `SELECT "Id", "Email" FROM ${quoteName(object)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
    for (const { Id, Email } of tx.records.database.all(sql, JSON.stringify(group))) {
      if (Email !== null) found.set(String(Id), String(Email));
    }
  }
  return found;
}
