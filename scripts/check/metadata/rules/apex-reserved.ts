import * as apex from '@apexdevtools/apex-parser';
import { findAll, lineOf, textOf, type Node } from '../apex/tree';
import { worldOf } from '../apex/world';
import type { Rule } from '../rule';

/** Words that Apex keeps for itself, today or for later, and that its grammar would still let through as names. */
const RESERVED = new Set(
  (
    'activate and any array as asc autonomous begin bigdecimal break bulk by byte case cast catch char class ' +
    'collect commit const continue default delete desc do else end enum exit export extends false final finally ' +
    'float for from global goto group having hint if implements import in inner insert instanceof int interface ' +
    'into join like limit list long loop map merge new not null nulls number object of on or outer override ' +
    'package parallel pragma private protected public retrieve return rollback select set short sort static super ' +
    'switch synchronized testmethod then this throw transaction trigger true try undelete update upsert using ' +
    'virtual void webservice when where while'
  ).split(' ')
);

/** No variable, parameter, field or class has a name that Apex keeps for itself. */
export const apexReserved: Rule = {
  name: 'apex-reserved',
  check: (source) =>
    worldOf(source).program.files.flatMap((file) =>
      declaredNames(file.unit)
        .filter((id) => RESERVED.has(textOf(id).toLowerCase()))
        .map((id) => ({
          file: file.path,
          line: lineOf(id),
          problem: `Apex keeps the name ${textOf(id)} for itself`,
          mend: 'choose another'
        }))
    )
};

function declaredNames(unit: Node): Node[] {
  return [
    ...findAll(unit, apex.VariableDeclaratorContext),
    ...findAll(unit, apex.FormalParameterContext),
    ...findAll(unit, apex.PropertyDeclarationContext),
    ...findAll(unit, apex.ClassDeclarationContext),
    ...findAll(unit, apex.EnhancedForControlContext)
  ].flatMap((declaration) => declaration.id() ?? []);
}
