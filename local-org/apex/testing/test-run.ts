import type { FileCoverage } from '../compiler/linker';

/** What became of one test method, or of a class that does not compile (`CompileFail`). */
export interface TestResult {
  className: string;
  /** `<compile>` for a class that does not compile. */
  methodName: string;
  outcome: 'Pass' | 'Fail' | 'CompileFail';
  /** As the platform prints it: `System.AssertException: Assertion Failed: …`; null when it passed. */
  message: string | null;
  /** `Class.Foo.bar: line 12, column 1`, innermost first; null when it passed. */
  stackTrace: string | null;
  /** In milliseconds. */
  runTime: number;
}

/** How many of the lines with statements of a class or trigger ran. Test classes are left out. */
export interface Coverage {
  name: string;
  file: string;
  /** By line number from 1: whether it ran. */
  lines: ReadonlyMap<number, boolean>;
}

/** One run of a project's tests. */
export interface TestRun {
  startedAt: Date;
  /** In milliseconds: the test methods alone. */
  executionTime: number;
  /** In milliseconds: everything, opening the project included. */
  totalTime: number;
  username: string;
  userId: string;
  organizationId: string;
  results: TestResult[];
  coverage: Coverage[];
}

/** The share of lines that ran, in percent rounded to whole numbers; 100 when there are none. */
export function coveredPercent(coverage: readonly Coverage[]): number {
  const lines = coverage.flatMap((each) => [...each.lines.values()]);
  return lines.length === 0 ? 100 : Math.round((lines.filter(Boolean).length / lines.length) * 100);
}

/** Coverage of one file as the compiler counted it. */
export function coverageOf(name: string, file: string, { lines, hits }: FileCoverage): Coverage {
  const sorted = [...lines].sort((left, right) => left - right);
  return { name, file, lines: new Map(sorted.map((line) => [line, hits[line] > 0])) };
}
