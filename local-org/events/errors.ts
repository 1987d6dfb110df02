import { randomUUID } from 'node:crypto';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

const PREFIX = 'sfdc.platform.eventbus.grpc.';

/**
 * A failed call of the Pub/Sub API: gRPC status, and in the trailers the platform's `error-code` and `rpc-id`.
 * Codes are those of "Handle Errors" in the Pub/Sub API guide.
 */
export class PubSubError extends Error implements ServiceError {
  readonly details: string;
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly errorCode: string,
    sentence: string
  ) {
    const rpcId = randomUUID();
    const details = `${sentence} rpcId: ${rpcId}`;
    super(details);
    this.name = 'PubSubError';
    this.details = details;
    this.metadata.set('error-code', PREFIX + errorCode);
    this.metadata.set('rpc-id', rpcId);
  }
}

/** Every failure of the Pub/Sub API. */
export const pubSubErrors = {
  headersInvalid: (header: string) =>
    new PubSubError(
      status.UNAUTHENTICATED,
      'service.auth.headers.invalid',
      `The authentication header ${header} is missing or wrong. Send accesstoken, instanceurl and tenantid (the 18-character organization Id).`
    ),
  authError: () =>
    new PubSubError(
      status.UNAUTHENTICATED,
      'service.auth.error',
      'An authentication exception occurred. Provide valid authentication via metadata headers.'
    ),
  unavailable: () =>
    new PubSubError(
      status.UNAVAILABLE,
      'service.unavailable',
      'The Pub/Sub API service is unavailable. Retry later.'
    ),
  topicEmpty: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'topic.validation.empty',
      'The topic name is blank. Provide a topic name.'
    ),
  topicNotFound: (topic: string) =>
    new PubSubError(
      status.NOT_FOUND,
      'topic.not.found',
      `The topic ${topic} does not exist. Check its name.`
    ),
  topicForbidden: (topic: string) =>
    new PubSubError(
      status.PERMISSION_DENIED,
      'topic.meta.permission',
      `The user may neither publish nor receive events of ${topic}. Grant access to the event object.`
    ),
  schemaEmpty: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'schema.validation.failed',
      'The schema ID is blank. Provide a schema ID.'
    ),
  schemaUnknown: (schemaId: string) =>
    new PubSubError(
      status.PERMISSION_DENIED,
      'schema.meta.permission',
      `There is no schema ${schemaId}, or the user may not see it. Take the schema ID from GetTopic.`
    ),
  cannotSubscribe: (topic: string) =>
    new PubSubError(
      status.PERMISSION_DENIED,
      'subscription.topic.cannot.subscribe',
      `The user may not receive events of ${topic}. Grant read access to the event object.`
    ),
  replayIdMissing: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'subscription.fetch.replayid.validation.failed',
      'ReplayPreset is CUSTOM but there is no replay ID. Send one, or use LATEST or EARLIEST.'
    ),
  replayIdCorrupted: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'subscription.fetch.replayid.corrupted',
      'The Replay ID validation failed. Ensure that the Replay ID is valid and within the retention window.'
    ),
  requestedEventsInvalid: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'subscription.fetch.requested.events.invalid',
      'The number of requested events must be greater than zero.'
    ),
  subscriptionTopicMismatch: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'subscription.fetch.topic.mismatch',
      'The topic of a subscription cannot change. Start a new subscription.'
    ),
  deliveryLimit: () =>
    new PubSubError(
      status.RESOURCE_EXHAUSTED,
      'subscription.limit.exceeded',
      'You have exceeded the event delivery limit for your org.'
    ),
  publishTopicEmpty: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'publish.topic.validation.empty',
      'The topic name is blank. Provide a topic name.'
    ),
  publishTopicMismatch: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'publish.topic.mismatch',
      'The topic of a publish stream cannot change. Start a new stream.'
    ),
  publishNothing: () =>
    new PubSubError(
      status.INVALID_ARGUMENT,
      'publish.event.count.invalid',
      'The publish request has no events. Include at least one.'
    ),
  publishIdle: () =>
    new PubSubError(
      status.CANCELLED,
      'publish.stream.sweeper.timeout',
      'No publish request came for too long. Open a new stream.'
    ),
  notEmulated: (construct: string) =>
    new PubSubError(
      status.UNIMPLEMENTED,
      'not.emulated',
      `The local org does not emulate ${construct}. See local-org/SUPPORTED.md for what it does.`
    )
};
