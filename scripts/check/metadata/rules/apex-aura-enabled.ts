import { annotationOf, type MethodDeclaration, type TypeDeclaration } from '../apex/declarations';
import { MethodEffects } from '../apex/method-effects';
import { allTypes } from '../apex/program';
import { typeText, type TypeName } from '../apex/type-name';
import { isVisible, kindOf } from '../apex/value-types';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

/** What a method that only reads may not do; the platform stops it when it runs. */
const CHANGES = new Set(['writes records', 'publishes events', 'sends mail', 'starts a job']);

/** What Lightning components may call has the signature that the platform demands, and what it returns arrives there. */
export const apexAuraEnabled: Rule = {
  name: 'apex-aura-enabled',
  check(source) {
    const world = worldOf(source);
    const effects = new MethodEffects(world);
    return world.program.classes.flatMap(({ file, type }) =>
      allTypes(type).flatMap((owner) => {
        const called = owner.methods.filter((method) => annotationOf(method, 'auraenabled'));
        return called.flatMap((method) =>
          problemsOf(world, effects, owner, method, called).map(([problem, mend]) => ({
            file: file.path,
            line: method.line,
            problem: `@AuraEnabled ${method.name} ${problem}`,
            mend
          }))
        );
      })
    ) satisfies Fault[];
  }
};

type Problem = [problem: string, mend: string];

function problemsOf(
  world: ApexWorld,
  effects: MethodEffects,
  owner: TypeDeclaration,
  method: MethodDeclaration,
  called: MethodDeclaration[]
): Problem[] {
  const found: Problem[] = [];
  if (!owner.outer && !(method.words.has('static') && isVisible(method)))
    found.push(['is not public static', 'declare it public static: components call nothing else']);
  const first = called.find(({ name }) => name.toLowerCase() === method.name.toLowerCase());
  if (first !== method)
    found.push([
      'has the same name as another',
      'give it its own name: components find methods by name alone'
    ]);
  if (annotationOf(method, 'auraenabled')!.values.get('cacheable') === 'true') {
    if (!method.returns)
      found.push(['is cacheable but returns nothing', 'return what is to be cached, or leave cacheable out']);
    const change = effects.of(method).find(({ effect }) => CHANGES.has(effect));
    if (change)
      found.push([
        `is cacheable but ${change.effect} (${[...change.through, `line ${change.line}`].join(' > ')})`,
        'leave cacheable out, or do it elsewhere: the platform stops it'
      ]);
  }
  for (const { name, type } of method.parameters)
    if (type && !arrives(world, owner, type))
      found.push([
        `takes ${typeText(type)} ${name}, which components cannot send`,
        'take primitives, Ids, records, lists, maps, or a class with @AuraEnabled members'
      ]);
  if (method.returns) found.push(...returnProblems(world, owner, method.returns));
  return found;
}

function returnProblems(world: ApexWorld, owner: TypeDeclaration, type: TypeName): Problem[] {
  if (!arrives(world, owner, type))
    return [
      [
        `returns ${typeText(type)}, which components cannot read`,
        'return primitives, records, lists, maps, or a class with @AuraEnabled members'
      ]
    ];
  const kind = kindOf(world, elementOf(type), owner);
  if (kind.kind !== 'class') return [];
  const members = world.program
    .withSupers(kind.declared)
    .flatMap(({ fields, methods }) => [...fields, ...methods])
    .filter((member) => annotationOf(member, 'auraenabled'));
  if (!members.length)
    return [
      [
        `returns ${kind.declared.name}, of which no member is @AuraEnabled`,
        'annotate what the component reads: nothing else reaches it'
      ]
    ];
  const hidden = members.find((member) => !isVisible(member));
  return hidden
    ? [
        [
          `returns ${kind.declared.name}, whose @AuraEnabled ${hidden.name} is not public`,
          'declare the member public'
        ]
      ]
    : [];
}

function elementOf(type: TypeName): TypeName {
  return type.name === 'list' && type.args[0] ? elementOf(type.args[0]) : type;
}

/** Types of the platform that have no form outside Apex. */
const INTERNAL = /^(type|sobjecttype|sobjectfield|accesslevel|schema\..*|database\..*|iterator|iterable)$/;

function arrives(world: ApexWorld, owner: TypeDeclaration, type: TypeName): boolean {
  const kind = kindOf(world, type, owner);
  if (kind.kind === 'list') return arrives(world, owner, kind.element);
  if (kind.kind === 'map')
    return kindOf(world, kind.key, owner).kind === 'primitive' && arrives(world, owner, kind.value);
  return (
    ['set', 'sobject'].includes(kind.kind) ||
    !INTERNAL.test(type.name) ||
    Boolean(world.program.find(type.name, owner))
  );
}
