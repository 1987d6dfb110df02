import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { packageFile } from '../../package-root';
import type { Token, TokenSource } from '../token';
import type {
  FetchRequest,
  FetchResponse,
  PublishRequest,
  PublishResponse,
  SchemaInfo,
  TopicInfo
} from './messages';

/** Where the Pub/Sub API is; `authority` is the PEM text of its certificate authority, undefined means the system's. */
export interface PubSubEndpoint {
  address: string;
  authority?: Buffer;
}

/** An open stream of events; write grants credit. */
export type EventStream = grpc.ClientDuplexStream<FetchRequest, FetchResponse>;

const UNARY_TIMEOUT = 20_000;
const LARGEST_MESSAGE = 16 * 1024 * 1024;

type Callback<T> = (error: grpc.ServiceError | null, answer?: T) => void;
type Unary<Q, A> = (
  request: Q,
  metadata: grpc.Metadata,
  options: grpc.CallOptions,
  done: Callback<A>
) => unknown;

/** The calls of the service as grpc-js offers them once the proto is loaded. */
interface Stub extends grpc.Client {
  GetTopic: Unary<{ topicName: string }, TopicInfo>;
  GetSchema: Unary<{ schemaId: string }, SchemaInfo>;
  Publish: Unary<PublishRequest, PublishResponse>;
  Subscribe(metadata: grpc.Metadata): EventStream;
}

const StubClass = loadStub();

/**
 * One connection to the Pub/Sub API over TLS, always verified. Keepalive pings find a dead connection; each call carries
 * the current token, and a call refused as unauthenticated is made once more with a new one.
 */
export class PubSubClient {
  private stub: Stub;

  constructor(
    private readonly endpoint: PubSubEndpoint,
    private readonly tokens: TokenSource
  ) {
    this.stub = this.connect();
  }

  /** The topic's current schema id and whether it may be read and published. */
  getTopic(topicName: string): Promise<TopicInfo> {
    return this.unary(this.stub.GetTopic, { topicName });
  }

  /** A schema by its id, as Avro JSON. */
  getSchema(schemaId: string): Promise<SchemaInfo> {
    return this.unary(this.stub.GetSchema, { schemaId });
  }

  /** Publishes a batch; each event has its own result, which the caller must look at. */
  publish(request: PublishRequest): Promise<PublishResponse> {
    return this.unary(this.stub.Publish, request);
  }

  /** Opens a stream with the given token; errors come as events of the stream. */
  subscribe(token: Token): EventStream {
    return this.stub.Subscribe(metadataOf(token));
  }

  /** True while the connection stands. */
  get isConnected(): boolean {
    return this.stub.getChannel().getConnectivityState(false) === grpc.connectivityState.READY;
  }

  /** Drops the connection and makes a new one: what is left to do when it has fallen silent. */
  reconnect(): void {
    const old = this.stub;
    this.stub = this.connect();
    old.close();
  }

  close(): void {
    this.stub.close();
  }

  private connect(): Stub {
    return new StubClass(this.endpoint.address, grpc.credentials.createSsl(this.endpoint.authority ?? null), {
      'grpc.keepalive_time_ms': 30_000,
      'grpc.keepalive_timeout_ms': 10_000,
      'grpc.keepalive_permit_without_calls': 1,
      'grpc.max_receive_message_length': LARGEST_MESSAGE,
      'grpc.max_send_message_length': LARGEST_MESSAGE,
      // A channel of its own, so that reconnect really opens another connection.
      'grpc.use_local_subchannel_pool': 1
    }) as unknown as Stub;
  }

  private async unary<Q, A>(call: Unary<Q, A>, request: Q): Promise<A> {
    const token = await this.tokens.get();
    try {
      return await this.once(call, request, token);
    } catch (error) {
      if ((error as grpc.ServiceError).code !== grpc.status.UNAUTHENTICATED) throw error;
      return this.once(call, request, await this.tokens.renew(token));
    }
  }

  private once<Q, A>(call: Unary<Q, A>, request: Q, token: Token): Promise<A> {
    return new Promise((resolve, reject) => {
      call.call(
        this.stub,
        request,
        metadataOf(token),
        { deadline: Date.now() + UNARY_TIMEOUT },
        (error, answer) => (error ? reject(error) : resolve(answer as A))
      );
    });
  }
}

function metadataOf(token: Token): grpc.Metadata {
  const metadata = new grpc.Metadata();
  metadata.set('accesstoken', token.accessToken);
  metadata.set('instanceurl', token.instanceUrl);
  metadata.set('tenantid', token.organizationId);
  return metadata;
}

function loadStub(): grpc.ServiceClientConstructor {
  const definition = loadSync(packageFile('worker/salesforce/pubsub/pubsub_api.proto'), {
    enums: String,
    longs: String,
    defaults: true
  });
  const loaded = grpc.loadPackageDefinition(definition) as unknown as {
    eventbus: { v1: { PubSub: grpc.ServiceClientConstructor } };
  };
  return loaded.eventbus.v1.PubSub;
}
