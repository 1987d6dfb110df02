import * as apex from '@apexdevtools/apex-parser';
import { callAt } from '../apex/calls';
import { walkCode, type Code } from '../apex/code';
import { meaningOf } from '../apex/expression-types';
import type { Scope } from '../apex/scope';
import { lineOf, type Node } from '../apex/tree';
import { isTestCode, worldOf, type ApexWorld } from '../apex/world';
import type { ProjectSource } from '../project-source';
import type { Fault, Rule } from '../rule';
import { childText } from '../xml';

/**
 * What Apex publishes waits for the commit, or the event's description says why it is published immediately; and the result
 * of publishing is looked at.
 */
export const apexEvents: Rule = {
  name: 'apex-events',
  check(source) {
    const world = worldOf(source);
    return world.code
      .filter((code) => !isTestCode(code))
      .flatMap((code) => {
        const found: Fault[] = [];
        walkCode(world.program, code, {
          enter: (node, scope) => found.push(...publishFaults(source, world, code, node, scope))
        });
        return found;
      });
  }
};

function publishFaults(
  source: ProjectSource,
  world: ApexWorld,
  code: Code,
  node: Node,
  scope: Scope
): Fault[] {
  const call = callAt(node);
  if (call?.name !== 'publish' || call.onText !== 'eventbus' || !call.args.length) return [];
  const at = { file: code.file.path, line: lineOf(node) };
  const found: Fault[] = [];
  if (node.parentCtx instanceof apex.ExpressionStatementContext)
    found.push({
      ...at,
      problem: 'nobody looks whether the events could be published',
      mend: 'check the results: EventBus.publish throws nothing when the queue refuses an event'
    });
  const type = meaningOf(world, call.args[0], scope)?.type;
  const event = type?.name === 'list' ? type.args[0]?.name : type?.name;
  const definition = event && source.find('CustomObject', event);
  if (!definition || waitsForCommit(definition.text, childText(definition.xml, 'publishBehavior')))
    return found;
  return [
    ...found,
    {
      ...at,
      problem: `${definition.fullName} is published immediately, so a subscriber may read before the transaction commits`,
      mend: 'set its publishBehavior to PublishAfterCommit, or say in its description why it is published immediately'
    }
  ];
}

function waitsForCommit(text: string, behaviour: string): boolean {
  const description = /<description>([\s\S]*?)<\/description>/.exec(text)?.[1] ?? '';
  return behaviour === 'PublishAfterCommit' || /\bimmediately\b/i.test(description);
}
