import path from 'node:path';
import type { Project } from '../../../metadata/project';
import { readProject } from '../../../metadata/project';
import { buildSchema } from '../../../metadata/schema';
import { Records } from '../../../records/records';
import type { UserIdentity } from '../../../records/user-identity';
import { ApexRuntime } from '../../runtime';
import { apexText } from '../../values/text';

const BAKERY = path.resolve(__dirname, '../../../../tests/projects/bakery');

/** An org of the bakery project with Apex of a test in place of the project's own. */
export interface SnippetOrg {
  records: Records;
  apex: ApexRuntime;
  admin: UserIdentity;
  log: string[];
  /** Runs statements as the body of a method that returns a value, in a transaction of their own; answers it as text. */
  run(statements: string, user?: UserIdentity): string;
}

/** Opens an org whose classes and triggers are given by name. */
export function openSnippets(
  classes: Record<string, string> = {},
  triggers: Record<string, string> = {}
): SnippetOrg {
  const project: Project = readProject(BAKERY);
  project.apexClasses = Object.entries(classes).map(([name, text]) => source(name, 'cls', text));
  project.apexTriggers = Object.entries(triggers).map(([name, text]) => source(name, 'trigger', text));
  const schema = buildSchema(project);
  const records = Records.open({ project, schema });
  const log: string[] = [];
  const load = () => ApexRuntime.load({ project, schema, records, onDebug: (line) => log.push(line) });
  const apex = load();
  const admin = records.users().find((user) => records.access.profileName(user) === 'System Administrator');
  if (!admin) {
    throw new Error('The bakery has no administrator');
  }
  let count = 0;
  return {
    records,
    apex,
    admin,
    log,
    run(statements, user = admin) {
      const name = `Snippet${count++}`;
      project.apexClasses = [
        ...project.apexClasses,
        source(name, 'cls', `public class ${name} { public static Object go() { ${statements} } }`)
      ];
      records.automations.length = 0;
      const runtime = load();
      const go = () => runtime.classNamed(name)?.methods[0].invoke(undefined, []);
      return records.run(user, (tx) => apexText(runtime.run(tx, go)));
    }
  };
}

/** Problems of a class, as `line: message`. */
export function problemsOf(text: string): string[] {
  const { apex } = openSnippets({ Wrong: text });
  return apex.problems.map((problem) => `${problem.line}: ${problem.message}`);
}

function source(name: string, suffix: string, text: string) {
  const file = `${name}.${suffix}`;
  return { name, file, path: file, text, apiVersion: '65.0', isActive: true };
}
