import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { invalidProject } from './errors';

const PARSER = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: true,
  htmlEntities: false
});
const META = XMLParser.getMetaDataSymbol() as unknown as symbol;

type ParsedNode = Record<string | symbol, unknown>;

/** One element of a metadata file, read by the names of its children. */
export class XmlElement {
  constructor(
    readonly name: string,
    readonly file: string,
    /** Counts from 1. */
    readonly line: number,
    /** The element's own text, untrimmed. */
    readonly value: string,
    readonly elements: XmlElement[],
    readonly attributes: Record<string, string>
  ) {}

  child(name: string): XmlElement | undefined {
    return this.elements.find((element) => element.name === name);
  }

  children(name: string): XmlElement[] {
    return this.elements.filter((element) => element.name === name);
  }

  /** The child's text without surrounding white space; undefined when absent or empty. */
  text(name: string): string | undefined {
    return this.child(name)?.value.trim() || undefined;
  }

  /** The texts of all children of that name. */
  texts(name: string): string[] {
    return this.children(name).map((element) => element.value.trim());
  }

  /** @throws PROJECT_INVALID when the child is absent or empty. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) {
      throw invalidProject(this, `<${this.name}> has no <${name}>.`, `Add <${name}>…</${name}>.`);
    }
    return text;
  }

  /** @throws PROJECT_INVALID when the child holds anything but true or false. */
  boolean(name: string, ifAbsent = false): boolean {
    const text = this.text(name);
    if (text === undefined) return ifAbsent;
    if (text === 'true' || text === 'false') return text === 'true';
    throw invalidProject(this.child(name)!, `<${name}> is "${text}".`, 'Write true or false.');
  }

  /** @throws PROJECT_INVALID when the child is not a number. */
  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (Number.isFinite(number)) return number;
    throw invalidProject(this.child(name)!, `<${name}> is "${text}".`, 'Write a number.');
  }
}

/** A metadata file as text and where it stands. `file` is relative to the project. */
export interface XmlSource {
  path: string;
  file: string;
}

/**
 * Reads a metadata file and returns its outermost element.
 * @throws PROJECT_INVALID with file and line when it is not well-formed XML or its root is not `root`.
 */
export function readXml(source: XmlSource, root: string): XmlElement {
  return parseXml(readFileSync(source.path, 'utf8'), source.file, root);
}

/** `readXml` for text that is at hand. */
export function parseXml(text: string, file: string, root: string): XmlElement {
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    const { line, msg } = validity.err;
    throw invalidProject({ file, line }, `The XML is not well formed: ${msg}`, 'Correct the XML.');
  }
  const lineAt = lineCounter(text);
  const element = (PARSER.parse(text) as ParsedNode[])
    .map((node) => toElement(node, file, lineAt))
    .find((node) => node !== undefined);
  if (element?.name !== root) {
    throw invalidProject(
      { file, line: element?.line },
      `The outermost element is ${element ? `<${element.name}>` : 'missing'}.`,
      `A file of this name holds <${root}>.`
    );
  }
  return element;
}

function toElement(
  node: ParsedNode,
  file: string,
  lineAt: (index: number) => number
): XmlElement | undefined {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
  if (name === undefined) return undefined;
  const content = node[name] as ParsedNode[];
  const elements: XmlElement[] = [];
  let value = '';
  for (const part of content) {
    if ('#text' in part) value += String(part['#text']);
    else {
      const element = toElement(part, file, lineAt);
      if (element) elements.push(element);
    }
  }
  const start = (node[META] as { startIndex?: number } | undefined)?.startIndex ?? 0;
  return new XmlElement(
    name,
    file,
    lineAt(start),
    value,
    elements,
    (node[':@'] ?? {}) as Record<string, string>
  );
}

/** Returns a function from a character's index to its line, counting from 1. */
function lineCounter(text: string): (index: number) => number {
  let starts: number[] | undefined;
  return (index) => {
    starts ??= [...text.matchAll(/\n/g)].map((match) => match.index);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < index) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
