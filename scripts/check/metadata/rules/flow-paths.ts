import { flowsOf, type Flow } from '../flow/flow';
import { referencesIn } from '../flow/reference';
import { didYouMean } from '../nearest-name';
import { faultAt } from '../places';
import type { Fault, Rule } from '../rule';
import { child, childText, type XmlElement } from '../xml';

/** In a flow every connector leads somewhere, everything can be reached, every name is used and stands for one thing. */
export const flowPaths: Rule = {
  name: 'flow-paths',
  check(source) {
    return flowsOf(source).flatMap((flow) => [
      ...brokenConnectors(flow),
      ...unreachable(flow),
      ...unused(flow),
      ...duplicateNames(flow),
      ...triggerFaults(flow)
    ]);
  }
};

function brokenConnectors(flow: Flow): Fault[] {
  const targets = [...flow.targetsOf(flow.xml), ...flow.beginnings()];
  return [...new Set(targets)]
    .filter(({ text }) => !flow.nodes.has(text.toLowerCase()))
    .flatMap((target) =>
      faultAt(flow.component, target, {
        problem: `a connector leads to ${target.text}, which is no element of the flow`,
        mend:
          didYouMean(
            target.text,
            [...flow.nodes.values()].map((node) => childText(node, 'name'))
          ) ?? 'name an element'
      })
    );
}

function unreachable(flow: Flow): Fault[] {
  const reached = new Set<string>();
  const waiting = flow.beginnings().map(({ text }) => text.toLowerCase());
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const node = flow.nodes.get(name);
    if (!node || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...flow.targetsOf(node).map(({ text }) => text.toLowerCase()));
  }
  return [...flow.nodes]
    .filter(([name]) => !reached.has(name))
    .flatMap(([, node]) =>
      faultAt(flow.component, node, {
        problem: `no path leads to ${childText(node, 'name')}`,
        mend: 'connect it, or delete it'
      })
    );
}

/** Resources that nothing names; what a flow takes in and gives out is used by others. */
function unused(flow: Flow): Fault[] {
  const used = new Set(referencesIn(flow).map(({ path }) => path.split('.')[0].toLowerCase()));
  return [...flow.resources]
    .filter(([name, element]) => !used.has(name) && !isOpenToOthers(element) && element.name !== 'stages')
    .flatMap(([, element]) =>
      faultAt(flow.component, element, {
        problem: `nothing uses ${childText(element, 'name')}`,
        mend: 'use it, or delete it'
      })
    );
}

function isOpenToOthers(element: XmlElement): boolean {
  return childText(element, 'isInput') === 'true' || childText(element, 'isOutput') === 'true';
}

function duplicateNames(flow: Flow): Fault[] {
  const seen = new Map<string, XmlElement>();
  return flow.xml.children.flatMap((element) => {
    const name = childText(element, 'name').toLowerCase();
    if (!name || (flow.nodes.get(name) ?? flow.resources.get(name)) === undefined) return [];
    const first = seen.get(name);
    seen.set(name, first ?? element);
    const isResource = ['processMetadataValues', 'stages'].includes(element.name);
    return first && !isResource
      ? faultAt(flow.component, element, {
          problem: `${childText(element, 'name')} is already the name of what stands in line ${first.line}`,
          mend: 'give it a name of its own'
        })
      : [];
  });
}

/** What a start needs, by what triggers it. */
function triggerFaults(flow: Flow): Fault[] {
  const trigger = childText(flow.start, 'triggerType');
  const isByRecord = /^Record(Before|After)Save$|^RecordBeforeDelete$/.test(trigger);
  const fault = (problem: string, mend: string): Fault[] =>
    faultAt(flow.component, child(flow.start, 'triggerType') ?? flow.start, { problem, mend });
  if ((isByRecord || trigger === 'PlatformEvent') && !flow.startObject) {
    return fault(`a flow triggered by ${trigger} names no <object>`, 'add the object to <start>');
  }
  if (isByRecord && !child(flow.start, 'recordTriggerType')) {
    return fault(
      `a flow triggered by ${trigger} has no <recordTriggerType>`,
      'add Create, Update, CreateAndUpdate or Delete'
    );
  }
  return [];
}
