import { groupBy } from '../../records/grouping';
import type { Records } from '../../records/records';
import type { UserIdentity } from '../../records/user-identity';
import { OrgError } from '../../errors';
import { ApexDoesNotCompile, type Problem } from '../errors';
import type { ApexRuntime } from '../runtime';
import type { UserClass } from '../values/apex-object';
import { runTestClass } from './class-run';
import { isTestClass, type TestClass, testClassOf } from './test-class';
import { type Coverage, coverageOf, type TestResult, type TestRun } from './test-run';

export interface RunTestsOptions {
  /** Names of the classes to run, any case; all test classes if left out. */
  classes?: string[];
  /** Whose rights the tests have; the org's administrator if left out. */
  user?: UserIdentity;
}

/**
 * Runs the tests of a project. Classes and triggers that do not compile are among the results, as CompileFail.
 * Throws OrgError INVALID_INPUT when a class that was asked for does not exist or has no tests.
 */
export function runTests(runtime: ApexRuntime, records: Records, options: RunTestsOptions = {}): TestRun {
  const startedAt = new Date();
  const began = performance.now();
  const user = options.user ?? administrator(records);
  const problems = runtime.problems.filter((problem) => problem.severity === 'error');
  const testClasses = chooseClasses(runtime, options.classes);
  runtime.resetCoverage();
  const ran = testClasses.flatMap((testClass) => runTestClass(runtime, records, user, testClass));
  const executionTime = ran.reduce((total, { runTime }) => total + runTime, 0);
  return {
    startedAt,
    executionTime,
    totalTime: Math.round(performance.now() - began),
    username: user.username,
    userId: user.id,
    organizationId: organizationId(records, user),
    results: [...compileFailures(records, problems), ...ran],
    coverage: coverage(runtime, records)
  };
}

/** The first user with the profile System Administrator. */
function administrator(records: Records): UserIdentity {
  const found = records.users().find((user) => records.access.profileName(user) === 'System Administrator');
  if (!found)
    throw new OrgError('INVALID_INPUT', 'The project has no user with the profile System Administrator.');
  return found;
}

function organizationId(records: Records, user: UserIdentity): string {
  const { records: found } = records.run(user, (tx) =>
    tx.query('SELECT Id FROM Organization', { countLimits: false })
  );
  return String(found[0]?.fields.Id ?? '');
}

/** A class of the project; undefined if it does not compile, which is told elsewhere. */
function compiled(runtime: ApexRuntime, name: string): UserClass | undefined {
  try {
    return runtime.classNamed(name);
  } catch (error) {
    if (error instanceof ApexDoesNotCompile) return undefined;
    throw error;
  }
}

function chooseClasses(runtime: ApexRuntime, wanted: string[] | undefined): TestClass[] {
  const all = [...runtime.classNames].sort((left, right) => left.localeCompare(right));
  const names = wanted?.map((name) => {
    const known = all.find((each) => each.toLowerCase() === name.toLowerCase());
    if (!known)
      throw new OrgError('INVALID_INPUT', `The project has no class ${name}. Check the name after --class.`);
    return known;
  });
  return (names ?? all).flatMap((name) => {
    const userClass = compiled(runtime, name);
    const testClass = userClass && testClassOf(userClass);
    if (userClass && !testClass && wanted) {
      throw new OrgError(
        'INVALID_INPUT',
        `${name} is no test class. Annotate it with @IsTest, or leave it out.`
      );
    }
    return testClass ? [testClass] : [];
  });
}

function compileFailures(records: Records, problems: readonly Problem[]): TestResult[] {
  const byFile = groupBy(problems, (problem) => problem.file);
  return [...byFile].map(([file, found]): TestResult => ({
    className: sources(records).find((source) => source.file === file)?.name ?? file,
    methodName: '<compile>',
    outcome: 'CompileFail',
    message: found.map(({ line, message }) => `line ${line}: ${message}`).join('\n'),
    stackTrace: found.map(({ line }) => `${file}: line ${line}, column 1`).join('\n'),
    runTime: 0
  }));
}

function sources(records: Records): { name: string; file: string }[] {
  return [...records.project.apexClasses, ...records.project.apexTriggers];
}

function coverage(runtime: ApexRuntime, records: Records): Coverage[] {
  const tests = new Set(
    runtime.classNames.filter((name) => {
      const userClass = compiled(runtime, name);
      return userClass && isTestClass(userClass);
    })
  );
  return sources(records)
    .filter(({ name }) => !tests.has(name))
    .flatMap(({ name, file }) => {
      const counted = runtime.coverage.get(file);
      return counted && counted.lines.size > 0 ? [coverageOf(name, file, counted)] : [];
    })
    .sort((left, right) => left.name.localeCompare(right.name));
}
