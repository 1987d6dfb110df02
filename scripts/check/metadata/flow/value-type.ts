import type { ProjectSource } from '../project-source';
import { childText } from '../xml';
import type { Flow } from './flow';

/** What a name in a flow stands for: records of an object, or something whose members nobody here knows. */
export interface ValueType {
  /** Undefined for plain values and for what only the platform knows. */
  object?: string;
  /** True when members of the name are not to be looked into. */
  isOpaque: boolean;
}

const OPAQUE: ValueType = { isOpaque: true };
const PLAIN: ValueType = { isOpaque: false };

/** The type of a node, resource or `$Record`. */
export function typeOfName(flow: Flow, name: string, source: ProjectSource, depth = 0): ValueType {
  if (/^\$record(__prior)?$/i.test(name))
    return flow.startObject ? { object: flow.startObject, isOpaque: false } : OPAQUE;
  const element = flow.named(name);
  if (!element || depth > 5) return OPAQUE;
  switch (element.name) {
    case 'variables': {
      const dataType = childText(element, 'dataType');
      if (dataType === 'SObject') return { object: childText(element, 'objectType'), isOpaque: false };
      return dataType === 'Apex' ? OPAQUE : PLAIN;
    }
    case 'recordLookups':
      return childText(element, 'storeOutputAutomatically') === 'true'
        ? { object: childText(element, 'object'), isOpaque: false }
        : PLAIN;
    case 'loops':
    case 'collectionProcessors': {
      const collection = childText(element, 'collectionReference');
      return collection.includes('.') ? OPAQUE : typeOfName(flow, collection, source, depth + 1);
    }
    case 'constants':
    case 'formulas':
    case 'textTemplates':
    case 'decisions':
    case 'rules':
    case 'recordCreates':
      return PLAIN;
    default:
      return OPAQUE;
  }
}
