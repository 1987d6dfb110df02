import { execution } from '../execution';
import { type Implementation, platformClass } from './platform-class';
import { type Usage, usage, USAGE_LIMITS } from './usage';

const limits = () => execution().tx.limits;
const HEAP_LIMIT = 6_000_000;
const CPU_LIMIT = 10_000;

type Resource = Parameters<ReturnType<typeof limits>['usedOf']>[0];

/** `getX()` and `getLimitX()` for a resource that the org counts. */
function counted(name: string, resource: Resource): Record<string, Implementation> {
  return {
    [`Integer get${name}()`]: () => limits().usedOf(resource),
    [`Integer getLimit${name}()`]: () => limits().allowed[resource]
  };
}

/** The same for a resource that the platform library counts. */
function used(name: string, resource: keyof Usage): Record<string, Implementation> {
  return {
    [`Integer get${name}()`]: () => usage()[resource],
    [`Integer getLimit${name}()`]: () => USAGE_LIMITS[resource]
  };
}

platformClass('Limits', {
  statics: {
    ...counted('Queries', 'queries'),
    ...counted('AggregateQueries', 'aggregateQueries'),
    ...counted('QueryRows', 'queryRows'),
    ...counted('DmlStatements', 'dmlStatements'),
    ...counted('DmlRows', 'dmlRows'),
    ...counted('PublishImmediateDML', 'publishImmediate'),
    ...used('QueueableJobs', 'queueableJobs'),
    ...used('Callouts', 'callouts'),
    ...used('EmailInvocations', 'emailInvocations'),
    'Integer getCpuTime()': () => Math.round(limits().elapsed),
    'Integer getLimitCpuTime()': () => CPU_LIMIT,
    // Memory is not measured per transaction; the limit is what code compares with.
    'Integer getLimitHeapSize()': () => HEAP_LIMIT
  }
});
