import { descendants, type XmlElement } from '../xml';
import type { Flow } from './flow';

/** A place in a flow that names a variable, element, record field or global: `Find_Task.Id`, `$Record.Name`. */
export interface Reference {
  path: string;
  at: XmlElement;
}

/** Elements whose text is a reference. */
const HOLDS_A_REFERENCE =
  /^(elementReference|leftValueReference|assignToReference|collectionReference|inputReference|outputReference|recordReference|assignNextValueToReference|choiceReferences|defaultSelectedChoiceReference|leftElementReference|colorReference|stageReference)$/;
/** Elements that only say where the flow goes on. */
const NO_TEXT_FOR_READERS = /^(targetReference|name|object|field|dataType|operator)$/;

/** Everything in a flow that refers to something by name, in elements and as `{!…}` in texts. */
export function referencesIn(flow: Flow): Reference[] {
  return [...descendants(flow.xml)].flatMap((element) => {
    if (!element.text || element.children.length) return [];
    if (HOLDS_A_REFERENCE.test(element.name)) return [{ path: element.text, at: element }];
    if (NO_TEXT_FOR_READERS.test(element.name)) return [];
    return [...element.text.matchAll(/\{!\s*([$\w.:]+)\s*\}/g)].map(([, path]) => ({ path, at: element }));
  });
}
