import { randomUUID } from 'node:crypto';
import {
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type sendUnaryData
} from '@grpc/grpc-js';
import type { Allowances } from '../allowances';
import type { Faults } from '../faults';
import type { Records } from '../records/records';
import type { UserIdentity } from '../records/user-identity';
import { pubSubErrors } from './errors';
import type { EventBus } from './event-bus';
import { authenticate, type PubSubAuth } from './pubsub-auth';
import { asServiceError, publish, servePublishStream } from './pubsub-publish';
import { Subscription } from './pubsub-subscribe';
import { pubSubService, type FetchRequest, type FetchResponse } from './pubsub-wire';
import type { PublishRequest, PublishResponse } from './pubsub-wire';
import type { Topic, Topics } from './topics';

/** The longest silence of a subscription, as documented: 270 seconds. */
export const KEEPALIVE_MILLISECONDS = 270_000;

/** A stream that can be broken off, as a lost connection or a restarted service does. */
export interface OpenStream {
  drop(): void;
}

/** What the Pub/Sub API works with. */
export interface PubSubContext {
  records: Records;
  bus: EventBus;
  allowances: Allowances;
  faults: Faults;
  keepaliveMilliseconds: number;
  subscriptions: Set<Subscription>;
  /** Streams of either direction that are open. */
  streams: Set<OpenStream>;
  /** Returns the topic of a name that the user may use. Throws PubSubError. */
  topicFor(name: string, user: UserIdentity): Topic;
  /** Whether a subscription may go on after this replay id. */
  isWithinRetention(replayId: number): boolean;
}

export interface PubSubOptions {
  records: Records;
  bus: EventBus;
  topics: Topics;
  auth: PubSubAuth;
  allowances: Allowances;
  faults: Faults;
  privateKey: string;
  certificate: string;
  /** 0 takes a free port. */
  port: number;
  keepaliveMilliseconds?: number;
}

/** A running Pub/Sub endpoint: gRPC over TLS. */
export interface PubSubServer {
  port: number;
  close(): Promise<void>;
}

/** Starts the Pub/Sub API: GetTopic, GetSchema, Subscribe, Publish, PublishStream. Rejects when the port is taken. */
export async function startPubSub(options: PubSubOptions): Promise<PubSubServer> {
  const context = contextOf(options);
  const server = new Server({ 'grpc.max_receive_message_length': 4 * 1024 * 1024 });
  server.addService(pubSubService(), implementation(context, options));
  options.faults.onArm(() => strikeOpenStreams(context));
  const key = Buffer.from(options.privateKey);
  const certificate = Buffer.from(options.certificate);
  const credentials = ServerCredentials.createSsl(null, [{ private_key: key, cert_chain: certificate }]);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`localhost:${options.port}`, credentials, (error, bound) =>
      error ? reject(error) : resolve(bound)
    );
  });
  return {
    port,
    async close() {
      for (const stream of [...context.streams]) stream.drop();
      await shutDown(server);
    }
  };
}

const PATIENCE_MILLISECONDS = 500;

/** Lets calls end by themselves for a moment, then breaks them off. */
async function shutDown(server: Server): Promise<void> {
  const impatient = setTimeout(() => server.forceShutdown(), PATIENCE_MILLISECONDS);
  await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  clearTimeout(impatient);
}

function contextOf(options: PubSubOptions): PubSubContext {
  const { records, bus, topics, allowances, faults } = options;
  return {
    records,
    bus,
    allowances,
    faults,
    keepaliveMilliseconds: options.keepaliveMilliseconds ?? KEEPALIVE_MILLISECONDS,
    subscriptions: new Set(),
    streams: new Set(),
    topicFor(name, user) {
      if (!name) throw pubSubErrors.topicEmpty();
      const topic = topics.find(name);
      if (!topic && /^\/(data|topic|u|systemTopic)\//i.test(name))
        throw pubSubErrors.notEmulated(`the topic ${name}`);
      if (!topic) throw pubSubErrors.topicNotFound(name);
      const { access } = records;
      const mayUse = access.canRead(user, topic.object) || access.canCreate(user, topic.object);
      if (!mayUse) throw pubSubErrors.topicForbidden(topic.name);
      return topic;
    },
    isWithinRetention(replayId) {
      // Replay ids grow across topics, so what was given out on one topic is judged by all of them.
      const names = topics.all.map(({ name }) => name);
      const oldest = Math.min(...names.map((name) => bus.positionOf(name, 'EARLIEST')));
      const newest = Math.max(...names.map((name) => bus.positionOf(name, 'LATEST')));
      return replayId >= oldest && replayId <= newest;
    }
  };
}

function strikeOpenStreams({ subscriptions, faults }: PubSubContext): void {
  for (const subscription of [...subscriptions]) {
    if (faults.strike('stream-drop')) subscription.drop();
    else if (faults.strike('stream-hang')) subscription.hang();
  }
}

type Unary<Request, Response> = (
  call: ServerUnaryCall<Request, Response>,
  done: sendUnaryData<Response>
) => void;

function implementation(context: PubSubContext, { topics, auth }: PubSubOptions) {
  function unary<Request, Response>(
    answer: (request: Request, user: UserIdentity) => Response
  ): Unary<Request, Response> {
    return (call, done) => {
      try {
        done(null, answer(call.request, authenticate(call.metadata, auth)));
      } catch (error) {
        done(asServiceError(error));
      }
    };
  }
  function stream<Request, Response>(
    serve: (call: ServerDuplexStream<Request, Response>, user: UserIdentity) => void
  ): (call: ServerDuplexStream<Request, Response>) => void {
    return (call) => {
      try {
        serve(call, authenticate(call.metadata, auth));
      } catch (error) {
        call.emit('error', asServiceError(error));
      }
    };
  }
  return {
    GetTopic: unary(({ topicName }: { topicName: string }, user) => {
      const { name, object, schema } = context.topicFor(topicName, user);
      const { access } = context.records;
      return {
        topicName: name,
        tenantGuid: auth.organizationId,
        canPublish: access.canCreate(user, object),
        canSubscribe: access.canRead(user, object),
        schemaId: schema.id,
        rpcId: randomUUID()
      };
    }),
    GetSchema: unary(({ schemaId }: { schemaId: string }, user) => {
      if (!schemaId) throw pubSubErrors.schemaEmpty();
      const topic = topics.findBySchema(schemaId);
      if (!topic) throw pubSubErrors.schemaUnknown(schemaId);
      context.topicFor(topic.name, user);
      return { schemaJson: topic.schema.json, schemaId, rpcId: randomUUID() };
    }),
    Publish: unary((request: PublishRequest, user) => publish(request, user, context)),
    Subscribe: stream<FetchRequest, FetchResponse>((call, user) => {
      const subscription = new Subscription(call, user, context);
      context.subscriptions.add(subscription);
      context.streams.add(subscription);
    }),
    PublishStream: stream<PublishRequest, PublishResponse>((call, user) =>
      servePublishStream(call, user, context)
    ),
    ManagedSubscribe: stream(() => {
      throw pubSubErrors.notEmulated('ManagedSubscribe of the Pub/Sub API');
    })
  };
}
