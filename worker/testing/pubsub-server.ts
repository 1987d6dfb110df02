import { randomUUID } from 'node:crypto';
import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { packageFile } from '../package-root';
import { EventCodec, type EventFields } from '../salesforce/pubsub/codec';
import type {
  ConsumerEvent,
  FetchRequest,
  FetchResponse,
  PublishRequest,
  PublishResponse
} from '../salesforce/pubsub/messages';
import { localCertificate } from './certificate';

type Call = grpc.ServerDuplexStream<FetchRequest, FetchResponse>;

/** A topic of the server: its Avro schema and what has been published on it. */
export interface TestTopic {
  schema: object;
  events: ConsumerEvent[];
}

/**
 * A small Pub/Sub API over TLS for tests: topics in memory, credit honoured, and faults on demand. Replay ids are eight
 * bytes that count from 1.
 */
export class PubSubServer {
  readonly topics = new Map<string, TestTopic>();
  /** Tokens that the server accepts; anything else is unauthenticated. */
  readonly validTokens = new Set(['token-1']);
  /** Called with each stream before it is served; true means that the fault took the stream over. */
  fault: ((call: Call, request: FetchRequest) => boolean) | undefined;
  /** Called for each event that is published; a text refuses it. */
  refuse: ((fields: EventFields, topic: string) => string | undefined) | undefined;
  /** Replay ids below this have expired. */
  expiredBefore = 0;
  streams = 0;
  mostOutstanding = 0;
  address = '';
  authority: Buffer = Buffer.alloc(0);
  private readonly open = new Set<() => void>();
  private readonly server = new grpc.Server();

  static async start(topics: Record<string, object>): Promise<PubSubServer> {
    const started = new PubSubServer();
    for (const [name, schema] of Object.entries(topics)) started.topics.set(name, { schema, events: [] });
    await started.listen();
    return started;
  }

  /** Appends an event to a topic and sends it to whoever has credit. */
  append(topic: string, fields: EventFields, uuid: string = randomUUID()): ConsumerEvent {
    const { schema, events } = this.topics.get(topic)!;
    const codec = new EventCodec(JSON.stringify(schema));
    const payload = codec.encode({ CreatedDate: Date.now(), CreatedById: '005000000000001AAA', ...fields });
    const event = { event: { id: uuid, schemaId: topic, payload }, replayId: replayId(events.length + 1) };
    events.push(event);
    for (const pump of this.open) pump();
    return event;
  }

  /** The fields of all events on a topic. */
  published(topic: string): EventFields[] {
    const { schema, events } = this.topics.get(topic)!;
    const codec = new EventCodec(JSON.stringify(schema));
    return events.map(({ event }) => codec.decode(event.payload));
  }

  stop(): void {
    this.server.forceShutdown();
  }

  private async listen(): Promise<void> {
    const { key, certificate } = await localCertificate();
    this.authority = certificate;
    this.server.addService(pubSubService(), {
      GetTopic: (
        call: grpc.ServerUnaryCall<{ topicName: string }, object>,
        done: grpc.sendUnaryData<object>
      ) => {
        if (!this.isAuthentic(call.metadata)) return done(unauthenticated());
        const topicName = call.request.topicName;
        if (!this.topics.has(topicName))
          return done(failure(grpc.status.NOT_FOUND, 'no such topic', 'topic.notfound'));
        done(null, { topicName, schemaId: topicName, canPublish: true, canSubscribe: true });
      },
      GetSchema: (
        call: grpc.ServerUnaryCall<{ schemaId: string }, object>,
        done: grpc.sendUnaryData<object>
      ) => {
        const { schemaId } = call.request;
        done(null, { schemaId, schemaJson: JSON.stringify(this.topics.get(schemaId)!.schema) });
      },
      Publish: (
        call: grpc.ServerUnaryCall<PublishRequest, PublishResponse>,
        done: grpc.sendUnaryData<object>
      ) => {
        if (!this.isAuthentic(call.metadata)) return done(unauthenticated());
        done(null, this.accept(call.request));
      },
      Subscribe: (call: Call) => this.serve(call)
    });
    const port = await new Promise<number>((resolve, reject) => {
      const credentials = grpc.ServerCredentials.createSsl(null, [
        { cert_chain: certificate, private_key: key }
      ]);
      this.server.bindAsync('localhost:0', credentials, (error, bound) =>
        error ? reject(error) : resolve(bound)
      );
    });
    this.address = `localhost:${port}`;
  }

  private accept({ topicName, events }: PublishRequest): object {
    const { schema } = this.topics.get(topicName)!;
    const codec = new EventCodec(JSON.stringify(schema));
    const results = events.map((event) => {
      const fields = codec.decode(event.payload);
      const reason = this.refuse?.(fields, topicName);
      if (reason) return { error: { code: 'PUBLISH', msg: reason }, correlationKey: event.id };
      return { replayId: this.append(topicName, fields).replayId, correlationKey: event.id };
    });
    return { results, schemaId: topicName };
  }

  private serve(call: Call): void {
    this.streams++;
    let topic: TestTopic | undefined;
    let position = 0;
    let credit = 0;
    let taken = false;
    const pump = (): void => {
      while (topic && credit > 0 && position < topic.events.length) {
        const events = topic.events.slice(position, position + Math.min(credit, 30));
        position += events.length;
        credit -= events.length;
        call.write({ events, latestReplayId: events.at(-1)!.replayId, pendingNumRequested: credit });
      }
    };
    call.on('data', (request: FetchRequest) => {
      if (!topic) {
        if (!this.isAuthentic(call.metadata)) return void call.emit('error', unauthenticated());
        if (taken || (taken = this.fault?.(call, request) ?? false)) return;
        topic = this.topics.get(request.topicName);
        if (!topic)
          return void call.emit('error', failure(grpc.status.NOT_FOUND, 'no such topic', 'topic.notfound'));
        position = request.replayPreset === 'CUSTOM' ? Number(request.replayId!.readBigUInt64BE()) : 0;
        if (request.replayPreset === 'CUSTOM' && position < this.expiredBefore) {
          const code = 'sfdc.platform.eventbus.grpc.subscription.fetch.replayid.corrupted';
          return void call.emit(
            'error',
            failure(grpc.status.INVALID_ARGUMENT, 'the replay id is not valid', code)
          );
        }
      }
      credit += request.numRequested;
      this.mostOutstanding = Math.max(this.mostOutstanding, credit);
      pump();
    });
    this.open.add(pump);
    const close = (): void => void this.open.delete(pump);
    call.on('cancelled', close);
    call.on('error', close);
    call.on('end', () => {
      close();
      call.end();
    });
  }

  private isAuthentic(metadata: grpc.Metadata): boolean {
    const [tenant] = metadata.get('tenantid');
    const [instance] = metadata.get('instanceurl');
    return Boolean(tenant && instance) && this.validTokens.has(String(metadata.get('accesstoken')[0]));
  }
}

/** The service of the proto, for a server. */
export function pubSubService(): grpc.ServiceDefinition {
  const definition = loadSync(packageFile('worker/salesforce/pubsub/pubsub_api.proto'), {
    enums: String,
    longs: String,
    defaults: true
  });
  const loaded = grpc.loadPackageDefinition(definition) as unknown as {
    eventbus: { v1: { PubSub: grpc.ServiceClientConstructor } };
  };
  return loaded.eventbus.v1.PubSub.service;
}

/** A replay id of the test server. */
export function replayId(position: number): Buffer {
  const id = Buffer.alloc(8);
  id.writeBigUInt64BE(BigInt(position));
  return id;
}

/** An error as the Pub/Sub API sends it: gRPC status, words, and its own code in the trailer. */
export function failure(code: grpc.status, details: string, ownCode: string): grpc.ServiceError {
  const metadata = new grpc.Metadata();
  metadata.set('error-code', ownCode);
  return Object.assign(new Error(details), { code, details, metadata });
}

function unauthenticated(): grpc.ServiceError {
  return failure(
    grpc.status.UNAUTHENTICATED,
    'The token is not valid',
    'sfdc.platform.eventbus.grpc.service.auth.error'
  );
}
