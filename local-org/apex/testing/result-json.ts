import { createHash } from 'node:crypto';
import { idChecksum } from '../../soql/record-id';
import { type Coverage, coveredPercent, type TestResult, type TestRun } from './test-run';

/** Exit code of `sf apex run test` when a test failed. */
export const FAILED = 100;

const counts = ({ results }: TestRun): { total: number; failing: number } => ({
  total: results.length,
  failing: results.filter(({ outcome }) => outcome !== 'Pass').length
});

/** How many tests passed and failed, and what the command ends with: 0, or 100 if a test failed. */
export function outcomeOf(run: TestRun): { passing: number; failing: number; exitCode: number } {
  const { total, failing } = counts(run);
  return { passing: total - failing, failing, exitCode: failing > 0 ? FAILED : 0 };
}

/** The run in the shape of `sf apex run test --code-coverage --result-format json`. */
export function toResultJson(run: TestRun): object {
  const { exitCode } = outcomeOf(run);
  return {
    status: exitCode,
    result: {
      summary: summaryOf(run),
      tests: run.results.map((result) => testJson(run, result)),
      coverage: {
        coverage: run.coverage.map(coverageJson),
        records: [],
        summary: { ...lineCounts(run.coverage), ...percents(run) }
      }
    },
    warnings: []
  };
}

/** The summary's rows, shared by JSON and text. */
export function summaryOf(run: TestRun): Record<string, string | number> {
  const { passing, failing } = outcomeOf(run);
  const total = passing + failing;
  const share = (part: number): string => (total === 0 ? '0%' : `${Math.round((part / total) * 100)}%`);
  return {
    outcome: failing > 0 ? 'Failed' : 'Passed',
    testsRan: total,
    passing,
    failing,
    skipped: 0,
    passRate: total === 0 ? '100%' : share(passing),
    failRate: share(failing),
    skipRate: '0%',
    testStartTime: run.startedAt.toISOString(),
    testExecutionTime: `${run.executionTime} ms`,
    testTotalTime: `${run.totalTime} ms`,
    commandTime: `${run.totalTime} ms`,
    hostname: 'local-org',
    orgId: run.organizationId,
    username: run.username,
    testRunId: runId(run),
    userId: run.userId,
    ...percents(run)
  };
}

function percents(run: TestRun): Record<'testRunCoverage' | 'orgWideCoverage', string> {
  const percent = `${coveredPercent(run.coverage)}%`;
  return { testRunCoverage: percent, orgWideCoverage: percent };
}

function testJson(run: TestRun, result: TestResult): object {
  const { className, methodName } = result;
  const fullName = `${className}.${methodName}`;
  return {
    Id: idFor('07M', `${runId(run)} ${fullName}`),
    QueueItemId: idFor('709', `${runId(run)} ${className}`),
    AsyncApexJobId: runId(run),
    FullName: fullName,
    MethodName: methodName,
    Outcome: result.outcome,
    Message: result.message,
    StackTrace: result.stackTrace,
    RunTime: result.runTime,
    ApexClass: { Id: idFor('01p', className), Name: className, NamespacePrefix: null, FullName: className }
  };
}

function coverageJson(coverage: Coverage): object {
  const { totalLines, coveredLines } = lineCounts([coverage]);
  return {
    id: idFor('01p', coverage.name),
    name: coverage.name,
    totalLines,
    lines: Object.fromEntries([...coverage.lines].map(([line, ran]) => [line, ran ? 1 : 0])),
    totalCovered: coveredLines,
    coveredPercent: coveredPercent([coverage])
  };
}

function lineCounts(coverage: Coverage[]): { totalLines: number; coveredLines: number } {
  const lines = coverage.flatMap((each) => [...each.lines.values()]);
  return { totalLines: lines.length, coveredLines: lines.filter(Boolean).length };
}

function runId(run: TestRun): string {
  return idFor('707', run.startedAt.toISOString());
}

/** An Id of the right form for something that has no record; the same for the same name. */
function idFor(prefix: string, name: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(name).digest('hex').slice(0, 15)}`).toString(36);
  const id = prefix + digits.toUpperCase().padStart(12, '0').slice(-12);
  return id + idChecksum(id);
}
