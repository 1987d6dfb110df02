import type { ApexParserRuleContext } from '@apexdevtools/apex-parser';

/** A node of a syntax tree. */
export type Node = ApexParserRuleContext;

type NodeClass<T extends Node> = abstract new (...args: never[]) => T;

/** The nodes directly below, without the tokens. */
export function childrenOf(node: Node): Node[] {
  const children = (node as { children?: unknown[] | null }).children ?? [];
  return children.filter((child): child is Node => child != null && 'ruleIndex' in (child as object));
}

/** Every node of a class below (or at) a node, in the order of the source. */
export function findAll<T extends Node>(node: Node, type: NodeClass<T>): T[] {
  const found: T[] = [];
  const visit = (at: Node): void => {
    if (at instanceof type) found.push(at as T);
    childrenOf(at).forEach(visit);
  };
  visit(node);
  return found;
}

/** The line where a node starts. */
export function lineOf(node: Node): number {
  return node.start.line;
}

/** A node's text without white space, as `a.b.c` or `List<Id>`. */
export function textOf(node: Node): string {
  return node.getText();
}
