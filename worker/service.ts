import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Archive } from './archive/archive';
import type { Configuration } from './configuration';
import { WorkerError } from './errors';
import { DecisionLog } from './flywheel/decision-log';
import { Outcomes } from './flywheel/outcomes';
import { Heartbeat, type Pulse } from './heartbeat';
import { Metrics } from './http/metrics';
import { createHttpServer, type Health } from './http/server';
import { Desk } from './inbox/desk';
import { Drain } from './inbox/drain';
import { Intake } from './inbox/intake';
import { REQUEST_TOPIC } from './insights/request';
import { RESULT_TOPIC } from './insights/result';
import { createChooser } from './llm/configuration';
import type { UsageListener } from './llm/llm-chooser';
import type { Logger } from './logger';
import { connectOrg, type Org } from './org';
import { packageVersion } from './package-root';
import { RunLoop } from './runs/run-loop';
import { RecordStream } from './salesforce/record-stream';
import { Subscription } from './salesforce/pubsub/subscription';
import { Bookmarks } from './store/bookmarks';
import { openDatabase, type Database } from './store/database';
import { takeDecisionNumbers } from './store/decision-numbers';
import { Inbox } from './store/inbox';
import { Jobs } from './store/jobs';
import { LlmSpending } from './store/llm-spending';
import { Runs } from './store/runs';
import { readTypicalValues, storeTypicalValues } from './store/typical-values';

/** Which halves of the worker run here: `listen` takes requests in, `work` answers them. */
export type Mode = 'listen' | 'work' | 'all';

/** A running worker: its store, its connection to the org, and the halves that it was asked to run. */
export class WorkerService {
  private readonly loops: Promise<void>[] = [];
  private subscription: Subscription | undefined;
  private drain: Drain | undefined;
  private runLoop: RunLoop | undefined;
  private heartbeat: Heartbeat | undefined;
  private outcomes: Outcomes | undefined;
  private http: FastifyInstance | undefined;
  private isStopping = false;

  private constructor(
    private readonly configuration: Configuration,
    private readonly logger: Logger,
    readonly metrics: Metrics,
    private readonly org: Org,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly inbox: Inbox
  ) {}

  /** Opens the store and starts the halves of `mode`. The org may still be away: they wait for it. */
  static async start(mode: Mode, configuration: Configuration, logger: Logger): Promise<WorkerService> {
    const { databaseUrl, databaseAuthority, dataFolder } = configuration;
    if (mode !== 'all' && !databaseUrl) {
      throw new WorkerError(
        'CONFIGURATION_INVALID',
        `${mode} alone needs PostgreSQL: set DATABASE_URL, or run "all", which may use the embedded database.`
      );
    }
    const database = await openDatabase(
      databaseUrl ? { url: databaseUrl, authority: databaseAuthority } : { folder: dataFolder }
    );
    const jobs = await Jobs.start(database, (error) =>
      logger.error({ code: 'STORE_UNAVAILABLE' }, error.message)
    );
    const inbox = new Inbox(database, jobs);
    const metrics = new Metrics();
    const count: UsageListener = (...question) => metrics.countQuestion(...question);
    const chooser = createChooser(configuration.llm, new LlmSpending(database), count, logger);
    const org = connectOrg(configuration, logger, chooser, {
      typicalValues: () => readTypicalValues(database),
      storeTypicalValues: (means, leads) => storeTypicalValues(database, means, leads)
    });
    const service = new WorkerService(configuration, logger, metrics, org, database, jobs, inbox);
    if (mode !== 'work') service.listen();
    if (mode !== 'listen') service.work();
    service.beat(mode);
    service.watch();
    await service.serve();
    logger.info({ mode, version: packageVersion() }, 'worker started');
    return service;
  }

  /** Address of the health endpoint; undefined without one. */
  get healthUrl(): string | undefined {
    const address = this.http?.server.address();
    return address && typeof address === 'object' ? `http://localhost:${address.port}/health` : undefined;
  }

  /** Ends both halves after what is in hand, then closes everything. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.subscription?.stop();
    this.drain?.stop();
    this.runLoop?.stop();
    this.heartbeat?.stop();
    this.outcomes?.stop();
    await Promise.allSettled(this.loops);
    await this.http?.close();
    this.org.pubsub.close();
    await this.jobs.stop();
    await this.database.close();
    this.logger.info({}, 'worker stopped');
  }

  /** What /health answers. */
  async health(): Promise<Health> {
    const listener = this.subscription?.state;
    const depth = await this.inbox.depth().catch(() => null);
    const problems: string[] = [];
    if (listener && !listener.connected) problems.push('the event stream is not connected');
    if (depth === null) problems.push('the store cannot be reached');
    problems.push(...this.workloadProblems());
    const isStarting = listener && !listener.connected && !listener.reconnects;
    return {
      status: this.isStopping ? 'stopping' : isStarting ? 'starting' : problems.length ? 'degraded' : 'ok',
      version: packageVersion(),
      listener: listener
        ? {
            connected: listener.connected,
            lastEventAt: listener.lastEventAt?.toISOString() ?? null,
            replayId: listener.replayId?.toString('base64') ?? null
          }
        : null,
      token: { expiresAt: this.org.tokens.expiresAt?.toISOString() ?? null },
      queue: { depth },
      workloads: {
        ...Object.fromEntries([...this.org.workloads.keys()].map((name) => [name, NOTHING_YET])),
        ...this.metrics.workloads
      },
      languageModel: this.metrics.lastQuestion,
      problems
    };
  }

  /** What keeps the newest settings of workloads from being in force. */
  private workloadProblems(): string[] {
    return [...this.org.workloads.values()].flatMap(({ problem }) => problem ?? []);
  }

  private listen(): void {
    const { inbox, metrics, logger, org } = this;
    const intake = new Intake(REQUEST_TOPIC, inbox, org.schemas, metrics, logger);
    const options = { topic: REQUEST_TOPIC, silence: this.configuration.pubsubSilence };
    this.subscription = new Subscription(org.pubsub, org.tokens, intake, options, logger);
    this.loops.push(this.subscription.run());
  }

  private work(): void {
    const { org, metrics, logger, database } = this;
    const { dataFolder, outcomes } = this.configuration;
    const folder = join(dataFolder, 'decisions');
    const tools = {
      ...org,
      runs: new Runs(database),
      decisionLog: new DecisionLog(folder),
      takeNumbers: (count: number) => takeDecisionNumbers(database, count),
      metrics,
      logger
    };
    const desk = new Desk(tools);
    this.runLoop = new RunLoop({
      ...tools,
      stream: new RecordStream(org.connection),
      archive: new Archive(join(dataFolder, 'archive')),
      spoolFolder: join(dataFolder, 'runs')
    });
    this.loops.push(this.runLoop.run());
    if (outcomes) {
      this.outcomes = new Outcomes({ ...tools, folder, bookmarks: new Bookmarks(database) }, outcomes);
      this.loops.push(this.outcomes.run());
    }
    void this.warmUp();
    this.drain = new Drain(this.inbox, this.jobs, desk, logger);
    this.loops.push(this.drain.run());
  }

  /** Lets the org know that the worker is there. */
  private beat(mode: Mode): void {
    const { heartbeat, workerName } = this.configuration;
    if (!heartbeat) return;
    const look = async (): Promise<Pulse> => {
      const queueDepth = await this.inbox.depth().catch(() => null);
      const isBusy = Boolean(queueDepth) || this.runLoop?.isBusy;
      const doing = mode === 'listen' ? 'listening' : isBusy ? 'working' : 'idle';
      return {
        worker: workerName,
        state: this.isStopping ? 'stopping' : doing,
        queueDepth,
        lastEventAt: this.subscription?.state.lastEventAt,
        version: packageVersion(),
        problems: this.workloadProblems()
      };
    };
    this.heartbeat = new Heartbeat(this.org.publisher, look, heartbeat, this.logger);
    this.loops.push(this.heartbeat.run());
  }

  /** Reads settings and schemas ahead, so that the first request does not wait for them; the org may be away. */
  private async warmUp(): Promise<void> {
    const { publisher, workloads } = this.org;
    const all = [
      publisher.prepare(RESULT_TOPIC),
      ...[...workloads.values()].map((workload) => workload.prepare())
    ];
    await Promise.allSettled(all);
  }

  private watch(): void {
    const { metrics } = this;
    metrics.watch('worker_inbox_depth', 'Requests that wait.', () => this.inbox.depth());
    metrics.watch('worker_listener_connected', '1 while the event stream is open.', () =>
      this.subscription?.state.connected ? 1 : 0
    );
    metrics.watch('worker_listener_reconnects', 'Times that the event stream was opened anew.', () =>
      this.subscription ? this.subscription.state.reconnects : 0
    );
    metrics.watch('worker_token_expires_seconds', 'Unix time at which the token ends.', () =>
      this.org.tokens.expiresAt ? this.org.tokens.expiresAt.getTime() / 1000 : 0
    );
  }

  private async serve(): Promise<void> {
    const { port } = this.configuration;
    if (port === undefined) return;
    this.http = createHttpServer(() => this.health(), this.metrics);
    await this.http.listen({ port, host: '0.0.0.0' });
  }
}

const NOTHING_YET = { succeeded: 0, failed: 0, lastMs: 0 };
