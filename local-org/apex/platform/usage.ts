import { LimitException } from '../values/apex-exception';
import { execution } from '../execution';

/** What the records of the org do not count: the platform library does. */
export interface Usage {
  queueableJobs: number;
  callouts: number;
  savepoints: number;
  savepointRollbacks: number;
  emailInvocations: number;
}

/** How much of each a synchronous transaction may use. Source: Apex Developer Guide, Execution Governors and Limits. */
export const USAGE_LIMITS: Usage = {
  queueableJobs: 50,
  callouts: 100,
  savepoints: 150,
  savepointRollbacks: 150,
  emailInvocations: 10
};

const WORDING: Record<keyof Usage, string> = {
  queueableJobs: 'queueable jobs added to the queue',
  callouts: 'callouts',
  savepoints: 'DML statements',
  savepointRollbacks: 'DML statements',
  emailInvocations: 'Email Invocations'
};

const USAGE = Symbol('usage');

function nothing(): Usage {
  return { queueableJobs: 0, callouts: 0, savepoints: 0, savepointRollbacks: 0, emailInvocations: 0 };
}

/** The running transaction's counts. */
export function usage(): Usage {
  return execution().state(USAGE, nothing);
}

/** Starts counting anew. Answers how to go on with the counts of before. */
export function restartUsage(): () => void {
  const counts = usage();
  const before = { ...counts };
  Object.assign(counts, nothing());
  return () => void Object.assign(counts, before);
}

/** Counts one use. Throws LimitException `Too many …` beyond `limit`, as the platform words it. */
export function countUse(resource: keyof Usage, limit = USAGE_LIMITS[resource]): void {
  const used = usage();
  used[resource]++;
  if (used[resource] > limit) throw new LimitException(`Too many ${WORDING[resource]}: ${used[resource]}`);
}
