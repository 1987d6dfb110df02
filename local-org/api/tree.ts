import { z } from 'zod';
import type { ObjectType } from '../metadata/schema';
import { DmlError, type SaveResult } from '../records/errors';
import type { Transaction } from '../records/transaction';
import { ApiError } from './errors';
import { readBody } from './json-body';
import { visibleObject } from './objects';
import type { Resource, ResourceAnswer, ResourceCall } from './resource';
import { rowFromInput } from './row-input';

const RECORD_LIMIT = 200;
const DEPTH_LIMIT = 5;

const attributes = z.looseObject({ type: z.string(), referenceId: z.string() });
const node = z.looseObject({ attributes });
const treeBody = z.object({ records: z.array(node).min(1) });

type Node = z.infer<typeof node>;
type TreeError = { referenceId: string; errors: SaveResult['errors'] };

/** `composite/tree`: records with their children nested, created all or none. */
export const treeResources: Resource[] = [
  { method: 'POST', path: 'composite/tree/:object', handle: createTree }
];

class TreeFailed extends Error {
  constructor(readonly failures: TreeError[]) {
    super('records of the tree failed');
  }
}

function createTree(call: ResourceCall): ResourceAnswer {
  const root = visibleObject(call, call.params.object);
  const { records } = readBody(treeBody, call.body);
  const results: { referenceId: string; id: string }[] = [];
  try {
    call.run((tx) => tx.savepoint(() => insertLevel(call, tx, root, records, undefined, results, 1)));
    return { status: 201, body: { hasErrors: false, results } };
  } catch (error) {
    if (!(error instanceof TreeFailed)) throw error;
    return { status: 400, body: { hasErrors: true, results: error.failures } };
  }
}

function insertLevel(
  call: ResourceCall,
  tx: Transaction,
  object: ObjectType,
  nodes: Node[],
  parent: { field: string; id: string } | undefined,
  results: { referenceId: string; id: string }[],
  depth: number
): void {
  if (depth > DEPTH_LIMIT)
    throw new ApiError('INVALID_INPUT', `A tree may have at most ${DEPTH_LIMIT} levels`, 400);
  if (results.length + nodes.length > RECORD_LIMIT) throw ApiError.tooManyRecords(RECORD_LIMIT);
  const split = nodes.map((entry) => splitNode(entry, object));
  const rows = split.map(({ own }) => ({
    ...rowFromInput(own, object, tx),
    ...(parent ? { [parent.field]: parent.id } : {})
  }));
  const saved = insertOrFail(tx, object, nodes, rows);
  saved.forEach(({ id }, index) =>
    results.push({ referenceId: nodes[index].attributes.referenceId, id: id as string })
  );
  split.forEach(({ children }, index) => {
    for (const { relationship, records } of children) {
      const link = object.childRelationships().find(({ name }) => name === relationship);
      if (!link) throw ApiError.invalidField(relationship, object.name);
      const child = visibleObject(call, link.child.name);
      insertLevel(
        call,
        tx,
        child,
        records,
        { field: link.field.name, id: saved[index].id as string },
        results,
        depth + 1
      );
    }
  });
}

function insertOrFail(
  tx: Transaction,
  object: ObjectType,
  nodes: Node[],
  rows: Parameters<Transaction['insert']>[1]
): SaveResult[] {
  try {
    return tx.insert(object.name, rows, { mode: 'user', sharing: true, countLimits: false });
  } catch (error) {
    if (!(error instanceof DmlError)) throw error;
    const failures = error.results.flatMap(({ success, errors }, index) =>
      success ? [] : [{ referenceId: nodes[index].attributes.referenceId, errors }]
    );
    throw new TreeFailed(failures.filter(({ errors }) => errors.length > 0));
  }
}

interface SplitNode {
  own: Record<string, unknown>;
  children: { relationship: string; records: Node[] }[];
}

function splitNode(entry: Node, object: ObjectType): SplitNode {
  const own: Record<string, unknown> = {};
  const children: SplitNode['children'] = [];
  for (const [name, value] of Object.entries(entry)) {
    const nested = treeBody.safeParse(value);
    if (nested.success && !object.field(name))
      children.push({ relationship: name, records: nested.data.records });
    else own[name] = value;
  }
  return { own, children };
}
