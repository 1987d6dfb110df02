import * as apex from '@apexdevtools/apex-parser';
import type { ExpressionContext } from '@apexdevtools/apex-parser';
import { memberType } from './member-types';
import type { ObjectShapes } from './object-shapes';
import type { Program } from './program';
import type { Scope } from './scope';
import { textOf } from './tree';
import { listOf, simpleType, typeNamed, type TypeName } from './type-name';

/** What an expression stands for: a value of a type, or the type itself, as in `Lead.SObjectType`. */
export interface Meaning {
  type: TypeName;
  isTypeItself: boolean;
}

/** What names mean: the project's classes and the org's objects. */
export interface World {
  program: Program;
  shapes: ObjectShapes;
}

/** The static type of an expression as far as it can be told without the platform's own classes; else undefined. */
export function meaningOf(
  world: World,
  expression: ExpressionContext | null,
  scope: Scope
): Meaning | undefined {
  if (!expression) return undefined;
  const value = (type: TypeName | undefined): Meaning | undefined => type && { type, isTypeItself: false };
  const below = (inner: ExpressionContext | null): Meaning | undefined => meaningOf(world, inner, scope);

  if (expression instanceof apex.SubExpressionContext) return below(expression.expression());
  if (expression instanceof apex.CastExpressionContext)
    return value(world.program.resolve(typeNamed(expression.typeRef()), scope.owner));
  if (expression instanceof apex.NewExpressionContext) return value(createdType(world, expression, scope));
  if (expression instanceof apex.CondExpressionContext)
    return below(expression.expression(1)) ?? below(expression.expression(2));
  if (expression instanceof apex.CoalExpressionContext || expression instanceof apex.AssignExpressionContext)
    return below(expression.expression(0));
  if (expression instanceof apex.ArrayExpressionContext) {
    const list = below(expression.expression(0));
    return list?.type.name === 'list' ? value(list.type.args[0]) : undefined;
  }
  if (expression instanceof apex.MethodCallExpressionContext) {
    const name = expression.methodCall().id()?.getText();
    return name && scope.owner ? value(returnOf(world, simpleType(scope.owner.path), name)) : undefined;
  }
  if (expression instanceof apex.DotExpressionContext) return afterDot(world, expression, scope);
  if (expression instanceof apex.PrimaryExpressionContext)
    return primaryMeaning(world, expression.primary(), scope);
  return undefined;
}

/** The type that `new …` makes. */
function createdType(
  { program }: World,
  expression: apex.NewExpressionContext,
  scope: Scope
): TypeName | undefined {
  const creator = expression.creator();
  const pairs = creator.createdName()?.idCreatedNamePair_list() ?? [];
  if (!pairs.length) return undefined;
  const type: TypeName = {
    name: pairs
      .map((pair) => pair.anyId().getText())
      .join('.')
      .toLowerCase(),
    args: (pairs[pairs.length - 1].typeList()?.typeRef_list() ?? []).map((arg) => typeNamed(arg)!)
  };
  const created = program.resolve(type, scope.owner);
  return created && (creator.arrayCreatorRest() ? listOf(created) : created);
}

function primaryMeaning(world: World, primary: apex.PrimaryContext, scope: Scope): Meaning | undefined {
  if (primary instanceof apex.ThisPrimaryContext && scope.owner)
    return { type: simpleType(scope.owner.path), isTypeItself: false };
  if (primary instanceof apex.SoqlPrimaryContext) {
    const from = primary.soqlLiteral().query()?.fromNameList()?.fieldName(0);
    return from && { type: listOf(simpleType(textOf(from))), isTypeItself: false };
  }
  if (primary instanceof apex.LiteralPrimaryContext)
    return primary.literal().StringLiteral()
      ? { type: simpleType('string'), isTypeItself: false }
      : undefined;
  if (primary instanceof apex.IdPrimaryContext) return nameMeaning(world, textOf(primary), scope);
  return undefined;
}

/** What a bare name means: a variable, a field of the class around, a class, an object. */
function nameMeaning({ program, shapes }: World, name: string, scope: Scope): Meaning | undefined {
  if (scope.has(name)) {
    const type = scope.typeOf(name);
    return type && { type, isTypeItself: false };
  }
  for (let owner = scope.owner; owner; owner = owner.outer) {
    const field = program.fieldOf(owner, name);
    const type = field && program.resolve(field.type, owner);
    if (field) return type && { type, isTypeItself: false };
  }
  const declared = program.find(name, scope.owner);
  if (declared) return { type: simpleType(declared.path), isTypeItself: true };
  if (name.toLowerCase() === 'trigger' || shapes.find(name))
    return { type: simpleType(name), isTypeItself: true };
  return undefined;
}

function afterDot(world: World, expression: apex.DotExpressionContext, scope: Scope): Meaning | undefined {
  const call = expression.dotMethodCall();
  const name = (call?.anyId() ?? expression.anyId()).getText();
  const before = meaningOf(world, expression.expression(), scope);
  if (!before) {
    // `Schema.Lead`, `System.Trigger`: a namespace before a name
    const namespace = /^(schema|system)$/i.test(textOf(expression.expression()));
    return namespace && !call ? nameMeaning(world, name, scope) : undefined;
  }
  if (call) {
    const type = returnOf(world, before.type, name);
    return type && { type, isTypeItself: false };
  }
  return memberType(world, before, name, scope);
}

/** What a method returns: of the project's own classes and of collections. */
function returnOf({ program }: World, on: TypeName, method: string): TypeName | undefined {
  const owner = program.find(on.name);
  for (let around = owner; around; around = around.outer) {
    const declared = program.methodsOf(around, method)[0];
    if (declared) return program.resolve(declared.returns, around);
  }
  const [first, second] = on.args;
  switch (`${on.name}.${method.toLowerCase()}`) {
    case 'list.get':
    case 'list.remove':
      return first;
    case 'map.get':
    case 'map.remove':
      return second;
    case 'map.values':
      return second && listOf(second);
    case 'map.keyset':
      return first && { name: 'set', args: [first] };
    case 'list.clone':
    case 'list.deepclone':
    case 'map.clone':
    case 'map.deepclone':
    case 'set.clone':
      return on;
    default:
      return ['clone'].includes(method.toLowerCase()) && !on.args.length ? on : undefined;
  }
}
