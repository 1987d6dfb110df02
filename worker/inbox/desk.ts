import { toWorkerError, WorkerError } from '../errors';
import type { DecisionLog } from '../flywheel/decision-log';
import type { Metrics } from '../http/metrics';
import { answer, failedResult, type Answers } from '../insights/answering';
import { pendingRecords } from '../insights/pending';
import type { Workloads } from '../insights/registry';
import { isOfRun, parseRequest, type InsightRequest } from '../insights/request';
import { RESULT_TOPIC, resultEvents, type AnsweredResult } from '../insights/result';
import type { Logger } from '../logger';
import type { EventPublisher } from '../salesforce/pubsub/publisher';
import type { RestConnection } from '../salesforce/rest';
import type { TokenSource } from '../salesforce/token';
import { acceptRun } from '../runs/requests';
import type { InboxRow } from '../store/inbox';
import type { Runs } from '../store/runs';

/** What the desk works with. */
export interface DeskTools {
  workloads: Workloads;
  connection: RestConnection;
  publisher: EventPublisher;
  tokens: TokenSource;
  decisionLog: DecisionLog;
  runs: Pick<Runs, 'accept' | 'cancel'>;
  /** The first of `count` running numbers for decisions. */
  takeNumbers(count: number): Promise<number>;
  metrics: Metrics;
  logger: Logger;
}

/** Where rows go that cannot be answered, with the reason. */
export type SetAside = (row: InboxRow, problem: WorkerError) => Promise<void>;

/** What will pass by itself: the request is kept and retried for as long as it takes. */
const PASSING = new Set([
  'STORE_UNAVAILABLE',
  'TOKEN_REFUSED',
  'SALESFORCE_UNREACHABLE',
  'SALESFORCE_FORBIDDEN',
  'SALESFORCE_LIMIT_REACHED',
  'TOPIC_UNAVAILABLE',
  'PUBLISH_REFUSED',
  'SETTINGS_INVALID',
  'SETTINGS_MISSING',
  'SWITCHED_OFF'
]);

/**
 * Answers requests: decides about all their records together, logs the decisions and publishes the results. When it
 * resolves, everything has reached the org, and only then may the requests count as answered.
 */
export class Desk {
  constructor(private readonly tools: DeskTools) {}

  /**
   * Answers the requests in the given rows. Requests that cannot be read are set aside. When the whole fails for a
   * reason that does not pass by itself, each request is tried alone, and the one to blame is answered by errors and
   * set aside.
   */
  async answer(rows: readonly InboxRow[], setAside: SetAside): Promise<void> {
    const readable: { row: InboxRow; request: InsightRequest }[] = [];
    for (const row of rows) {
      const request = await this.read(row, setAside);
      if (request && isOfRun(request)) await acceptRun(this.tools.runs, this.tools.workloads, request);
      else if (request) readable.push({ row, request });
    }
    if (!readable.length) return;
    try {
      await this.answerTogether(readable);
    } catch (error) {
      const problem = toWorkerError(error, 'Answering');
      if (PASSING.has(problem.code)) throw problem;
      if (readable.length > 1) {
        for (const one of readable) await this.answer([one.row], setAside);
        return;
      }
      const [{ row, request }] = readable;
      await this.publish(refusals(request, problem));
      await this.putAside(row, problem, setAside);
    }
  }

  private async read(row: InboxRow, setAside: SetAside): Promise<InsightRequest | undefined> {
    try {
      return parseRequest(row.eventUuid, row.fields);
    } catch (error) {
      await this.putAside(row, toWorkerError(error, `Request ${row.eventUuid}`), setAside);
      return undefined;
    }
  }

  private async answerTogether(requests: { row: InboxRow; request: InsightRequest }[]): Promise<void> {
    const { workloads, connection, metrics, logger } = this.tools;
    const startedAt = Date.now();
    const pending = pendingRecords(requests.map(({ request }) => request));
    const answers = await answer(pending, workloads, connection, new Date());
    const receivedAt = new Map(requests.map(({ row }) => [row.eventUuid, row.receivedAt.getTime()]));
    await Promise.all([this.publish(answers.results), this.log(answers, receivedAt)]);
    this.count(answers, Date.now() - startedAt);
    for (const { receivedAt } of requests.map(({ row }) => row)) {
      metrics.answerSeconds.observe((Date.now() - receivedAt.getTime()) / 1000);
    }
    logger.info(
      {
        requests: requests.length,
        records: pending.length,
        decisions: answers.decisions.length,
        failures: answers.failures.length,
        superseded: answers.superseded.length,
        milliseconds: Date.now() - startedAt
      },
      'answered'
    );
    for (const { workload, recordId, error } of answers.failures) {
      logger.warn({ workload, recordId, code: error.code }, 'a record could not be decided about');
    }
  }

  private async publish(results: readonly AnsweredResult[]): Promise<void> {
    const events = resultEvents(results);
    if (events.length) await this.tools.publisher.publish(RESULT_TOPIC, events);
    this.tools.metrics.resultsPublished.inc(results.length);
  }

  private async log(answers: Answers, receivedAt: Map<string, number>): Promise<void> {
    const { decisions } = answers;
    if (!decisions.length) return;
    const [first, token] = await Promise.all([
      this.tools.takeNumbers(decisions.length),
      this.tools.tokens.get()
    ]);
    const now = new Date();
    await this.tools.decisionLog.append(
      decisions.map(({ workload, recordId, pending, prepared, decision }, i) => ({
        timestamp: now.toISOString(),
        clientId: token.organizationId,
        workload,
        modelVersion: decision.modelVersion ?? prepared.modelVersion,
        variant: decision.variant ?? null,
        llm: decision.llm ?? null,
        number: first + i,
        requestId: pending.request.id,
        run: pending.request.run,
        recordId,
        instruction: prepared.instruction,
        inputs: decision.inputs,
        output: decision.output,
        confidence: decision.confidence,
        latency: now.getTime() - (receivedAt.get(pending.request.id) ?? now.getTime())
      }))
    );
  }

  private count(answers: Answers, milliseconds: number): void {
    const { metrics } = this.tools;
    const succeeded = new Map<string, number>();
    const failed = new Map<string, number>();
    const add = (counts: Map<string, number>, name: string): void =>
      void counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const { workload } of answers.decisions) add(succeeded, workload);
    for (const { workload } of answers.failures) add(failed, workload);
    for (const name of new Set([...succeeded.keys(), ...failed.keys()])) {
      metrics.countDecisions(name, succeeded.get(name) ?? 0, failed.get(name) ?? 0, milliseconds);
    }
  }

  private async putAside(row: InboxRow, problem: WorkerError, setAside: SetAside): Promise<void> {
    this.tools.metrics.eventsSetAside.inc();
    this.tools.logger.error(
      { eventUuid: row.eventUuid, code: problem.code, nextStep: problem.nextStep },
      `request set aside: ${problem.message}`
    );
    await setAside(row, problem);
  }
}

/** An error for each record and workload of a request. */
function refusals(request: InsightRequest, problem: WorkerError): AnsweredResult[] {
  return pendingRecords([request]).flatMap((record) =>
    request.workloads.map((workload) => failedResult(record, workload, problem))
  );
}
