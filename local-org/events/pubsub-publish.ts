import { randomUUID } from 'node:crypto';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { OrgError } from '../errors';
import type { SaveResult } from '../records/errors';
import type { Row } from '../records/row';
import type { UserIdentity } from '../records/user-identity';
import { pubSubErrors } from './errors';
import type { PubSubContext } from './pubsub-server';
import type { ProducerEvent, PublishRequest, PublishResponse, PublishResult } from './pubsub-wire';
import { encodeReplayId } from './replay-id';
import type { Topic } from './topics';

/** Publishes the events of one request as the user; events that do not fit fail singly, the others go out. */
export function publish(
  request: PublishRequest,
  user: UserIdentity,
  context: PubSubContext
): PublishResponse {
  if (!request.topicName) throw pubSubErrors.publishTopicEmpty();
  const topic = context.topicFor(request.topicName, user);
  if (!context.records.access.canCreate(user, topic.object)) throw pubSubErrors.topicForbidden(topic.name);
  if (request.events.length === 0) throw pubSubErrors.publishNothing();
  if (context.faults.strike('publish-error', topic.name)) throw pubSubErrors.unavailable();

  const decoded = request.events.map((event) => decode(event, topic));
  const rows = decoded.flatMap((entry) => (entry.row ? [entry.row] : []));
  const before = context.bus.log.latest(topic.name);
  const saved =
    rows.length === 0
      ? []
      : context.records.run(user, (tx) => tx.publish(topic.object.name, rows, { countLimits: false }));
  const published = saved.filter(({ success }) => success).length;
  const logged = context.bus.log.read(topic.name, before, published);

  const results: PublishResult[] = decoded.map(({ event, problem }) => {
    if (problem !== undefined) return failed(event, problem);
    const save = saved.shift() as SaveResult;
    if (!save.success) return failed(event, save.errors.map(({ message }) => message).join('; '));
    const own = logged.shift();
    return { replayId: encodeReplayId(own?.replayId ?? 0), correlationKey: event.id || own?.uuid || '' };
  });
  return { results, schemaId: topic.schema.id, rpcId: randomUUID() };
}

function decode(event: ProducerEvent, topic: Topic): { event: ProducerEvent; row?: Row; problem?: string } {
  if (event.schemaId !== topic.schema.id) {
    return {
      event,
      problem: `Schema ${event.schemaId || '(none)'} is not the schema of ${topic.name}; use ${topic.schema.id}.`
    };
  }
  try {
    return { event, row: topic.schema.decode(event.payload) };
  } catch (error) {
    return {
      event,
      problem: `The payload does not fit the schema ${topic.schema.id}: ${(error as Error).message}`
    };
  }
}

function failed(event: ProducerEvent, msg: string): PublishResult {
  return { error: { code: 'PUBLISH', msg }, correlationKey: event.id };
}

/** A publish stream without a request for this long is closed, as the error table of the Pub/Sub API guide says. */
const IDLE_MILLISECONDS = 1_800_000;

/** Serves one PublishStream call: an answer for each request, in order. */
export function servePublishStream(
  call: ServerDuplexStream<PublishRequest, PublishResponse>,
  user: UserIdentity,
  context: PubSubContext
): void {
  let topicName = '';
  const close = () => {
    clearTimeout(idle);
    context.streams.delete(stream);
  };
  const fail = (error: unknown) => {
    close();
    call.emit('error', asServiceError(error));
  };
  const stream = { drop: () => fail(pubSubErrors.unavailable()) };
  const idle = setTimeout(() => fail(pubSubErrors.publishIdle()), IDLE_MILLISECONDS);
  idle.unref();
  context.streams.add(stream);
  call.on('data', (request: PublishRequest) => {
    idle.refresh();
    try {
      if (topicName && request.topicName && request.topicName !== topicName)
        throw pubSubErrors.publishTopicMismatch();
      topicName ||= request.topicName;
      call.write(publish({ ...request, topicName }, user, context));
    } catch (error) {
      fail(error);
    }
  });
  call.on('end', () => {
    close();
    call.end();
  });
  call.on('cancelled', close);
}

/** What a caller is sent for any error: one that says more than its kind is passed on. */
export function asServiceError(error: unknown): Error {
  if (error instanceof OrgError && error.code === 'NOT_EMULATED')
    return pubSubErrors.notEmulated(error.message);
  return error as Error;
}
