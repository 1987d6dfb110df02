import { flowsOf, type Flow } from '../flow/flow';
import { typeOfName } from '../flow/value-type';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import type { Fault, Rule } from '../rule';
import { child, children, childText, descendants, type XmlElement } from '../xml';

/** Operators that ask for one whole value. */
const WHOLE_VALUE = new Set(['', 'EqualTo', 'NotEqualTo', 'Assign', 'WasSet']);

/** A text that a flow assigns to a picklist of the project, or compares it with, is one of its values. */
export const flowValues: Rule = {
  name: 'flow-values',
  check(source) {
    return flowsOf(source).flatMap((flow) =>
      [...descendants(flow.xml)].flatMap((element) =>
        comparisonsIn(source, flow, element).flatMap(({ field, at }) => valueFaults(source, flow, at, field))
      )
    );
  }
};

interface Comparison {
  /** `Object.Field__c` */
  field: string;
  /** The element that holds the value. */
  at: XmlElement;
}

/** What an element compares or assigns: by a reference to a record's field, or by the object that it names. */
function comparisonsIn(source: ProjectSource, flow: Flow, element: XmlElement): Comparison[] {
  const path = childText(element, 'leftValueReference') || childText(element, 'assignToReference');
  const [name, field, more] = path.split('.');
  const { object } = path ? typeOfName(flow, name, source) : { object: childText(element, 'object') };
  if (!object) return [];
  if (path) return field && !more ? [{ field: `${object}.${field}`, at: element }] : [];
  return element.children
    .filter((each) => each.name === 'filters' || each.name === 'inputAssignments')
    .map((each) => ({ field: `${object}.${childText(each, 'field')}`, at: each }));
}

function valueFaults(source: ProjectSource, flow: Flow, element: XmlElement, field: string): Fault[] {
  const definition = source.find('CustomField', field)?.xml;
  const values = children(child(child(definition, 'valueSet'), 'valueSetDefinition'), 'value').map((value) =>
    childText(value, 'fullName')
  );
  const text = child(child(element, 'rightValue') ?? child(element, 'value'), 'stringValue');
  if (!text?.text || !values.length || !WHOLE_VALUE.has(childText(element, 'operator'))) return [];
  if (values.includes(text.text)) return [];
  return faultAt(flow.component, text, {
    problem: `'${text.text}' is no value of ${field}`,
    mend: `write one of ${values.join(', ')}`
  });
}
