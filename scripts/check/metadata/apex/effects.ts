import * as apex from '@apexdevtools/apex-parser';
import { callAt, type Call } from './calls';
import type { Code } from './code';
import { meaningOf, type World } from './expression-types';
import type { Scope } from './scope';
import type { Node } from './tree';

/** What code does that costs a governor limit: each word is how a message names it. */
export type Effect =
  'queries' | 'writes records' | 'publishes events' | 'sends mail' | 'starts a job' | 'calls out';

const DATABASE: Record<string, Effect> = {
  query: 'queries',
  querywithbinds: 'queries',
  countquery: 'queries',
  countquerywithbinds: 'queries',
  getquerylocator: 'queries',
  insert: 'writes records',
  insertimmediate: 'writes records',
  insertasync: 'writes records',
  update: 'writes records',
  updateimmediate: 'writes records',
  updateasync: 'writes records',
  upsert: 'writes records',
  delete: 'writes records',
  deleteimmediate: 'writes records',
  deleteasync: 'writes records',
  undelete: 'writes records',
  merge: 'writes records',
  convertlead: 'writes records',
  executebatch: 'starts a job'
};

const CALLS: Record<string, Effect> = {
  'eventbus.publish': 'publishes events',
  'messaging.sendemail': 'sends mail',
  'approval.process': 'writes records',
  'approval.lock': 'writes records',
  'approval.unlock': 'writes records',
  enqueuejob: 'starts a job',
  schedule: 'starts a job'
};

/** What a node itself does; undefined when it only computes. */
export function effectOf(world: World, node: Node, scope: Scope): Effect | undefined {
  if (node instanceof apex.SoqlLiteralContext || node instanceof apex.SoslLiteralContext) return 'queries';
  if (isDml(node)) return 'writes records';
  const call = callAt(node);
  return call && effectOfCall(world, call, scope);
}

function isDml(node: Node): boolean {
  return (
    node instanceof apex.InsertStatementContext ||
    node instanceof apex.UpdateStatementContext ||
    node instanceof apex.UpsertStatementContext ||
    node instanceof apex.DeleteStatementContext ||
    node instanceof apex.UndeleteStatementContext ||
    node instanceof apex.MergeStatementContext
  );
}

function effectOfCall(world: World, call: Call, scope: Scope): Effect | undefined {
  if (call.onText === 'database') return DATABASE[call.name];
  const named = call.onText === 'system' ? call.name : `${call.onText}.${call.name}`;
  if (call.on && CALLS[named]) return CALLS[named];
  if (call.name === 'send' && call.on && meaningOf(world, call.on, scope)?.type.name === 'http')
    return 'calls out';
  return undefined;
}

/** True when a node runs again and again inside its code: in a loop's body, or in its condition. */
export function isInLoop(node: Node, code: Code): boolean {
  for (let at = node; at !== code.node && at.parentCtx; at = at.parentCtx as Node) {
    const parent = at.parentCtx as Node;
    if (parent instanceof apex.WhileStatementContext || parent instanceof apex.DoWhileStatementContext)
      return true;
    if (parent instanceof apex.ForStatementContext && at === parent.statement()) return true;
    if (parent instanceof apex.ForControlContext && !isSaidOnce(at)) return true;
  }
  return false;
}

/** What a for loop evaluates before it starts: its first assignments, or the list that it goes through. */
function isSaidOnce(part: Node): boolean {
  return part instanceof apex.ForInitContext || part instanceof apex.EnhancedForControlContext;
}
