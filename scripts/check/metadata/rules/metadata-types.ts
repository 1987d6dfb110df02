import type { MetadataComponent } from '../component';
import { didYouMean } from '../nearest-name';
import { API_VERSION, Shapes, type ObjectShape, type PlainKind, type Shape } from '../platform/shapes';
import { bundleTypes } from '../registry';
import type { Fault, Rule } from '../rule';
import type { XmlElement } from '../xml';

/**
 * Elements that a deploy takes though the WSDL does not have them so: `targetConfigs` is base64 in the WSDL and XML in
 * source (its own rule reads it), a namespace-qualified `fullName` is allowed in every type.
 */
const READ_ELSEWHERE = new Set(['LightningComponentBundle.targetConfigs', 'CustomMetadataValue.value']);

const PLAIN_VALUES: Record<Exclude<PlainKind, 'string' | 'any'>, { pattern: RegExp; says: string }> = {
  boolean: { pattern: /^(true|false)$/, says: 'true or false' },
  int: { pattern: /^-?\d+$/, says: 'a whole number' },
  double: { pattern: /^-?\d+(\.\d+)?(E-?\d+)?$/i, says: 'a number' },
  date: { pattern: /^\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?$/, says: 'a date such as 2026-01-31' },
  dateTime: { pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, says: 'a time such as 2026-01-31T09:00:00.000Z' },
  time: { pattern: /^\d\d:\d\d:\d\d/, says: 'a time of day such as 09:00:00.000Z' }
};

/** Names, values and number of elements are those of the Metadata API's types. */
export const metadataTypes: Rule = {
  name: 'metadata-types',
  check(source) {
    const shapes = new Shapes();
    const faults = source.components
      .filter(({ isEmbedded, xml }) => xml && !isEmbedded)
      .flatMap((component) => checkComponent(component, shapes));
    // A project that speaks a newer version than the facts may use what they do not have yet.
    return Number(source.apiVersion) <= Number(API_VERSION)
      ? faults
      : faults.filter((fault) => !isOfLater(fault));
  }
};

const LATER = `newer than API version ${API_VERSION}`;

function isOfLater({ problem }: Fault): boolean {
  return problem.includes(LATER);
}

function checkComponent({ type, file, xml }: MetadataComponent, shapes: Shapes): Fault[] {
  const root = xml!;
  if (root.name !== type && !isBundlePart(type) && !(type === 'Settings' && /Settings$/.test(root.name))) {
    return [
      {
        file,
        line: root.line,
        problem: `the root element is <${root.name}>, but a file with this suffix holds <${type}>`,
        mend: `name the root element ${type}, or the file by its type`
      }
    ];
  }
  const shape = shapes.named(root.name);
  if (!shape || shape.kind !== 'object') {
    return [
      {
        file,
        line: root.line,
        problem: `the Metadata API has no type ${root.name}`,
        mend: 'leave the file out'
      }
    ];
  }
  return checkElement(root, shape).map((fault) => ({ ...fault, file }));
}

/** The files of an Aura or other bundle have root elements of their own. */
function isBundlePart(type: string): boolean {
  return type !== 'LightningComponentBundle' && [...bundleTypes.values()].some(({ name }) => name === type);
}

function checkElement(element: XmlElement, shape: Shape): Omit<Fault, 'file'>[] {
  if (shape.kind === 'any') return [];
  if (element.attributes['xsi:nil'] === 'true') return [];
  if (shape.kind === 'object') return checkObject(element, shape);
  const { name, line, text } = element;
  if (element.children.length) {
    return [{ line, problem: `<${name}> holds elements, but it is a plain value`, mend: 'give it a value' }];
  }
  if (shape.kind === 'enum') {
    if (shape.later.has(text)) {
      return [
        { line, problem: `'${text}' of ${shape.name} is ${LATER}`, mend: 'choose a value of that version' }
      ];
    }
    if (shape.values.has(text)) return [];
    const problem = `'${text}' is no ${shape.name}, which <${name}> must be`;
    return [{ line, problem, mend: suggestion(text, shape.values) }];
  }
  if (shape.kind === 'string') return [];
  const { pattern, says } = PLAIN_VALUES[shape.kind];
  return pattern.test(text) ? [] : [{ line, problem: `<${name}> is '${text}'`, mend: `write ${says}` }];
}

function checkObject(element: XmlElement, shape: ObjectShape): Omit<Fault, 'file'>[] {
  if (element.text) {
    return [
      {
        line: element.line,
        problem: `<${element.name}> holds the text '${element.text}'`,
        mend: 'use its elements'
      }
    ];
  }
  const faults: Omit<Fault, 'file'>[] = [];
  const lastAt = new Map<string, number>();
  element.children.forEach((part, at) => {
    const member = shape.members.get(part.name);
    const { line } = part;
    if (!member) {
      const mend = suggestion(part.name, shape.members.keys());
      faults.push({ line, problem: `<${part.name}> is no element of ${shape.name}`, mend });
      return;
    }
    const before = lastAt.get(part.name);
    lastAt.set(part.name, at);
    if (before !== undefined && !member.isMany) {
      faults.push({ line, problem: `<${part.name}> stands twice in ${shape.name}`, mend: 'keep one' });
    } else if (before !== undefined && before !== at - 1) {
      const problem = `<${part.name}> is parted from its like: the platform calls it duplicated in ${shape.name}`;
      faults.push({ line, problem, mend: `move it to the other <${part.name}>` });
    }
    if (member.isLater) {
      const problem = `<${part.name}> is ${LATER} in ${shape.name}`;
      faults.push({ line, problem, mend: 'take it out' });
    }
    if (!READ_ELSEWHERE.has(`${shape.name}.${part.name}`)) faults.push(...checkElement(part, member.shape));
  });
  for (const [name, { isRequired }] of shape.members) {
    if (isRequired && !lastAt.has(name)) {
      faults.push({ line: element.line, problem: `${shape.name} has no <${name}>`, mend: `add <${name}>` });
    }
  }
  return faults;
}

/** The name that was meant, or all names when they are few. */
function suggestion(written: string, known: Iterable<string>): string {
  const names = [...known];
  const all = names.length <= 6 ? `write one of ${names.join(', ')}` : 'see the Metadata API Developer Guide';
  return didYouMean(written, names) ?? all;
}
