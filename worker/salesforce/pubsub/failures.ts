import { status, type ServiceError } from '@grpc/grpc-js';
import { WorkerError, type ErrorCode } from '../../errors';

/** What a failed call asks for. */
export type Failure = 'replay-position-lost' | 'unauthenticated' | 'not-allowed' | 'transient';

const CODES: Record<Failure, ErrorCode> = {
  'replay-position-lost': 'REPLAY_POSITION_LOST',
  unauthenticated: 'TOKEN_REFUSED',
  'not-allowed': 'TOPIC_UNAVAILABLE',
  transient: 'SALESFORCE_UNREACHABLE'
};

/**
 * Reads what a failed call of the Pub/Sub API means. Its own code stands in the trailer `error-code`
 * (developer.salesforce.com, Pub/Sub API, Handle Errors), e.g.
 * `sfdc.platform.eventbus.grpc.subscription.fetch.replayid.corrupted` for a position that is invalid or older than 72 h.
 */
export function classify(error: unknown): Failure {
  const { code, metadata, details } = error as Partial<ServiceError>;
  const own = String(metadata?.get('error-code')[0] ?? '') || (details ?? '');
  if (/fetch\.replayid\.(corrupted|validation\.failed)/.test(own)) return 'replay-position-lost';
  if (code === status.UNAUTHENTICATED) return 'unauthenticated';
  if (code === status.PERMISSION_DENIED || code === status.NOT_FOUND || code === status.INVALID_ARGUMENT) {
    return 'not-allowed';
  }
  return 'transient';
}

/** A failed call as a WorkerError, in the API's own words. */
export function wordFailure(error: unknown, topic: string): WorkerError {
  if (error instanceof WorkerError) return error;
  const reason = (error as Partial<ServiceError>).details || (error as Error).message;
  return new WorkerError(CODES[classify(error)], `${topic}: ${reason}`, { cause: error });
}
