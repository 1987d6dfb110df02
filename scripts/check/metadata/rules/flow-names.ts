import { invocableOf } from '../flow/invocable';
import { flowsOf, type Flow } from '../flow/flow';
import { referencesIn, type Reference } from '../flow/reference';
import { typeOfName } from '../flow/value-type';
import { globalMistake } from '../global-variables';
import { didYouMean } from '../nearest-name';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { fieldMistake, objectMistake, type Mistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, descendants, type XmlElement } from '../xml';

/** Every object, field, variable and element that a flow names exists. */
export const flowNames: Rule = {
  name: 'flow-names',
  check(source) {
    return flowsOf(source).flatMap((flow) => [
      ...referencesIn(flow).flatMap((reference) =>
        faultAt(flow.component, reference.at, referenceMistake(source, flow, reference))
      ),
      ...[...descendants(flow.xml)].flatMap((element) => objectFaults(source, flow, element))
    ]);
  }
};

function referenceMistake(source: ProjectSource, flow: Flow, { path }: Reference): Mistake {
  const [first, ...rest] = path.split('.');
  const isRecord = /^\$record(__prior)?$/i.test(first);
  if (first.startsWith('$') && !isRecord) return globalMistake(source, path);
  if (!isRecord && !flow.named(first)) {
    return {
      problem: `${first} is neither a resource nor an element of the flow`,
      mend: didYouMean(first, flow.names()) ?? 'name one that exists, or add it'
    };
  }
  if (!rest.length) return undefined;
  const outputs = outputsOf(source, flow.named(first));
  if (outputs && !outputs.includes(rest[0].toLowerCase())) {
    return {
      problem: `${first} gives no ${rest[0]}`,
      mend: didYouMean(rest[0], outputs) ?? 'name an output of its action'
    };
  }
  const type = typeOfName(flow, first, source);
  if (type.isOpaque) return undefined;
  if (!type.object)
    return { problem: `${first} has no fields, but ${path} names one`, mend: `write ${first}` };
  // `Owner:User.Email` says which object a polymorphic lookup leads to; that object is looked into, no further.
  if (path.includes(':')) {
    const [, object, field] = /:(\w+)\.(\w+)$/.exec(path) ?? [];
    return object ? fieldMistake(source, object, field) : undefined;
  }
  return fieldMistake(source, type.object, rest.join('.'));
}

/** What an Apex action gives when the flow keeps its outputs by itself, in lower case; undefined for anything else. */
function outputsOf(source: ProjectSource, call: XmlElement | undefined): string[] | undefined {
  if (call?.name !== 'actionCalls' || child(call, 'actionType')?.text !== 'apex') return undefined;
  const action = invocableOf(source, child(call, 'actionName')?.text ?? '');
  return typeof action === 'string' ? undefined : action.outputs.map(({ name }) => name.toLowerCase());
}

/** Elements that hold `field` elements of the object that the element around them names. */
const FIELD_HOLDERS = new Set(['filters', 'inputAssignments', 'outputAssignments']);
const FIELD_NAMES = ['queriedFields', 'sortField', 'displayField', 'valueField'];

function objectFaults(source: ProjectSource, flow: Flow, element: XmlElement): Fault[] {
  const named = child(element, 'object') ?? child(element, 'objectType');
  const object = named?.text ?? objectOfUpdatedRecord(source, flow, element);
  if (!object) return [];
  const unknown = named && objectMistake(source, object);
  if (unknown) return faultAt(flow.component, named, unknown);
  const fields = [
    ...element.children
      .filter(({ name }) => FIELD_HOLDERS.has(name))
      .flatMap((holder) => child(holder, 'field') ?? []),
    ...FIELD_NAMES.flatMap((name) => children(element, name)),
    ...(element.name === 'dynamicChoiceSets' ? children(element, 'picklistField') : [])
  ];
  return fields.flatMap((field) => faultAt(flow.component, field, fieldMistake(source, object, field.text)));
}

/** An update of `$Record` or of a variable says its object by that. */
function objectOfUpdatedRecord(source: ProjectSource, flow: Flow, element: XmlElement): string | undefined {
  if (element.name !== 'recordUpdates') return undefined;
  const input = child(element, 'inputReference')?.text;
  return input && !input.includes('.') ? typeOfName(flow, input, source).object : undefined;
}
