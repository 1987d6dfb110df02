import {
  annotationOf,
  type MethodDeclaration,
  type Modifiers,
  type TypeDeclaration
} from '../apex/declarations';
import { allTypes } from '../apex/program';
import { typeText } from '../apex/type-name';
import { isVisible, kindOf, type ValueKind } from '../apex/value-types';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

/** Interfaces through which the platform starts Apex, and the methods that it calls: name and types of the parameters. */
const INTERFACES: Record<string, [name: string, ...parameters: string[]][]> = {
  schedulable: [['execute', 'schedulablecontext']],
  queueable: [['execute', 'queueablecontext']],
  finalizer: [['execute', 'finalizercontext']],
  'database.batchable': [
    ['start', 'database.batchablecontext'],
    ['execute', 'database.batchablecontext', 'list'],
    ['finish', 'database.batchablecontext']
  ],
  comparable: [['compareto', 'object']],
  'messaging.inboundemailhandler': [
    ['handleinboundemail', 'messaging.inboundemail', 'messaging.inboundenvelope']
  ]
};

/** What the platform itself starts looks as the platform expects it: jobs, @future methods, tests. */
export const apexEntryPoints: Rule = {
  name: 'apex-entry-points',
  check(source) {
    const world = worldOf(source);
    return world.program.classes.flatMap(({ file, type }) =>
      allTypes(type).flatMap((owner) =>
        [
          ...interfaceProblems(owner),
          ...owner.methods.flatMap((method) => [
            ...futureProblems(world, owner, method),
            ...testProblems(owner, method)
          ]),
          ...setupProblems(owner)
        ].map((problem): Fault => ({ file: file.path, ...problem }))
      )
    );
  }
};

type Problem = Omit<Fault, 'file'>;

function interfaceProblems(owner: TypeDeclaration): Problem[] {
  if (owner.kind !== 'class' || owner.words.has('abstract')) return [];
  return owner.implements.flatMap(({ name: implemented }) =>
    (INTERFACES[implemented] ?? []).flatMap(([name, ...types]) => {
      const named = owner.methods.filter((method) => method.name.toLowerCase() === name);
      const fitting = named.find(({ parameters }) => fits(parameters, types));
      if (fitting)
        return isVisible(fitting)
          ? []
          : [
              {
                line: fitting.line,
                problem: `${owner.name}.${fitting.name} is not public`,
                mend: 'declare it public: the platform calls it'
              }
            ];
      if (!named.length && owner.extends) return []; // what it extends may have it
      return [
        {
          line: owner.line,
          problem: `${owner.name} implements ${implemented} without ${name}(${types.join(', ')})`,
          mend: 'add the method as the interface declares it'
        }
      ];
    })
  );
}

function fits(parameters: MethodDeclaration['parameters'], types: string[]): boolean {
  return (
    parameters.length === types.length &&
    parameters.every(
      ({ type }, index) => type?.name === types[index] || type?.name === types[index].replace(/^\w+\./, '')
    )
  );
}

function futureProblems(world: ApexWorld, owner: TypeDeclaration, method: MethodDeclaration): Problem[] {
  if (!annotationOf(method, 'future')) return [];
  const found: Problem[] = [];
  const { name, line } = method;
  if (!method.words.has('static') || method.returns)
    found.push({ line, problem: `@future ${name} is not static void`, mend: 'declare it static void' });
  for (const { name: parameter, type } of method.parameters)
    if (
      type &&
      !isPlain(
        kindOf(world, type, owner),
        type.args.map((arg) => kindOf(world, arg, owner))
      )
    )
      found.push({
        line,
        problem: `@future ${name} takes ${typeText(type)} ${parameter}`,
        mend: 'take primitives or collections of them, such as Ids: records may have changed when it runs'
      });
  return found;
}

function isPlain(kind: ValueKind, args: ValueKind[]): boolean {
  if (kind.kind === 'primitive') return true;
  return ['list', 'set', 'map'].includes(kind.kind) && args.every((arg) => arg.kind === 'primitive');
}

function isTest(declared: Modifiers): boolean {
  return Boolean(annotationOf(declared, 'istest')) || declared.words.has('testmethod');
}

function testProblems(owner: TypeDeclaration, method: MethodDeclaration): Problem[] {
  const isSetup = Boolean(annotationOf(method, 'testsetup'));
  if (!isSetup && !isTest(method)) return [];
  const { name, line } = method;
  const found: Problem[] = [];
  if (!isTest(owner))
    found.push({
      line,
      problem: `the test ${name} stands in ${owner.name}, which is no test class`,
      mend: 'annotate the class with @IsTest'
    });
  if (owner.outer)
    found.push({
      line,
      problem: `the test ${name} stands in an inner class`,
      mend: 'move it to the test class itself'
    });
  if (!method.words.has('static') || method.returns || method.parameters.length)
    found.push({
      line,
      problem: `the test ${name} is not static void without parameters`,
      mend: 'declare it static void name()'
    });
  return found;
}

function setupProblems(owner: TypeDeclaration): Problem[] {
  const setups = owner.methods.filter((method) => annotationOf(method, 'testsetup'));
  return setups.slice(1).map(({ name, line }) => ({
    line,
    problem: `${name} is the second @TestSetup of ${owner.name}`,
    mend: 'keep one: a class has one test setup'
  }));
}
