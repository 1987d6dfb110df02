import { annotationOf, type MethodDeclaration, type TypeDeclaration } from '../apex/declarations';
import { typeText, type TypeName } from '../apex/type-name';
import { kindOf } from '../apex/value-types';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

const VERBS = ['httpget', 'httppost', 'httpput', 'httppatch', 'httpdelete'];
const LONGEST_PATH = 255;

/** A REST service has a path and methods that the platform accepts. */
export const apexRest: Rule = {
  name: 'apex-rest',
  check(source) {
    const world = worldOf(source);
    const takenBy = new Map<string, string>();
    return world.program.classes.flatMap(({ file, type }) => {
      const found: Fault[] = [];
      const tell = (line: number, problem: string, mend: string): void => {
        found.push({ file: file.path, line, problem, mend });
      };
      const resource = annotationOf(type, 'restresource');
      const methods = type.methods.filter((method) => verbsOf(method).length);
      if (!resource) {
        for (const { name, line } of methods)
          tell(
            line,
            `${name} answers a request, but ${type.name} is no @RestResource`,
            'annotate the class, with its path'
          );
        return found;
      }
      const path = resource.values.get('urlmapping') ?? '';
      const problem = problemOfPath(path);
      if (problem) tell(resource.line, `the path '${path}' ${problem}`, "write it as '/name/*'");
      const other = takenBy.get(path);
      if (other) tell(resource.line, `${other} has the path '${path}' too`, 'give each service its own path');
      takenBy.set(path, type.name);
      if (!type.words.has('global'))
        tell(type.line, `@RestResource ${type.name} is not global`, 'declare it global');
      if (!methods.length)
        tell(type.line, `@RestResource ${type.name} answers no verb`, 'add @HttpGet or another');
      methodFaults(world, type, methods, tell);
      return found;
    });
  }
};

function verbsOf(method: MethodDeclaration): string[] {
  return VERBS.filter((verb) => annotationOf(method, verb));
}

function problemOfPath(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not begin with a slash';
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  if (/[^/]\*|\*[^/]/.test(path)) return 'has a * that does not stand between slashes';
  return undefined;
}

function methodFaults(
  world: ApexWorld,
  owner: TypeDeclaration,
  methods: MethodDeclaration[],
  tell: (line: number, problem: string, mend: string) => void
): void {
  const seen = new Set<string>();
  for (const method of methods) {
    for (const verb of verbsOf(method)) {
      if (seen.has(verb))
        tell(method.line, `${method.name} is the second @${verb} of ${owner.name}`, 'keep one method a verb');
      seen.add(verb);
    }
    if (!method.words.has('global') || !method.words.has('static'))
      tell(method.line, `${method.name} is not global static`, 'declare it global static');
    for (const { name, type } of method.parameters)
      if (type && !isSendable(world, owner, type))
        tell(
          method.line,
          `${method.name} takes ${typeText(type)} ${name}, which Apex REST cannot read`,
          'take primitives, records, lists, maps by String, or a class of them'
        );
    if (method.returns && !isSendable(world, owner, method.returns))
      tell(
        method.line,
        `${method.name} returns ${typeText(method.returns)}, which Apex REST cannot write`,
        'return primitives, records, lists, maps by String, or a class of them'
      );
  }
}

function isSendable(world: ApexWorld, owner: TypeDeclaration, type: TypeName): boolean {
  const kind = kindOf(world, type, owner);
  if (kind.kind === 'list') return isSendable(world, owner, kind.element);
  if (kind.kind === 'map') return kind.key.name === 'string' && isSendable(world, owner, kind.value);
  return kind.kind !== 'set' && type.name !== 'blob' && type.name !== 'object';
}
