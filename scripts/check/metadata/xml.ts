import { SaxesParser } from 'saxes';

/** An element of a metadata file. `text` is its own text, trimmed; `line` is where it opens, counted from 1. */
export interface XmlElement {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export interface XmlDocument {
  /** Absent when the text is not well-formed. */
  root?: XmlElement;
  problem?: { line: number; message: string };
}

/** Reads XML strictly, as the platform does: the first thing that is not well-formed ends the reading. */
export function readXml(text: string): XmlDocument {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let problem: XmlDocument['problem'];
  let opensAt = 1;
  parser.on('error', (error) => {
    problem ??= { line: parser.line, message: error.message.replace(/^\d+:\d+: /, '') };
  });
  parser.on('opentagstart', () => {
    opensAt = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, line: opensAt, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const keepText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return problem ? { problem } : { root };
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The text of the first child of that name, '' when there is none. */
export function childText(element: XmlElement | undefined, name: string): string {
  return child(element, name)?.text ?? '';
}

/** The element and everything below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const each of element.children) yield* descendants(each);
}
