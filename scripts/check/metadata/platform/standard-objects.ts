import { globSync } from 'node:fs';
import path from 'node:path';
import { fieldsOf } from './class-file';
import { ZipFile } from './zip-file';

/** One column or relationship of a standard object. */
export interface StandardField {
  name: string;
  /** Apex type of a column, as `Id` or `Decimal`; of a relationship the object at its other end. */
  type: string;
  /** A column holds a value; a parent is reached by its relationship name; children are the rows that point here. */
  kind: 'column' | 'parent' | 'children';
}

/** A standard object of the platform with everything that any edition or feature adds. */
export interface StandardObject {
  name: string;
  /** By name in lower case. */
  fields: Map<string, StandardField>;
}

const FOLDER = 'com/nawforce/runforce/SObjects/';
/** What looks like an object but is the type of a compound column. */
const COMPOUND = new Set(['Address', 'Location']);

/**
 * The platform's standard objects, from the library of stubs that the Apex type checker carries, for the API version that
 * it carries. Its class files are read as they are: that needs no Java.
 */
class StandardObjects {
  private archive: ZipFile | undefined;
  private names = new Map<string, string>();
  private readonly known = new Map<string, StandardObject | undefined>();

  /** The object of that name, whatever its case; undefined when the platform has none. */
  find(name: string): StandardObject | undefined {
    const key = name.toLowerCase();
    if (!this.known.has(key)) this.known.set(key, this.read(key));
    return this.known.get(key);
  }

  private read(key: string): StandardObject | undefined {
    const archive = this.open();
    const name = this.names.get(key);
    const classFile = name && archive.read(`${FOLDER}${name}.class`);
    if (!name || !classFile) return undefined;
    const fields = fieldsOf(classFile).flatMap((field) => {
      const column = columnOf(field.name, field.descriptor);
      return column ? [[column.name.toLowerCase(), column] as const] : [];
    });
    return { name, fields: new Map(fields) };
  }

  private open(): ZipFile {
    if (this.archive) return this.archive;
    const folder = path.dirname(require.resolve('@salesforce/code-analyzer-pmd-engine/package.json'));
    const [file] = globSync(path.join(folder, 'dist/java-lib/sobject-types-*.jar'));
    if (!file) throw new Error('the library of standard objects is missing: run npm ci');
    this.archive = new ZipFile(file);
    for (const entry of this.archive.names()) {
      const name = entry.startsWith(FOLDER) ? entry.slice(FOLDER.length, -'.class'.length) : '';
      if (name && !name.includes('$')) this.names.set(name.toLowerCase(), name);
    }
    return this.archive;
  }
}

/** The platform's standard objects. */
export const standardObjects: Pick<StandardObjects, 'find'> = new StandardObjects();

function columnOf(name: string, descriptor: string): StandardField | undefined {
  const found = /^(\[?)Lcom\/nawforce\/runforce\/(\w+)\/([\w$]+);$/.exec(descriptor);
  if (!found || found[3].includes('$')) return undefined;
  const [, array, room, type] = found;
  if (room !== 'SObjects' || COMPOUND.has(type)) {
    const isParent = type === 'SObject';
    return { name, type: isParent ? 'Name' : type, kind: isParent ? 'parent' : 'column' };
  }
  return { name, type, kind: array ? 'children' : 'parent' };
}
