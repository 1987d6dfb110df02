/** The messages of pubsub_api.proto as proto-loader hands them over. */

export interface TopicInfo {
  topicName: string;
  schemaId: string;
  canPublish: boolean;
  canSubscribe: boolean;
}

export interface SchemaInfo {
  schemaId: string;
  schemaJson: string;
}

export interface ProducerEvent {
  /** For received events the EventUuid. */
  id: string;
  schemaId: string;
  payload: Buffer;
}

export interface ConsumerEvent {
  event: ProducerEvent;
  replayId: Buffer;
}

export interface FetchRequest {
  topicName: string;
  numRequested: number;
  replayPreset?: 'LATEST' | 'EARLIEST' | 'CUSTOM';
  replayId?: Buffer;
}

export interface FetchResponse {
  events: ConsumerEvent[];
  latestReplayId: Buffer;
  pendingNumRequested: number;
}

export interface PublishRequest {
  topicName: string;
  events: ProducerEvent[];
}

export interface PublishResult {
  replayId: Buffer;
  correlationKey: string;
  error: { code: string; msg: string } | null;
}

export interface PublishResponse {
  results: PublishResult[];
  schemaId: string;
}
