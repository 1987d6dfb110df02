import { quoteName } from '../../soql/storage';
import { groupBy } from '../grouping';
import type { Row } from '../row';
import type { Transaction } from '../transaction';

const RELATIONS = ['WhoId', 'WhatId', 'AccountId'];

/**
 * LastActivityDate of everything the activities relate to: the latest due date of its closed tasks or start date of its
 * events, whichever is later; future events count. Neither the record's modification stamps nor its triggers notice.
 * Source: Salesforce Help article 000385365, "Differences between Last Activity and Last Modified Dates".
 */
export function rollUpActivityDates(tx: Transaction, activities: Row[]): void {
  const ids = new Set<string>();
  for (const activity of activities) {
    for (const relation of RELATIONS) if (typeof activity[relation] === 'string') ids.add(activity[relation]);
  }
  const byPrefix = groupBy(ids, (id) => id.slice(0, 3));
  for (const [prefix, related] of byPrefix) {
    const object = tx.records.schema.byPrefix(prefix);
    if (!object?.field('LastActivityDate')) continue;
    const relation = object.name === 'Account' ? 'AccountId' : isPerson(object.name) ? 'WhoId' : 'WhatId';
    const table = quoteName(object.name);
    tx.records.database.run(
      `UPDATE ${table} SET "LastActivityDate" = (SELECT max(day) FROM (
         SELECT max("ActivityDate") AS day FROM "Task"
           WHERE "${relation}" = ${table}."Id" AND "IsClosed" = 1 AND "IsDeleted" = 0
         UNION ALL
         SELECT max("ActivityDate") FROM "Event" WHERE "${relation}" = ${table}."Id" AND "IsDeleted" = 0))
       WHERE "Id" IN (SELECT value FROM json_each(?))`,
      JSON.stringify(related)
    );
  }
}

function isPerson(objectName: string): boolean {
  return objectName === 'Lead' || objectName === 'Contact';
}
