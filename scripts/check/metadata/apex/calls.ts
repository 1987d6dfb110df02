import { DotExpressionContext, MethodCallExpressionContext } from '@apexdevtools/apex-parser';
import type { ExpressionContext } from '@apexdevtools/apex-parser';
import { textOf, type Node } from './tree';

/** A method call: `on.name(args)`; without `on` it is one of the class itself. Names in lower case. */
export interface Call {
  name: string;
  on: ExpressionContext | undefined;
  /** The text before the dot in lower case, as `database`; '' without one. */
  onText: string;
  args: ExpressionContext[];
}

/** Reads a node as a method call; undefined when it is none. */
export function callAt(node: Node): Call | undefined {
  if (node instanceof DotExpressionContext) {
    const call = node.dotMethodCall();
    if (!call) return undefined;
    const on = node.expression();
    return {
      name: call.anyId().getText().toLowerCase(),
      on,
      onText: textOf(on)
        .toLowerCase()
        .replace(/^system\./, ''),
      args: call.expressionList()?.expression_list() ?? []
    };
  }
  if (node instanceof MethodCallExpressionContext) {
    const call = node.methodCall();
    const name = call.id()?.getText();
    if (!name) return undefined;
    return {
      name: name.toLowerCase(),
      on: undefined,
      onText: '',
      args: call.expressionList()?.expression_list() ?? []
    };
  }
  return undefined;
}
