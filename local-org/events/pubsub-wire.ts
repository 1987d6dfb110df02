import { join } from 'node:path';
import { loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

// The messages of pubsub_api.proto as grpc-js hands them over.

export interface ProducerEvent {
  id: string;
  schemaId: string;
  payload: Buffer;
}

export interface FetchRequest {
  topicName: string;
  replayPreset: 'LATEST' | 'EARLIEST' | 'CUSTOM';
  replayId: Buffer;
  numRequested: number;
}

export interface FetchResponse {
  events: { event: ProducerEvent; replayId: Buffer }[];
  latestReplayId: Buffer;
  rpcId: string;
  pendingNumRequested: number;
}

export interface PublishRequest {
  topicName: string;
  events: ProducerEvent[];
}

export interface PublishResult {
  replayId?: Buffer;
  error?: { code: 'UNKNOWN' | 'PUBLISH' | 'COMMIT'; msg: string };
  correlationKey: string;
}

export interface PublishResponse {
  results: PublishResult[];
  schemaId: string;
  rpcId: string;
}

/** The service definition that a gRPC server or client is made of. */
export function pubSubService(): ServiceDefinition {
  const definition = loadSync(join(__dirname, 'pubsub_api.proto'), {
    enums: String,
    defaults: true,
    longs: Number
  });
  const { eventbus } = loadPackageDefinition(definition) as unknown as {
    eventbus: { v1: { PubSub: { service: ServiceDefinition } } };
  };
  return eventbus.v1.PubSub.service;
}
