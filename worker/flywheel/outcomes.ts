import { appendFile, mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { toWorkerError } from '../errors';
import type { Logger } from '../logger';
import type { RestConnection } from '../salesforce/rest';
import type { TokenSource } from '../salesforce/token';
import type { Bookmarks } from '../store/bookmarks';
import type { LoggedDecision } from './decision-line';
import type { DecisionLog } from './decision-log';

/** How a decision turned out: a line of `outcomes_YYYY-MM-DD.jsonl`. `id` is that of the decision's line. */
export interface OutcomeLine {
  id: string;
  workload_id: string;
  record_id: string;
  outcome: string;
  /** ISO 8601, UTC. */
  outcome_at: string;
}

/** What the sync works with. */
export interface OutcomeTools {
  connection: Pick<RestConnection, 'query'>;
  tokens: Pick<TokenSource, 'get'>;
  bookmarks: Pick<Bookmarks, 'read' | 'move'>;
  decisionLog: DecisionLog;
  /** Folder of the decision log. */
  folder: string;
  takeNumbers(count: number): Promise<number>;
  logger: Logger;
}

interface DecisionRow {
  Key__c: string | null;
  Lead__c: string | null;
  Account__c: string | null;
  Workload__c: string;
  Answer__c: string;
  Confidence__c: number | null;
  Model__c: string | null;
  Decided_At__c: string;
  Outcome__c: string | null;
  Outcome_At__c: string | null;
  SystemModstamp: string;
}

const BOOKMARK = 'outcomes';
const FIELDS =
  'Key__c, Lead__c, Account__c, Workload__c, Answer__c, Confidence__c, Model__c, Decided_At__c, Outcome__c, ' +
  'Outcome_At__c, SystemModstamp';
/** Decisions that the org makes by itself: their only way into the log is this one. */
const MADE_IN_THE_ORG = new Map([
  [
    'lead.first_touch_detect',
    'Say when and by whom a lead was first responded to, from its activities and emails.'
  ]
]);
/** A row may become visible a little later than its SystemModstamp says. What is read twice is logged twice, under the same id. */
const OVERLAP = 60_000;
const ROWS_AT_ONCE = 2_000;

/**
 * Fetches from the org how decisions turned out, and the decisions that the org made by itself, into the decision log's
 * folder.
 */
export class Outcomes {
  private readonly stopping = new AbortController();

  constructor(
    private readonly tools: OutcomeTools,
    private readonly every: number
  ) {}

  /** Fetches at equal pauses until `stop`. */
  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(this.every, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.fetch();
      } catch (error) {
        const { code, message } = toWorkerError(error, 'Fetching outcomes');
        this.tools.logger.warn({ code }, `outcomes are fetched later: ${message}`);
      }
    }
  }

  /** Ends the loop after what is in hand. */
  stop(): void {
    this.stopping.abort();
  }

  /** Fetches what has changed since the last time; returns how many outcomes and decisions were logged. */
  async fetch(): Promise<{ outcomes: number; decisions: number }> {
    const { connection, bookmarks } = this.tools;
    const counts = { outcomes: 0, decisions: 0 };
    let since = await bookmarks.read(BOOKMARK);
    for (;;) {
      const where = since ? ` WHERE SystemModstamp > ${since}` : '';
      const rows = await connection.query<DecisionRow>(
        `SELECT ${FIELDS} FROM Insight_Decision__c${where} ORDER BY SystemModstamp LIMIT ${ROWS_AT_ONCE}`
      );
      if (!rows.length) return counts;
      const known = rows.filter((row) => row.Key__c);
      counts.outcomes += await this.logOutcomes(known);
      counts.decisions += await this.logDecisions(known.filter((row) => isNew(row, since)));
      const last = Date.parse(rows.at(-1)!.SystemModstamp);
      const isAll = rows.length < ROWS_AT_ONCE;
      const next = new Date(isAll ? Math.min(last, Date.now() - OVERLAP) : last).toISOString();
      if (since && next <= since) return counts;
      await bookmarks.move(BOOKMARK, (since = next));
      if (isAll) return counts;
    }
  }

  private async logOutcomes(rows: readonly DecisionRow[]): Promise<number> {
    const files = new Map<string, string[]>();
    let count = 0;
    for (const row of rows) {
      if (!row.Outcome__c || !row.Outcome_At__c) continue;
      const at = new Date(row.Outcome_At__c).toISOString();
      const line: OutcomeLine = {
        id: row.Key__c!,
        workload_id: row.Workload__c,
        record_id: (row.Lead__c ?? row.Account__c)!,
        outcome: row.Outcome__c,
        outcome_at: at
      };
      const name = `outcomes_${at.slice(0, 10)}.jsonl`;
      files.set(name, [...(files.get(name) ?? []), `${JSON.stringify(line)}\n`]);
      count++;
    }
    if (files.size) await mkdir(this.tools.folder, { recursive: true });
    for (const [name, lines] of files) await appendFile(join(this.tools.folder, name), lines.join(''));
    return count;
  }

  private async logDecisions(rows: readonly DecisionRow[]): Promise<number> {
    const made = rows.filter((row) => MADE_IN_THE_ORG.has(row.Workload__c));
    if (!made.length) return 0;
    const [first, token] = await Promise.all([this.tools.takeNumbers(made.length), this.tools.tokens.get()]);
    await this.tools.decisionLog.append(
      made.map((row, i) => decisionOf(row, first + i, token.organizationId))
    );
    return made.length;
  }
}

/** Whether the row was made, and not only changed, since then. */
function isNew(row: DecisionRow, since: string | undefined): boolean {
  return !since || Date.parse(row.Decided_At__c) > Date.parse(since) - OVERLAP;
}

function decisionOf(row: DecisionRow, number: number, clientId: string): LoggedDecision {
  return {
    timestamp: new Date(row.Decided_At__c).toISOString(),
    clientId,
    workload: row.Workload__c,
    modelVersion: row.Model__c ?? 'org',
    variant: null,
    llm: null,
    number,
    // The org's key is the id of the line.
    requestId: row.Key__c!,
    run: null,
    recordId: (row.Lead__c ?? row.Account__c)!,
    instruction: MADE_IN_THE_ORG.get(row.Workload__c)!,
    inputs: {},
    output: { answer: row.Answer__c },
    confidence: row.Confidence__c,
    latency: null
  };
}
