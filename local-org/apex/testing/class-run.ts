import type { Records } from '../../records/records';
import type { Transaction } from '../../records/transaction';
import type { UserIdentity } from '../../records/user-identity';
import type { ApexRuntime } from '../runtime';
import type { UserMethod } from '../values/apex-object';
import { callStack } from '../values/stack-trace';
import { failureOf } from './failure';
import type { TestClass } from './test-class';
import type { TestResult } from './test-run';
import { TestSession } from './test-session';

/** Thrown to undo everything that the tests of a class did. */
class Undo extends Error {}

/**
 * Runs the tests of a class in one transaction that is rolled back at the end. Every test starts from what the class's
 * setup methods saved: what the tests before it did is undone.
 */
export function runTestClass(
  runtime: ApexRuntime,
  records: Records,
  user: UserIdentity,
  testClass: TestClass
): TestResult[] {
  const results: TestResult[] = [];
  try {
    records.run(user, (tx) => {
      const setup = new ClassRun(runtime, records, tx, testClass.name);
      results.push(...setup.runAll(testClass));
      tx.takeEvents();
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  records.access.forget();
  return results;
}

class ClassRun {
  constructor(
    private readonly runtime: ApexRuntime,
    private readonly records: Records,
    private readonly tx: Transaction,
    private readonly className: string
  ) {}

  runAll({ setups, tests }: TestClass): TestResult[] {
    for (const setup of setups) {
      const failed = this.runMethod(setup);
      // Without its data no test of the class can run: each fails for the setup's reason.
      if (failed.outcome !== 'Pass') return tests.map(({ name }) => ({ ...failed, methodName: name }));
    }
    const start = this.tx.setSavepoint();
    return tests.map((test) => {
      const result = this.runMethod(test);
      this.tx.rollbackTo(start);
      this.records.access.forget();
      return result;
    });
  }

  private runMethod(method: UserMethod): TestResult {
    const { user, limits } = this.tx;
    const began = performance.now();
    const result = { className: this.className, methodName: method.name, message: null, stackTrace: null };
    const runTime = (): number => Math.round(performance.now() - began);
    try {
      new TestSession(this.runtime, this.records, this.tx).run(() => void method.invoke(undefined, []));
      return { ...result, outcome: 'Pass', runTime: runTime() };
    } catch (error) {
      return { ...result, outcome: 'Fail', ...failureOf(error), runTime: runTime() };
    } finally {
      this.tx.become(user, limits);
      callStack.depth = 0;
      this.tx.takeEvents();
    }
  }
}
