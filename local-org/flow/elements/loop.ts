import type { FlowNode, NodeReader } from './flow-node';
import { assignTo } from '../interviews/assignments';
import type { Interview } from '../interviews/interview';
import { valueOf } from '../interviews/references';

/** Loop: hands out the items of a collection one by one; the current one goes by the loop's name. */
export const readLoop: NodeReader = (reader) => {
  const name = reader.required('name');
  const collection = reader.required('collectionReference');
  const isBackwards = reader.text('iterationOrder') === 'Desc';
  const variable = reader.text('assignNextValueToReference');
  const each = reader.connector('nextValueConnector');
  const after = reader.connector('noMoreValuesConnector');
  const node: FlowNode = {
    name,
    next: [each, after],
    run(interviews) {
      for (const interview of interviews) step(interview);
    }
  };

  function step(interview: Interview): void {
    const { loops, stored } = interview.frame;
    let loop = loops.get(node);
    if (!loop) {
      const items = valueOf(interview, collection);
      const list = Array.isArray(items) ? [...items] : [];
      loop = { items: isBackwards ? list.reverse() : list, index: 0 };
      loops.set(node, loop);
    }
    const isOver = loop.index >= loop.items.length;
    const item = isOver ? null : loop.items[loop.index++];
    if (variable !== undefined && !isOver) assignTo(interview, variable, item);
    if (variable === undefined) stored.set(name.toLowerCase(), item);
    // A loop that is entered again starts over.
    if (isOver) loops.delete(node);
    interview.goTo(isOver ? after : each);
  }

  return node;
};
