import type { Database } from './database';

/** US dollars spent on language models, by UTC day. */
export class LlmSpending {
  constructor(private readonly database: Database) {}

  /** What was spent on a day, `YYYY-MM-DD`. */
  async spentOn(day: string): Promise<number> {
    const [row] = await this.database.query<{ dollars: number }>(
      'SELECT dollars FROM worker.llm_spending WHERE day = $1::date',
      [day]
    );
    return row?.dollars ?? 0;
  }

  /** Adds to what was spent on a day. */
  async add(day: string, dollars: number): Promise<void> {
    await this.database.query(
      `INSERT INTO worker.llm_spending AS spending (day, dollars) VALUES ($1::date, $2)
       ON CONFLICT (day) DO UPDATE SET dollars = spending.dollars + excluded.dollars`,
      [day, dollars]
    );
  }
}
