import { NotEmulated, type SourcePosition } from '../../errors';
import type { XmlElement } from '../../metadata/xml';

/** What a flow's file says for its authors and for Flow Builder; none of it changes what the flow does. */
const FOR_AUTHORS = new Set([
  'areMetricsLoggedToDataCloud',
  'customProperties',
  'defaultConnectorLabel',
  'description',
  'environments',
  'interviewLabel',
  'isTemplate',
  'label',
  'locationX',
  'locationY',
  'migratedFromWorkflowRuleName',
  'processMetadataValues',
  'sourceTemplate'
]);

/** Reads one XML element of a flow and remembers what was read, so that nothing in it is ever ignored. */
export class ElementReader {
  private readonly known = new Set<string>();

  private constructor(private readonly element: XmlElement) {}

  /** What `read` makes of the element. Throws NotEmulated for a child that `read` did not ask for. */
  static read<T>(element: XmlElement, read: (reader: ElementReader) => T): T {
    const reader = new ElementReader(element);
    const outcome = read(reader);
    reader.refuseUnread();
    return outcome;
  }

  get at(): SourcePosition {
    return { file: this.element.file, line: this.element.line };
  }

  /** The XML element's own name, such as `recordLookups`. */
  get kind(): string {
    return this.element.name;
  }

  /** Trimmed; undefined when absent or empty. */
  text(name: string): string | undefined {
    this.known.add(name);
    return this.element.text(name);
  }

  /** As written, white space included; undefined when absent. */
  rawText(name: string): string | undefined {
    this.known.add(name);
    return this.element.child(name)?.value;
  }

  texts(name: string): string[] {
    this.known.add(name);
    return this.element.texts(name);
  }

  required(name: string): string {
    this.known.add(name);
    return this.element.requiredText(name);
  }

  flag(name: string): boolean {
    this.known.add(name);
    return this.element.boolean(name);
  }

  number(name: string): number | undefined {
    this.known.add(name);
    return this.element.number(name);
  }

  child<T>(name: string, read: (reader: ElementReader) => T): T | undefined {
    this.known.add(name);
    const child = this.element.child(name);
    return child && ElementReader.read(child, read);
  }

  children<T>(name: string, read: (reader: ElementReader) => T): T[] {
    this.known.add(name);
    return this.element.children(name).map((child) => ElementReader.read(child, read));
  }

  /** Name of the element that follows by this connector. */
  connector(name: string): string | undefined {
    return this.child(name, (reader) => {
      reader.flag('isGoTo');
      return reader.required('targetReference');
    });
  }

  /** Whether the element says that it has no value (`xsi:nil`). */
  get isNil(): boolean {
    return this.element.attributes['xsi:nil'] === 'true';
  }

  private refuseUnread(): void {
    for (const { name, file, line } of this.element.elements) {
      if (this.known.has(name) || FOR_AUTHORS.has(name)) continue;
      const owner = this.element.text('name');
      throw new NotEmulated(`the flow element <${name}> of <${this.kind}>${owner ? ` ${owner}` : ''}`, {
        file,
        line
      });
    }
  }
}
