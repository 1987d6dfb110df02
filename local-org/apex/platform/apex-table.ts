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
    const methods = rows.map(
      ([expression], index) => `public static Object row${index}() { ${setup} return ${expression}; }`
    );
    const probe = openProbe({ Probe: `public class Probe {\n${methods.join('\n')}\n}` });
    for (const [index, [expression, expected]] of rows.entries()) {
      assert.equal(
        textOf(() => probe.call(`row${index}`, true)),
        expected,
        expression
      );
    }
    probe.records.close();
  });
}

/** The invented project with further classes, of which `Probe` has methods to call. */
export interface Probe {
  records: Records;
  runtime: ApexRuntime;
  /** Calls a static method of Probe as the administrator, in a transaction, and answers the text of its value. */
  call(method: string, undo?: boolean): string;
}

/** Opens the invented project, in memory unless `options` name a file, with more classes and triggers, given by name. */
export function openProbe(
  classes: Record<string, string>,
  triggers: Record<string, string> = {},
  options: { file?: string; clock?: () => Date } = {}
): Probe {
  const project = readProject(PROJECT);
  const sources = (texts: Record<string, string>, suffix: string) =>
    Object.entries(texts).map(([name, text]) => {
      const file = `${name}.${suffix}`;
      return { name, file, path: file, text, apiVersion: '65.0', isActive: true };
    });
  project.apexClasses.push(...sources(classes, 'cls'));
  project.apexTriggers.push(...sources(triggers, 'trigger'));
  const schema = buildSchema(project);
  const records = Records.open({ project, schema, ...options });
  const runtime = ApexRuntime.load({ project, schema, records });
  const [admin] = records.users();
  return {
    records,
    runtime,
    call(name, undo = false) {
      const method = runtime.classNamed('Probe')?.methods.find((each) => each.name === name);
      assert.ok(method, `Probe.${name} must exist`);
      let text = '';
      try {
        records.run(admin, (tx) => {
          text = runtime.run(tx, () => apexText(method.invoke(undefined, [])));
          if (undo) throw new Undo();
        });
      } catch (error) {
        if (!(error instanceof Undo)) throw error;
      }
      return text;
    }
  };
}

/** Thrown so that no row sees what another one saved. */
class Undo extends Error {}

function textOf(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return `!${failureOf(error).message}`;
  }
}
