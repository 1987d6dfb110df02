import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProject } from '../../metadata/project';
import { buildSchema } from '../../metadata/schema';
import { Records } from '../../records/records';
import { ApexRuntime } from '../runtime';
import { failureOf } from '../testing/failure';
import { apexText } from '../values/text';

/** An expression of Apex and the text of its value; of an exception it is `!` and what the platform prints. */
export type ApexRow = readonly [expression: string, expected: string];

const PROJECT = join(__dirname, '../../../tests/projects/bakery');

/**
 * A test that compiles each expression in an invented project, evaluates it as its administrator and compares the
 * text of the value. `setup` are statements that run before each expression.
 */
export function testApex(title: string, rows: readonly ApexRow[], setup = ''): void {
  test(title, () => {
    const { runtime, records } = projectWith(classOf(rows, setup));
    const probe = runtime.classNamed('Probe')!;
    for (const [index, [expression, expected]] of rows.entries()) {
      assert.equal(evaluate(runtime, records, probe, `row${index}`), expected, expression);
    }
    records.close();
  });
}

function classOf(rows: readonly ApexRow[], setup: string): string {
  const methods = rows.map(
    ([expression], index) => `  public static Object row${index}() { ${setup} return ${expression}; }`
  );
  return `public class Probe {\n${methods.join('\n')}\n}\n`;
}

/** The invented project with one more class. */
function projectWith(text: string): { runtime: ApexRuntime; records: Records } {
  const project = readProject(PROJECT);
  const file = 'classes/Probe.cls';
  project.apexClasses.push({ name: 'Probe', file, path: file, text, apiVersion: '65.0', isActive: true });
  const schema = buildSchema(project);
  const records = Records.open({ project, schema });
  return { runtime: ApexRuntime.load({ project, schema, records }), records };
}

function evaluate(
  runtime: ApexRuntime,
  records: Records,
  probe: NonNullable<ReturnType<ApexRuntime['classNamed']>>,
  name: string
): string {
  const method = probe.methods.find((each) => each.name === name)!;
  const [admin] = records.users();
  let text = '';
  try {
    records.run(admin, (tx) => {
      text = runtime.run(tx, () => apexText(method.invoke(undefined, [])));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) text = `!${failureOf(error).message}`;
  }
  return text;
}

/** Thrown so that no row sees what another one saved. */
class Undo extends Error {}
