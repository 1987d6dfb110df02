import {
  annotationOf,
  type FieldDeclaration,
  type MethodDeclaration,
  type TypeDeclaration
} from '../apex/declarations';
import { allTypes } from '../apex/program';
import { typeText, type TypeName } from '../apex/type-name';
import { isVisible, kindOf } from '../apex/value-types';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

/** Annotations that may stand beside @InvocableMethod: the compiler reads them and the platform does not. */
const HARMLESS = new Set(['invocablemethod', 'suppresswarnings', 'deprecated', 'testvisible']);

/** What flows may call has the signature that the platform demands. */
export const apexInvocable: Rule = {
  name: 'apex-invocable',
  check(source) {
    const world = worldOf(source);
    return world.program.classes.flatMap(({ file, type }) =>
      allTypes(type).flatMap((owner) => {
        const tell = (line: number, problem: string, mend: string): Fault => ({
          file: file.path,
          line,
          problem,
          mend
        });
        return [...methodFaults(world, owner, tell), ...variableFaults(world, owner, tell)];
      })
    );
  }
};

type Tell = (line: number, problem: string, mend: string) => Fault;

function methodFaults(world: ApexWorld, owner: TypeDeclaration, tell: Tell): Fault[] {
  const methods = owner.methods.filter((method) => annotationOf(method, 'invocablemethod'));
  return methods.flatMap((method, index) => {
    const { name, line } = method;
    const found: Fault[] = [];
    const demand = (isSo: boolean, problem: string, mend: string): void => {
      if (!isSo) found.push(tell(line, `@InvocableMethod ${name} ${problem}`, mend));
    };
    demand(index === 0, 'is the second of its class', 'give each invocable method a class of its own');
    demand(!owner.outer, 'stands in an inner class', 'move it to a class of its own');
    demand(
      method.words.has('static') && isVisible(method),
      'is not public static',
      'declare it public static'
    );
    demand(
      method.parameters.length <= 1,
      'takes several parameters',
      'take one list of a class with @InvocableVariable members'
    );
    const beside = method.annotations.find((annotation) => !HARMLESS.has(annotation.name));
    demand(
      !beside,
      `also carries @${beside?.name}`,
      'leave the other annotation out: the platform takes none beside it'
    );
    const parameter = method.parameters[0]?.type;
    if (parameter) found.push(...listFaults(world, owner, method, parameter, 'takes', tell));
    if (method.returns) found.push(...listFaults(world, owner, method, method.returns, 'returns', tell));
    return found;
  });
}

function listFaults(
  world: ApexWorld,
  owner: TypeDeclaration,
  { name, line }: MethodDeclaration,
  type: TypeName,
  verb: string,
  tell: Tell
): Fault[] {
  const kind = kindOf(world, type, owner);
  if (kind.kind !== 'list')
    return [
      tell(
        line,
        `@InvocableMethod ${name} ${verb} ${typeText(type)}`,
        `make it a list: a flow calls for many records at once`
      )
    ];
  const inner = kindOf(world, kind.element, owner);
  const element = inner.kind === 'list' ? kindOf(world, inner.element, owner) : inner;
  if (element.kind === 'class') {
    const { declared } = element;
    if (!isVisible(declared))
      return [
        tell(
          line,
          `@InvocableMethod ${name} ${verb} ${declared.name}, which is not public`,
          'declare the class public'
        )
      ];
    const has = world.program
      .withSupers(declared)
      .some(({ fields }) => fields.some((field) => annotationOf(field, 'invocablevariable')));
    return has
      ? []
      : [
          tell(
            line,
            `@InvocableMethod ${name} ${verb} ${declared.name}, which has no @InvocableVariable`,
            'annotate what a flow shall set or read'
          )
        ];
  }
  return isPassable(element.kind)
    ? []
    : [
        tell(
          line,
          `@InvocableMethod ${name} ${verb} ${typeText(type)}, which flows cannot pass`,
          'use primitives, records, or a class with @InvocableVariable members'
        )
      ];
}

function variableFaults(world: ApexWorld, owner: TypeDeclaration, tell: Tell): Fault[] {
  return owner.fields.flatMap((field) => {
    if (!annotationOf(field, 'invocablevariable')) return [];
    const { name, line } = field;
    const found: Fault[] = [];
    const demand = (isSo: boolean, problem: string, mend: string): void => {
      if (!isSo) found.push(tell(line, `@InvocableVariable ${name} ${problem}`, mend));
    };
    demand(isVisible(field), 'is not public', 'declare it public');
    demand(
      !field.words.has('static') && !field.words.has('final'),
      'is static or final',
      'make it a plain member'
    );
    demand(
      isPassableVariable(world, owner, field),
      `is a ${field.type && typeText(field.type)}, which flows cannot pass`,
      'use a primitive, a record, a list of them, or a class with @InvocableVariable members'
    );
    return found;
  });
}

function isPassableVariable(world: ApexWorld, owner: TypeDeclaration, { type }: FieldDeclaration): boolean {
  if (!type) return false;
  let kind = kindOf(world, type, owner);
  for (let depth = 0; kind.kind === 'list' && depth < 2; depth++) kind = kindOf(world, kind.element, owner);
  return kind.kind === 'class' || isPassable(kind.kind);
}

function isPassable(kind: string): boolean {
  return kind === 'primitive' || kind === 'sobject' || kind === 'unknown';
}
