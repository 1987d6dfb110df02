import { SystemRows } from '../../../records/boot/system-rows';
import { toSecond } from '../../../records/row';
import { execution } from '../../execution';
import type { ApexDatetime } from '../../values/apex-datetime';
import { UnexpectedException } from '../../values/apex-exception';
import { callMethod } from '../../values/apex-object';
import type { TypeToken } from '../../values/tokens';
import type { AsyncJob } from '../async/async-job';
import { perform } from '../async/perform';
import { restartUsage } from '../usage';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import { testContext } from './test-context';

function startTest(): void {
  const context = testContext();
  if (context.phase !== 'before') throw new UnexpectedException('Testing already started');
  const { limits } = execution().tx;
  const counts = limits.snapshot();
  const restoreUsage = restartUsage();
  limits.restore();
  context.phase = 'started';
  context.restoreCounts = () => {
    limits.restore(counts);
    restoreUsage();
  };
}

function stopTest(): void {
  const context = testContext();
  if (context.phase !== 'started') throw new UnexpectedException('Testing not started');
  runJobs(context.jobs.splice(0));
  deliverEvents();
  runJobs(context.jobs.splice(0));
  context.phase = 'stopped';
  context.restoreCounts?.();
}

/** Runs each job to its end, phase by phase. */
function runJobs(jobs: AsyncJob[]): void {
  const { records } = execution();
  for (const job of jobs) {
    const user = records.user(job.userId) ?? execution().user;
    for (let next: AsyncJob | undefined = job; next;) {
      const phase: AsyncJob = next;
      testContext().host.runAsync(user, () => void (next = perform(phase)));
    }
  }
}

/** Delivers what the test published so far, in order, and what triggers publish meanwhile. */
function deliverEvents(): void {
  const { host } = testContext();
  const { tx } = execution();
  for (let events = tx.takeEvents(); events.length; events = tx.takeEvents()) {
    for (let start = 0; start < events.length;) {
      const { object } = events[start];
      let end = start;
      while (events[end]?.object === object) end++;
      host.deliver(object, events.slice(start, end));
      start = end;
    }
  }
}

/** Writes the date as it is: no trigger runs, as on the platform. */
function setCreatedDate(id: string, date: ApexDatetime): void {
  const { records, schema } = execution();
  const object = schema.byPrefix(id.slice(0, 3));
  if (!object) throw new UnexpectedException(`No object has Ids like ${id}`);
  new SystemRows(records).keep(object.name, { Id: id }, { CreatedDate: toSecond(date.utc) });
}

/** A value of EventBus.TestBroker. */
class TestBroker {}

platformClass('Test', {
  statics: {
    'void startTest()': startTest,
    'void stopTest()': stopTest,
    'Boolean isRunningTest()': () => execution().isTest,
    'EventBus.TestBroker getEventBus()': () => new TestBroker(),
    ...nullChecked({
      // Groups of permission sets are looked up whenever access is, so there is nothing to calculate.
      'void calculatePermissionSetGroup(String permissionSetGroupId)': () => undefined,
      'void calculatePermissionSetGroup(List<String> permissionSetGroupIds)': () => undefined,
      'void setCreatedDate(Id recordId, Datetime createdDate)': setCreatedDate,
      'void setMock(Type interfaceType, Object mock)': (interfaceType: TypeToken, mock: unknown) => {
        if (interfaceType.type.name !== 'HttpCalloutMock') {
          throw new UnexpectedException(`No callout of the local org asks a mock of type ${interfaceType}`);
        }
        testContext().calloutMock = mock;
      }
    })
  }
});

platformClass('EventBus.TestBroker', {
  methods: { 'void deliver()': () => deliverEvents() },
  isInstance: (value) => value instanceof TestBroker
});

platformClass('HttpCalloutMock', {
  kind: 'interface',
  methods: { 'HttpResponse respond(HttpRequest request)': null }
});

/** Asks the test's mock for the answer to a callout; undefined when there is none. */
export function mockedResponse(request: unknown): unknown {
  const { calloutMock } = testContext();
  if (calloutMock === undefined) return undefined;
  return callMethod(calloutMock as Parameters<typeof callMethod>[0], 'respond', [request]);
}
