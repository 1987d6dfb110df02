import { randomUUID } from 'node:crypto';
import { execution } from '../execution';
import type { ApexEnum } from '../values/apex-enum';
import { currentJob } from './async/async-context';
import type { AsyncJobKind } from './async/async-job';
import { platformClass } from './platform-class';
import { platformEnum } from './platform-enum';

const quiddity = platformEnum('Quiddity', [
  'ANONYMOUS',
  'AURA',
  'BATCH_ACS',
  'BATCH_APEX',
  'BATCH_CHUNK_PARALLEL',
  'BATCH_CHUNK_SERIAL',
  'BULK_API',
  'COMMERCE_INTEGRATION',
  'DISCOVERABLE_LOGIN',
  'EXTERNAL_SERVICE_CALLBACK',
  'FUNCTION_CALLBACK',
  'FUTURE',
  'INBOUND_EMAIL_SERVICE',
  'INVOCABLE_ACTION',
  'IOT',
  'PLATFORM_EVENT_PUBLISH_CALLBACK',
  'POST_INSTALL_SCRIPT',
  'QUEUEABLE',
  'QUICK_ACTION',
  'REMOTE_ACTION',
  'REST',
  'RUNTEST_ASYNC',
  'RUNTEST_DEPLOY',
  'RUNTEST_SYNC',
  'SCHEDULED',
  'SOAP',
  'SYNCHRONOUS',
  'TRANSACTION_FINALIZER_QUEUEABLE',
  'UNDEFINED',
  'VF'
]);

const OF_JOBS: Record<AsyncJobKind, ApexEnum> = {
  Queueable: quiddity.QUEUEABLE,
  Future: quiddity.FUTURE,
  BatchApex: quiddity.BATCH_APEX,
  ScheduledApex: quiddity.SCHEDULED
};

/** A value of System.Request. */
class ApexRequest {
  readonly id = randomUUID();
}

const REQUEST = Symbol('request');

function quiddityOfNow(): ApexEnum {
  const job = currentJob();
  if (job) return OF_JOBS[job.work.kind];
  return execution().isTest ? quiddity.RUNTEST_SYNC : quiddity.SYNCHRONOUS;
}

platformClass('Request', {
  statics: { 'Request getCurrent()': () => execution().state(REQUEST, () => new ApexRequest()) },
  methods: {
    'Quiddity getQuiddity()': quiddityOfNow,
    'String getRequestId()': (self: ApexRequest) => self.id
  },
  isInstance: (value) => value instanceof ApexRequest
});
