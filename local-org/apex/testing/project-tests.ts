import { readProject } from '../../metadata/project';
import { buildSchema } from '../../metadata/schema';
import { Records } from '../../records/records';
import { FlowRuntime } from '../../flow/runtime';
import { invocables } from '../invocable';
import { ApexRuntime } from '../runtime';
import { runTests } from './run-tests';
import type { TestRun } from './test-run';

/**
 * Runs the tests of the project in `directory` in an org of its own that is in memory and holds no data: tests see
 * users and metadata, and what they make themselves. Throws OrgError PROJECT_INVALID for a project that cannot be read.
 */
export function runProjectTests(
  directory: string,
  classes?: string[],
  onDebug?: (line: string) => void
): TestRun {
  const project = readProject(directory);
  const schema = buildSchema(project);
  const records = Records.open({ project, schema });
  try {
    const runtime = ApexRuntime.load({ project, schema, records, onDebug });
    FlowRuntime.load({ project, schema, records, invoke: invocables(runtime) });
    return runTests(runtime, records, { classes });
  } finally {
    records.close();
  }
}
