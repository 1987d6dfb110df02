import type { Database } from './database';

/** Means of the factor values over the open leads, by factor; empty before the first run. */
export async function readTypicalValues(database: Database): Promise<Map<string, number>> {
  const rows = await database.query<{ factor: string; mean: number }>(
    'SELECT factor, mean FROM worker.typical_value'
  );
  return new Map(rows.map(({ factor, mean }) => [factor, mean]));
}

/** Replaces the means by those over that many leads. */
export async function storeTypicalValues(
  database: Database,
  means: ReadonlyMap<string, number>,
  leads: number
): Promise<void> {
  const rows = [...means].map(([factor, mean]) => ({ factor, mean }));
  await database.transaction(async (transaction) => {
    await transaction.query('DELETE FROM worker.typical_value');
    await transaction.query(
      `INSERT INTO worker.typical_value (factor, mean, leads, stored_at)
       SELECT factor, mean, $2, now() FROM json_to_recordset($1::json) AS row (factor text, mean double precision)`,
      [JSON.stringify(rows), leads]
    );
  });
}
