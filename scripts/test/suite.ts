/** How many tests of a suite passed, failed and were skipped by name. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One part of `npm test`. */
export interface TestSuite {
  name: string;
  title: string;
  run(): Promise<TestCounts>;
}

/**
 * The counts of a runner that ended with `code`. A runner that failed without a failed test (it crashed, or found
 * no test) counts as one failure, so that it can never pass for success.
 */
export function judged(counts: TestCounts, code: number | null): TestCounts {
  const crashed = code !== 0 && counts.failed === 0;
  const empty = counts.passed + counts.failed + counts.skipped === 0;
  return crashed || empty ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
}
