import * as apex from '@apexdevtools/apex-parser';
import { callAt } from '../apex/calls';
import type { Code } from '../apex/code';
import { HOLE, literalText } from '../apex/literal-text';
import { findAll, lineOf, type Node } from '../apex/tree';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';
import { mistakesIn } from '../soql/query-names';
import { readableQuery } from '../soql/readable-query';

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
    const query = readableQuery(text);
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
