import type { ProjectSource } from '../project-source';
import type { Rule } from '../rule';
import { findingsIn } from '../rules';

/** What a rule finds, as `Visits.cls:2 what is wrong`: short enough to be read in a test. */
export function problemsOf(rule: Rule, source: ProjectSource): string[] {
  return findingsIn(source, [rule]).map(
    ({ file, line, problem }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line} ${problem}`
  );
}
