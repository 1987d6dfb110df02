import * as apex from '@apexdevtools/apex-parser';
import { callAt } from '../apex/calls';
import { walkCode, type Code } from '../apex/code';
import { meaningOf } from '../apex/expression-types';
import { literalText } from '../apex/literal-text';
import type { ObjectShape } from '../apex/object-shapes';
import type { Scope } from '../apex/scope';
import { lineOf, textOf, type Node } from '../apex/tree';
import { worldOf, type ApexWorld } from '../apex/world';
import { didYouMean } from '../nearest-name';
import type { Fault, Rule } from '../rule';

/**
 * Every field that Apex reads or writes exists: `lead.Score__c`, `Lead.Score__c`, `new Lead(Score__c = 1)`,
 * `lead.put('Score__c', 1)`, `upsert rows Key__c`.
 */
export const apexFields: Rule = {
  name: 'apex-fields',
  check(source) {
    const world = worldOf(source);
    return world.code.flatMap((code) => {
      const faults: Fault[] = [];
      walkCode(world.program, code, {
        enter: (node, scope) => faults.push(...faultsAt(world, code, node, scope))
      });
      return faults;
    });
  }
};

function faultsAt(world: ApexWorld, code: Code, node: Node, scope: Scope): Fault[] {
  const unknown = (shape: ObjectShape | undefined, name: string): Fault[] =>
    !shape || hasMember(shape, name)
      ? []
      : [
          {
            file: code.file.path,
            line: lineOf(node),
            problem: `${shape.name} has no field ${name}`,
            mend: didYouMean(name, shape.fieldNames()) ?? 'name a field of the object, or add it'
          }
        ];
  if (node instanceof apex.UpsertStatementContext) {
    const key = node.qualifiedName()?.id_list().at(-1)?.getText();
    const rows = meaningOf(world, node.expression(), scope)?.type;
    const row = rows?.name === 'list' ? rows.args[0] : rows;
    return key && row ? unknown(world.shapes.find(row.name), key) : [];
  }
  if (node instanceof apex.NewExpressionContext) {
    const created = meaningOf(world, node, scope)?.type;
    const shape = created && !world.program.find(created.name) ? world.shapes.find(created.name) : undefined;
    const values = node.creator().classCreatorRest()?.arguments()?.expressionList()?.expression_list() ?? [];
    return values.flatMap((value) =>
      value instanceof apex.AssignExpressionContext ? unknown(shape, textOf(value.expression(0))) : []
    );
  }
  if (!(node instanceof apex.DotExpressionContext)) return [];
  const call = callAt(node);
  if (call) {
    const named = namedField(world, code, call.name, call.args);
    return named ? unknown(rowShape(world, node.expression(), scope), named) : [];
  }
  const name = textOf(node.anyId());
  return unknown(
    tokenShape(world, node.expression()) ?? rowOrTokenShape(world, node.expression(), scope),
    name
  );
}

/** Methods of SObject whose first argument names a field or a relationship. */
const NAMES_A_FIELD = /^(get|put|isset|getsobject|getsobjects|putsobject|adderror)$/;

function namedField(
  { program }: ApexWorld,
  code: Code,
  method: string,
  args: apex.ExpressionContext[]
): string | undefined {
  if (!NAMES_A_FIELD.test(method) || !args.length || (method === 'adderror' && args.length < 2))
    return undefined;
  const text = literalText(program, code, args[0]);
  return text && /^\w+$/.test(text) ? text : undefined;
}

/** The object of a value, where it is known. */
function rowShape(
  world: ApexWorld,
  expression: apex.ExpressionContext,
  scope: Scope
): ObjectShape | undefined {
  const meaning = meaningOf(world, expression, scope);
  return meaning &&
    !meaning.isTypeItself &&
    !meaning.type.args.length &&
    !world.program.find(meaning.type.name)
    ? world.shapes.find(meaning.type.name)
    : undefined;
}

function rowOrTokenShape(
  world: ApexWorld,
  expression: apex.ExpressionContext,
  scope: Scope
): ObjectShape | undefined {
  const meaning = meaningOf(world, expression, scope);
  if (!meaning || meaning.type.args.length || world.program.find(meaning.type.name)) return undefined;
  return world.shapes.find(meaning.type.name);
}

/** The object of `Lead.fields`, `Lead.SObjectType.fields`, `Schema.SObjectType.Lead.fields`. */
function tokenShape(world: ApexWorld, expression: apex.ExpressionContext): ObjectShape | undefined {
  const found =
    /^(?:schema\.)?(?:sobjecttype\.)?(\w+)(?:\.sobjecttype)?\.fields$/i.exec(textOf(expression)) ?? undefined;
  return found && world.shapes.find(found[1]);
}

/** What may follow the dot without being a field. */
const NO_FIELD = /^(sobjecttype|fields|fieldsets|class|getdescribe)$/i;

function hasMember(shape: ObjectShape, name: string): boolean {
  return (
    NO_FIELD.test(name) ||
    shape.fieldType(name) !== undefined ||
    shape.parentsBy(name) !== undefined ||
    shape.childrenBy(name) !== undefined
  );
}
