import * as apex from '@apexdevtools/apex-parser';
import { parseSoql } from '../apex/apex-file';
import { callAt } from '../apex/calls';
import type { Code } from '../apex/code';
import { HOLE, literalText } from '../apex/literal-text';
import { findAll, lineOf, type Node } from '../apex/tree';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';
import { mistakesIn } from '../soql/query-names';

/** Every object, field and relationship in a query exists: in `[SELECT …]` and, as far as it is literal, in a string. */
export const soqlNames: Rule = {
  name: 'soql-names',
  check(source) {
    const world = worldOf(source);
    return world.code.flatMap((code) => [
      ...findAll(code.node, apex.SoqlLiteralContext).flatMap((literal) =>
        mistakesIn(literal.query(), world.shapes).map((mistake) => ({ file: code.file.path, ...mistake }))
      ),
      ...dynamicMistakes(world, code)
    ]);
  }
};

/** Methods of Database whose first argument is a query. */
const TAKES_A_QUERY =
  /^(query|querywithbinds|countquery|countquerywithbinds|getquerylocator|getquerylocatorwithbinds|getcursor|getcursorwithbinds)$/;

function dynamicMistakes(world: ApexWorld, code: Code): Fault[] {
  const calls: Node[] = findAll(code.node, apex.DotExpressionContext);
  return calls.flatMap((node) => {
    const call = callAt(node);
    if (call?.onText !== 'database' || !TAKES_A_QUERY.test(call.name) || !call.args.length) return [];
    const text = literalText(world.program, code, call.args[0]);
    if (text === undefined) return [];
    const at = { file: code.file.path, line: lineOf(call.args[0]) };
    const query = readable(text);
    if (!query)
      return text.includes(HOLE)
        ? []
        : [
            {
              ...at,
              problem: 'the query is not SOQL',
              mend: 'mend its syntax: the platform sees it only when it runs'
            }
          ];
    return mistakesIn(query, world.shapes).map(({ problem, mend }) => ({ ...at, problem, mend }));
  });
}

/** What may stand where only a run knows: something that is right for every object. */
const FILLINGS = ['Id', 'Id != NULL', '1', "'x'", ''];

/** The object, or a part of a name, is what only a run knows. */
const HIDES_A_NAME = new RegExp(`from\\s+${HOLE}|\\w${HOLE}|${HOLE}\\w`, 'i');

function readable(text: string): apex.QueryContext | undefined {
  if (!text.includes(HOLE)) return parseSoql(text);
  if (HIDES_A_NAME.test(text)) return undefined;
  for (const filling of FILLINGS) {
    const query = parseSoql(text.split(HOLE).join(filling));
    if (query) return query;
  }
  return undefined;
}
