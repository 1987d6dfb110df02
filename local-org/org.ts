import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Allowances } from './allowances';
import { invocables } from './apex/invocable';
import { ApexRuntime } from './apex/runtime';
import type { ApiContext } from './api/context';
import { registerClock } from './api/clock';
import { registerFaults } from './api/faults';
import { registerApi } from './api/register';
import { registerUsage } from './api/usage';
import { startApexDeliveries, type ApexDeliveries } from './events/apex-deliveries';
import { EventBus } from './events/event-bus';
import { filePositions, memoryPositions } from './events/position-store';
import { startPubSub } from './events/pubsub-server';
import { Topics } from './events/topics';
import { Faults } from './faults';
import { FlowRuntime } from './flow/runtime';
import { startPathClock } from './flow/scheduled-paths/path-clock';
import { openConnectedClient } from './identity/connected-client';
import { useSessions } from './identity/requests';
import { Sessions } from './identity/sessions';
import { registerLightning } from './lightning/routes';
import { readDataPlan } from './metadata/data-plan';
import { readProject, type Project } from './metadata/project';
import { buildSchema } from './metadata/schema';
import { loadDataPlan } from './records/data-plan';
import { Records } from './records/records';
import type { UserIdentity } from './records/user-identity';
import { OrgClock } from './org-clock';
import { createServer, listen, portError } from './server';

/** How to start an org. */
export interface OrgOptions {
  /** Folder of an SFDX project. */
  project: string;
  /** 0, the default, takes a free port. */
  port?: number;
  pubsubPort?: number;
  /** SQLite file; without it the records end with the process. */
  database?: string;
  /** Where client id, key and certificate are kept; a new temporary folder without it. */
  state?: string;
  /** Data tree plan to load. */
  data?: string;
  /** Whether faults may be armed over HTTP. */
  faults?: boolean;
  /** Whether the org's time may be moved forward over HTTP. */
  clock?: boolean;
  /** Whether what the org's use costs may be read over HTTP. */
  usage?: boolean;
  /** Whether exhausted allowances refuse further use. */
  enforceAllowances?: boolean;
  keepaliveMilliseconds?: number;
  /** Whether Lightning pages are served and components built; true unless told otherwise. */
  lightning?: boolean;
  /** Takes what people should know, a sentence at a time. */
  onNotice?(sentence: string): void;
}

/** Someone who can sign in. `persona` is what the user's definition file is named after. */
export interface OrgUser {
  username: string;
  name: string;
  persona: string;
}

/** An org that runs. */
export interface RunningOrg extends ApiContext {
  app: FastifyInstance;
  clientId: string;
  keyFile: string;
  caFile: string;
  /** `host:port` of the Pub/Sub API, TLS. */
  pubsub: string;
  users: OrgUser[];
  apex: ApexRuntime;
  flows: FlowRuntime;
  events: EventBus;
  deliveries: ApexDeliveries;
  faults: Faults;
  clock: OrgClock;
  close(): Promise<void>;
}

/** Starts an org from a project's source and resolves when clients can use it. Throws OrgError in plain sentences. */
export async function bootOrg(options: OrgOptions): Promise<RunningOrg> {
  // Closes what was opened, last first, whether the org ends or never comes to be.
  const opened = new AsyncDisposableStack();
  try {
    return await openOrg(options, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function openOrg(options: OrgOptions, opened: AsyncDisposableStack): Promise<RunningOrg> {
  const project = readProject(options.project);
  const schema = buildSchema(project);
  const clock = new OrgClock();
  const { database: file, onNotice } = options;
  const records = Records.open({ project, schema, file, clock: clock.now, onNotice });
  opened.defer(() => records.close());
  const apex = ApexRuntime.load({ project, schema, records });
  const flows = FlowRuntime.load({ project, schema, records, invoke: invocables(apex) });
  const events = new EventBus(records.eventLog);
  opened.defer(() => events.close());

  const organizationId = readOrganizationId(records);
  // Sessions go by the machine's time: letting time pass in the org signs nobody out.
  const machine = () => new Date();
  const sessions = new Sessions(organizationId, machine, ({ id }) => records.user(id) !== undefined);
  const client = await openConnectedClient(options.state ?? mkdtempSync(join(tmpdir(), 'local-org-')));
  const allowances = new Allowances(options.enforceAllowances);
  records.eventLog.onAppend((published) => allowances.publishedEvents.add(published.length));
  const faults = new Faults();
  if (options.data) loadDataPlan(records, readDataPlan(options.data), administratorOf(records));
  let port = options.port ?? 0;
  const context = {
    project,
    schema,
    records,
    sessions,
    client,
    allowances,
    organizationId,
    apex,
    get url() {
      return `http://localhost:${port}`;
    },
    get audiences() {
      return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
    }
  };

  const app = createServer();
  opened.defer(() => app.close());
  useSessions(app, sessions);
  registerApi(app, context);
  if (options.lightning !== false) registerLightning(app, context);
  registerClock(app, context, clock, options.clock === true);
  if (options.usage) registerUsage(app, context);
  if (options.faults) registerFaults(app, context, faults);
  port = await listen(app, port);

  const topics = new Topics(schema);
  const { privateKey, certificate, clientId, keyFile, caFile } = client;
  const { pubsubPort = 0, keepaliveMilliseconds } = options;
  const auth = { sessions, organizationId };
  const services = { records, bus: events, topics, auth, allowances, faults, privateKey, certificate };
  const pubsub = await startPubSub({ ...services, port: pubsubPort, keepaliveMilliseconds }).catch(
    (error) => {
      throw portError(error, pubsubPort);
    }
  );
  opened.defer(() => pubsub.close());

  const deliveries = startApexDeliveries({
    project,
    records,
    bus: events,
    topics,
    receiver: apex,
    positions: options.database ? filePositions(`${options.database}.positions`) : memoryPositions(),
    onProblem: options.onNotice ?? (() => {})
  });
  opened.defer(() => deliveries.close());
  const jobs = apex.startJobs(options.onNotice ?? (() => {}));
  opened.defer(() => jobs.close());
  const warming = apex.warmUp();
  opened.defer(() => warming.close());
  const pathClock = startPathClock(flows.scheduledPaths, records.clock, options.onNotice ?? (() => {}));
  opened.defer(() => pathClock.close());
  clock.onMove(() => {
    pathClock.tick();
    jobs.drain();
  });

  return Object.assign(context, {
    app,
    clientId,
    keyFile,
    caFile,
    pubsub: `localhost:${pubsub.port}`,
    users: usersOf(project, records),
    flows,
    events,
    deliveries,
    faults,
    clock,
    close: () => opened.disposeAsync()
  });
}

/** A user who may do everything; every org has one. */
function administratorOf(records: Records): UserIdentity {
  const { access } = records;
  return records.users().find((user) => access.hasUserPermission(user, 'ModifyAllData')) as UserIdentity;
}

function readOrganizationId(records: Records): string {
  const { records: found } = records.run('automated', (tx) =>
    tx.query('SELECT Id FROM Organization LIMIT 1', { countLimits: false })
  );
  return String(found[0].id);
}

function usersOf(project: Project, records: Records): OrgUser[] {
  const personas = new Map(project.users.map(({ username, persona }) => [username.toLowerCase(), persona]));
  return records.users().map(({ username, name }) => ({
    username,
    name,
    persona: personas.get(username.toLowerCase()) ?? 'admin'
  }));
}
