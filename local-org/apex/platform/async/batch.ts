import { freeze } from '../../frozen/freeze';
import { InvalidParameterValueException } from '../../values/apex-exception';
import { platformClass } from '../platform-class';
import { now } from '../user-clock';
import { currentJob } from './async-context';
import { JobContext } from './job-context';
import { objectOfType } from './job-object';
import { submit } from './submit';

const STANDARD_SCOPE = 200;
const LARGEST_SCOPE = 2000;

/**
 * Database.executeBatch: `start` finds the records, `execute` gets them in parts, `finish` ends it, each phase in a
 * transaction of its own. Answers the AsyncApexJob's Id. A test runs it at Test.stopTest(), with one part at most.
 */
export function executeBatch(batchable: unknown, scope: number | null = STANDARD_SCOPE): string {
  const { userClass } = objectOfType(batchable, 'Database.Batchable');
  if (scope === null || scope < 1) {
    throw new InvalidParameterValueException('Scope size must be greater than zero');
  }
  const stackDepth = (currentJob()?.stackDepth ?? 0) + 1;
  return submit(userClass, stackDepth, now(), {
    kind: 'BatchApex',
    job: freeze(batchable),
    scope: Math.min(scope, LARGEST_SCOPE),
    phase: 'start'
  });
}

platformClass('Database.Batchable<T>', {
  kind: 'interface',
  methods: {
    'void execute(Database.BatchableContext context, List<T> scope)': null,
    'void finish(Database.BatchableContext context)': null
  }
});

platformClass('Database.BatchableContext', {
  kind: 'interface',
  methods: {
    'Id getJobId()': (self: JobContext) => self.jobId,
    // The job's parts have no AsyncApexJob of their own here.
    'Id getChildJobId()': (self: JobContext) => self.jobId
  },
  isInstance: (value) => value instanceof JobContext
});

/** A batchable that implements it keeps its variables from phase to phase. */
platformClass('Database.Stateful', { kind: 'interface' });

/** Callouts of batch jobs need no leave here, but the declaration must compile. */
platformClass('Database.AllowsCallouts', { kind: 'interface' });
