import type { Queryable } from './database';

/** The first of `count` consecutive numbers that no other decision of this database gets. */
export async function takeDecisionNumbers(database: Queryable, count: number): Promise<number> {
  const [row] = await database.query<{ last: string | number }>(
    `SELECT max(number) AS last FROM (
       SELECT nextval('worker.decision_number') AS number FROM generate_series(1, $1)
     ) AS taken`,
    [count]
  );
  return Number(row.last) - count + 1;
}
