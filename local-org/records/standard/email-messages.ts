import { quoteName } from '../../soql/storage';
import { saveErrors } from '../errors';
import type { Row } from '../row';
import type { Entry } from '../save/entry';
import type { Transaction } from '../transaction';
import type { Behaviour } from './behaviours';
import { addressesOf, emailsOf, idsOf, personObject, RECIPIENTS } from './email-people';
import { makeEmailTasks } from './email-tasks';

const NEW = '0';
const READ = '1';
const DRAFT = '5';

/**
 * Enhanced Email: an e-mail that is not a draft is an activity, so it brings a closed task, and a relation to each
 * person and address that takes part in it. Source: Object Reference, "EmailMessage", "EmailMessageRelation".
 */
export const emailMessage: Behaviour = {
  refuseUpdate(old, values) {
    if (old.Status === DRAFT) return undefined;
    const changed = Object.keys(values).filter((name) => values[name] !== old[name] && !isFree(name));
    const isBeingRead =
      changed.every((name) => name === 'Status') && old.Status === NEW && values.Status === READ;
    return changed.length === 0 || isBeingRead ? undefined : saveErrors.emailNotDraft();
  },

  derive(row, old, { now }) {
    row.MessageDate ??= now;
    row.Name = typeof row.Subject === 'string' ? row.Subject.slice(0, 255) : null;
  },

  beforeWrite(entries, tx) {
    addAddresses(entries, tx);
    const active = entries.filter(({ row }) => isActivity(row));
    if (active.length === 0) return;
    const tasks = makeEmailTasks(
      tx,
      active.map(({ row }) => row)
    );
    active.forEach(({ row }, i) => (row.ActivityId = tasks[i]));
  },

  afterWrite(entries, tx) {
    const rows = entries.filter(({ old }) => !old).flatMap(({ row }) => relationsOf(row, tx));
    if (rows.length) tx.insert('EmailMessageRelation', rows, { countLimits: false });
  }
};

export const emailMessageRelation: Behaviour = {
  derive(row, old, { tx }) {
    const id = row.RelationId as string | null;
    row.RelationObjectType = id === null ? null : (personObject(tx, id) ?? null);
    if (id !== null) row.RelationAddress ??= emailsOf(tx, [id]).get(id) ?? null;
  },

  /** A person who is added later is whom the e-mail's task is about, if it was about nobody. */
  afterWrite(entries, tx) {
    const people = entries.filter(({ row }) => ['Lead', 'Contact'].includes(String(row.RelationObjectType)));
    const sql = `SELECT t."Id" AS id FROM "EmailMessage" m JOIN "Task" t ON t."Id" = m."ActivityId"
      WHERE m."Id" = ? AND t."WhoId" IS NULL`;
    const updates = new Map<string, Row>();
    for (const { row } of people) {
      const task = tx.records.database.get(sql, row.EmailMessageId as string)?.id;
      const isLead = row.RelationObjectType === 'Lead';
      if (typeof task !== 'string' || updates.has(task)) continue;
      updates.set(task, { Id: task, WhoId: row.RelationId, ...(isLead && { WhatId: null }) });
    }
    if (updates.size) tx.update('Task', [...updates.values()], { countLimits: false });
    for (const { row } of people) noteRecipient(row, tx);
  }
};

/** What may change in an e-mail that is no draft. */
function isFree(name: string): boolean {
  return name === 'Id' || name === 'IsExternallyVisible' || name.endsWith('__c');
}

function isActivity(row: Row): boolean {
  return row.Status !== DRAFT && row.ParentId === null && row.ActivityId === null;
}

/** People named by Id get their addresses into the lists of addresses. */
function addAddresses(entries: Entry[], tx: Transaction): void {
  const all = entries.flatMap(({ row }) => RECIPIENTS.flatMap(({ ids }) => idsOf(row, ids)));
  if (all.length === 0) return;
  const emails = emailsOf(tx, all);
  for (const { row } of entries) {
    for (const { ids, addresses } of RECIPIENTS) {
      const known = addressesOf(row, addresses);
      const lower = new Set(known.map((address) => address.toLowerCase()));
      const added = idsOf(row, ids).flatMap((id) => emails.get(id) ?? []);
      const list = [...known, ...added.filter((email) => !lower.has(email.toLowerCase()))];
      if (list.length) row[addresses] = list.join('; ');
    }
  }
}

function relationsOf(row: Row, tx: Transaction): Row[] {
  const relations: Row[] = [];
  const add = (RelationType: string, values: Row) =>
    relations.push({ EmailMessageId: row.Id, RelationType, ...values });
  for (const { type, ids, addresses } of RECIPIENTS) {
    const emails = emailsOf(tx, idsOf(row, ids));
    for (const id of idsOf(row, ids)) add(type, { RelationId: id, RelationAddress: emails.get(id) ?? null });
    const known = new Set([...emails.values()].map((email) => email.toLowerCase()));
    for (const address of addressesOf(row, addresses)) {
      if (!known.has(address.toLowerCase())) add(type, { RelationAddress: address });
    }
  }
  if (typeof row.FromAddress === 'string') {
    const isSender = row.Incoming !== true && emailsOf(tx, [tx.user.id]).get(tx.user.id) === row.FromAddress;
    add('FromAddress', { RelationId: isSender ? tx.user.id : null, RelationAddress: row.FromAddress });
  }
  return relations;
}

/** Keeps the list of Ids of the e-mail in step with its relations. */
function noteRecipient(relation: Row, tx: Transaction): void {
  const list = RECIPIENTS.find(({ type }) => type === relation.RelationType)?.ids;
  if (!list) return;
  const column = quoteName(list);
  const where = `"Id" = ? AND ';' || ifnull(${column}, '') || ';' NOT LIKE ?`;
  tx.records.database.run(
    `UPDATE "EmailMessage" SET ${column} = ifnull(${column} || ';', '') || ? WHERE ${where}`,
    relation.RelationId as string,
    relation.EmailMessageId as string,
    `%;${String(relation.RelationId)};%`
  );
}
