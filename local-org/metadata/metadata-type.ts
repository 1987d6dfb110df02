import type { XmlElement } from './xml';

/** A metadata component's file and the name that file gives it. */
export interface Component {
  /** API name, from the file's name. */
  name: string;
  /** Relative to the project, with forward slashes. */
  file: string;
  /** Absolute. */
  path: string;
  /** API name of the object whose folder it lies in, for what is decomposed below an object. */
  object?: string;
}

/** How one type of metadata is read: files `<name>.<suffix>-meta.xml` whose outermost element is `root`. */
export interface MetadataType<T> {
  suffix: string;
  root: string;
  /** The only name a component of this type may have; other files of the suffix are another type's. */
  onlyNamed?: string;
  read(element: XmlElement, component: Component): T;
}
