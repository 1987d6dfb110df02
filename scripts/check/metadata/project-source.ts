import path from 'node:path';
import { identify, type MetadataComponent } from './component';
import { API_VERSION } from './platform/shapes';
import { partsByElement, type MetadataType } from './registry';
import { sourceFilesOf, type SourceFiles } from './source-files';
import { childText, readXml } from './xml';

/**
 * A project's source as a deploy would see it. It shares no reader with the local org: an emulator that agrees with our
 * own misunderstanding would prove nothing.
 */
export class ProjectSource {
  /** Every component, by file. */
  readonly components: MetadataComponent[];
  /** Every file of the package directories that .forceignore lets through, sorted. */
  readonly files: string[];
  /** Files that .forceignore leaves out of a deploy, outside the folders that it leaves out whole. */
  readonly ignoredFiles: string[];
  /** The API version that a deploy of the project speaks. */
  readonly apiVersion: string;
  private readonly byName = new Map<string, MetadataComponent[]>();
  private readonly byType = new Map<string, MetadataComponent[]>();
  private readonly texts = new Map<string, string>();

  constructor(private readonly source: SourceFiles) {
    this.files = source.paths;
    this.ignoredFiles = source.ignored ?? [];
    this.apiVersion = source.apiVersion ?? API_VERSION;
    const known = new Set(this.files);
    this.components = this.files
      .filter((file) => file.endsWith('-meta.xml'))
      .flatMap((file) => this.componentsIn(file, known));
    for (const component of this.components) {
      keep(this.byType, component.type, component);
      keep(this.byName, key(component.type, component.fullName), component);
    }
  }

  /** The components of a metadata type. */
  ofType(type: string): MetadataComponent[] {
    return this.byType.get(type) ?? [];
  }

  /** The component of that name; names are compared as the platform does, without regard to case. */
  find(type: string, fullName: string): MetadataComponent | undefined {
    return this.byName.get(key(type, fullName))?.[0];
  }

  /** Every component of that name: more than one is a duplicate. */
  allNamed(type: string, fullName: string): MetadataComponent[] {
    return this.byName.get(key(type, fullName)) ?? [];
  }

  /** The text of one of `files`. */
  text(file: string): string {
    const kept = this.texts.get(file);
    if (kept !== undefined) return kept;
    const text = this.source.read(file);
    this.texts.set(file, text);
    return text;
  }

  /** The package directory that a file lies in: the innermost one, '' when there is but one. */
  packageOf(file: string): string {
    const around = (this.source.packageDirectories ?? []).filter((folder) => file.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0] ?? '';
  }

  /** The text of a file outside the package directories, such as a page of documentation, if there is one. */
  document(file: string): string | undefined {
    return this.source.document(file);
  }

  /** Text outside the package directories that uses what they define. */
  outsideTexts(): string[] {
    return this.source.outside?.() ?? [];
  }

  /** The files that lie beside a bundle's `-meta.xml`, in its folder and below. */
  filesBeside(component: MetadataComponent): string[] {
    const folder = `${path.posix.dirname(component.file)}/`;
    return this.files.filter((file) => file.startsWith(folder) && file !== component.file);
  }

  private componentsIn(file: string, known: Set<string>): MetadataComponent[] {
    const identity = identify(file);
    if (!identity) return [];
    const beside = file.slice(0, -'-meta.xml'.length);
    const content = known.has(beside) ? beside : undefined;
    const document = readXml(this.text(file));
    const textOf = (name: string): string => this.text(name);
    const component: MetadataComponent = {
      type: identity.type.name,
      fullName: identity.fullName,
      file,
      content,
      xml: document.root,
      xmlProblem: document.problem,
      isEmbedded: false,
      get text() {
        return textOf(content ?? file);
      }
    };
    return [component, ...embeddedParts(component, identity.type)];
  }
}

/** Reads the SFDX project in a folder. */
export function readProjectSource(root: string): ProjectSource {
  return new ProjectSource(sourceFilesOf(root));
}

/** A project that exists only in memory: its files by path. */
export function projectSourceOf(
  files: Record<string, string>,
  apiVersion?: string,
  outside: string[] = []
): ProjectSource {
  return new ProjectSource({
    paths: Object.keys(files).sort(),
    apiVersion,
    read: (file) => files[file],
    document: (file) => files[file],
    outside: () => outside
  });
}

function embeddedParts(parent: MetadataComponent, type: MetadataType): MetadataComponent[] {
  const parts = partsByElement(type);
  if (!parts.size) return [];
  return (parent.xml?.children ?? []).flatMap((element) => {
    const part = parts.get(element.name);
    const name = childText(element, 'fullName');
    if (!part || !name) return [];
    return [
      {
        type: part.name,
        fullName: part.ignoreParentName ? name : `${parent.fullName}.${name}`,
        file: parent.file,
        xml: element,
        isEmbedded: true,
        text: parent.text
      }
    ];
  });
}

function key(type: string, fullName: string): string {
  return `${type}:${fullName.toLowerCase()}`;
}

function keep<T>(map: Map<string, T[]>, name: string, value: T): void {
  const kept = map.get(name);
  if (kept) kept.push(value);
  else map.set(name, [value]);
}
