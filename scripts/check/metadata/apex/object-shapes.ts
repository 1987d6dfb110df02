/** A column, a way up or a way down, under its name in lower case. */
export interface Member {
  name: string;
  type: string;
  kind: 'column' | 'parent' | 'children';
  /** Objects at the other end; more than one when polymorphic. */
  objects?: string[];
  isLongText?: boolean;
}

/** What Apex and SOQL need to know of an object. Names are looked up without regard to case. */
export interface ObjectShape {
  name: string;
  /** The Apex type of a field, or undefined when the object has no such field. */
  fieldType(field: string): string | undefined;
  /** The objects that a relationship of this object leads up to; more than one when it is polymorphic. */
  parentsBy(relationship: string): string[] | undefined;
  /** The object whose rows a child relationship holds. */
  childrenBy(relationship: string): string | undefined;
  /** Whether a field holds long or rich text or is encrypted, which no clause may filter, sort or group by. */
  isLongText(field: string): boolean;
  /** Its fields, for suggestions. */
  fieldNames(): string[];
}

/** The objects of a project and of the platform. */
export interface ObjectShapes {
  find(object: string): ObjectShape | undefined;
}
