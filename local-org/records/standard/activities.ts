import { quoteName } from '../../soql/storage';
import { toSecond, type Row } from '../row';
import type { Transaction } from '../transaction';
import type { Behaviour } from './behaviours';
import { meaningOf } from './status';

const MINUTE = 60_000;

export const task: Behaviour = {
  derive(row, old, { tx, now }) {
    row.IsClosed = meaningOf(tx, 'Task', 'Status', row.Status)?.isClosed ?? false;
    row.IsHighPriority = meaningOf(tx, 'Task', 'Priority', row.Priority)?.isHighPriority ?? false;
    if (!row.IsClosed) row.CompletedDateTime = null;
    else if (!old?.IsClosed) row.CompletedDateTime = now;
    relate(row, old, tx);
  }
};

export const event: Behaviour = {
  derive(row, old, { tx }) {
    const start = startOf(row, old);
    if (typeof start === 'string') {
      const isMoved = old && row.EndDateTime !== old.EndDateTime;
      const fromEnd = isMoved || typeof row.DurationInMinutes !== 'number';
      if (fromEnd && typeof row.EndDateTime === 'string') {
        row.DurationInMinutes = (Date.parse(row.EndDateTime) - Date.parse(start)) / MINUTE;
      } else if (typeof row.DurationInMinutes === 'number') {
        const end = new Date(Date.parse(start) + row.DurationInMinutes * MINUTE);
        row.EndDateTime = toSecond(end);
      }
      row.ActivityDateTime = start;
      row.StartDateTime = start;
      row.ActivityDate = start.slice(0, 10);
    }
    relate(row, old, tx);
  }
};

/** An event's start has two names; the one that was just set counts. */
function startOf(row: Row, old: Row | undefined): Row[string] {
  const isNewStart = row.StartDateTime !== (old?.StartDateTime ?? null);
  return (isNewStart ? row.StartDateTime : null) ?? row.ActivityDateTime ?? row.StartDateTime;
}

/**
 * The account an activity counts for: the What if it is an account, else the What's account, else the account of the
 * contact. Source: Salesforce Help, "Guidelines for Tracking Activities".
 */
function relate(row: Row, old: Row | undefined, tx: Transaction): void {
  if (old && old.WhatId === row.WhatId && old.WhoId === row.WhoId) return;
  row.AccountId =
    accountOfWhat(tx, row.WhatId as string | null) ?? accountOf(tx, 'Contact', row.WhoId as string | null);
}

function accountOfWhat(tx: Transaction, whatId: string | null): string | null {
  if (whatId === null) return null;
  const object = tx.records.schema.byPrefix(whatId.slice(0, 3));
  if (object?.name === 'Account') return whatId;
  if (object?.name === 'Opportunity' || object?.name === 'Contract')
    return accountOf(tx, object.name, whatId);
  const master = object?.fields.find(
    ({ isMasterDetail, referenceTo }) => isMasterDetail && referenceTo?.[0] === 'Account'
  );
  if (!object || !master) return null;
  const sql = `SELECT ${quoteName(master.name)} AS account FROM ${quoteName(object.name)} WHERE "Id" = ?`;
  return (tx.records.database.get(sql, whatId)?.account as string | null | undefined) ?? null;
}

function accountOf(tx: Transaction, objectName: string, id: string | null): string | null {
  const object = tx.records.schema.object(objectName);
  if (id === null || !object || !id.startsWith(object.keyPrefix)) return null;
  const sql = `SELECT "AccountId" AS account FROM ${quoteName(objectName)} WHERE "Id" = ?`;
  return (tx.records.database.get(sql, id)?.account as string | null | undefined) ?? null;
}
