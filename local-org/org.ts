import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Allowances } from './allowances';
import type { ApiContext } from './api/context';
import { registerFaults } from './api/faults';
import { registerApi } from './api/register';
import { EventBus } from './events/event-bus';
import { startPubSub } from './events/pubsub-server';
import { Topics } from './events/topics';
import { Faults } from './faults';
import { openConnectedClient } from './identity/connected-client';
import { useSessions } from './identity/requests';
import { Sessions } from './identity/sessions';
import { readProject, type Project } from './metadata/project';
import { buildSchema } from './metadata/schema';
import { Records } from './records/records';
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
  /** Whether exhausted daily allowances refuse further use. */
  enforceAllowances?: boolean;
  keepaliveMilliseconds?: number;
  /** Takes what people should know, a sentence at a time. */
  onNotice?(sentence: string): void;
}

/** Someone who can sign in. `persona` is the name of the file that defines the user. */
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
  events: EventBus;
  faults: Faults;
  close(): Promise<void>;
}

/** Starts an org from a project's source and resolves when clients can use it. Throws OrgError in plain sentences. */
export async function bootOrg(options: OrgOptions): Promise<RunningOrg> {
  const project = readProject(options.project);
  const schema = buildSchema(project);
  const records = Records.open({ project, schema, file: options.database });
  const client = await openConnectedClient(options.state ?? mkdtempSync(join(tmpdir(), 'local-org-')));
  const allowances = new Allowances(options.enforceAllowances);
  const faults = new Faults();
  const organizationId = readOrganizationId(records);
  const sessions = new Sessions(organizationId);
  const events = new EventBus(records.eventLog);
  const topics = new Topics(schema);
  const app = createServer();
  let port = options.port ?? 0;

  const context: ApiContext = {
    project,
    schema,
    records,
    sessions,
    client,
    allowances,
    organizationId,
    get url() {
      return `http://localhost:${port}`;
    },
    get audiences() {
      return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
    }
  };
  useSessions(app, sessions);
  registerApi(app, context);
  if (options.faults) registerFaults(app, context, faults);
  port = await listen(app, port);

  const pubsubPort = options.pubsubPort ?? 0;
  const { privateKey, certificate } = client;
  const pubsub = await startPubSub({
    records,
    bus: events,
    topics,
    auth: { sessions, organizationId },
    allowances,
    faults,
    privateKey,
    certificate,
    port: pubsubPort,
    keepaliveMilliseconds: options.keepaliveMilliseconds
  }).catch((error: Error) => {
    throw portError(error, pubsubPort);
  });
  return Object.assign(context, {
    app,
    clientId: client.clientId,
    keyFile: client.keyFile,
    caFile: client.caFile,
    pubsub: `localhost:${pubsub.port}`,
    users: usersOf(project, records),
    events,
    faults,
    async close() {
      await pubsub.close();
      await app.close();
      events.close();
      records.close();
    }
  });
}

function readOrganizationId(records: Records): string {
  const { records: found } = records.run('automated', (tx) =>
    tx.query('SELECT Id FROM Organization LIMIT 1', { countLimits: false })
  );
  return String(found[0].fields.Id);
}

function usersOf(project: Project, records: Records): OrgUser[] {
  const personas = new Map(project.users.map(({ username, persona }) => [username.toLowerCase(), persona]));
  return records.users().map(({ username, name }) => ({
    username,
    name,
    persona: personas.get(username.toLowerCase()) ?? 'admin'
  }));
}
