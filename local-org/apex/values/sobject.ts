import { apexEquals } from './equality';
import type { ObjectType } from '../../metadata/object-type';
import type { ApexList } from './apex-list';
import { ApexType } from './apex-type';
import { hashPart } from './hash-key';

/** An error that Apex put on a record with `addError`. */
export interface RecordError {
  message: string;
  /** API name of the field, if it was put on a field. */
  field?: string;
}

/**
 * Apex's SObject: one record in memory. Names are canonical (see `ObjectType.field`): whoever takes a name
 * from outside resolves it first.
 */
export class SObject {
  /** Fields that were set or queried, as Apex values; null is a value, a missing key was never set. */
  readonly fields = new Map<string, unknown>();
  /** Parent records by relationship name; null when the lookup is blank. */
  readonly parents = new Map<string, SObject | null>();
  /** Child records by child relationship name. */
  readonly children = new Map<string, ApexList<SObject>>();
  /** From a query: reading a field that was not selected is an error instead of null. */
  isQueried = false;
  /** Trigger.old always, Trigger.new in after triggers: changing it is an error. */
  isReadOnly = false;
  readonly errors: RecordError[] = [];

  constructor(readonly objectType: ObjectType) {}

  get type(): ApexType {
    return ApexType.of(this.objectType.name);
  }

  get id(): string | null {
    return (this.fields.get('Id') as string | undefined) ?? null;
  }

  equals(other: unknown): boolean {
    return (
      other instanceof SObject &&
      this.objectType === other.objectType &&
      this.fields.size === other.fields.size &&
      [...this.fields].every(
        ([name, value]) => other.fields.has(name) && apexEquals(value, other.fields.get(name))
      )
    );
  }

  hashText(): string {
    const parts = [...this.fields].map(([name, value]) => `${name}=${hashPart(value)}`);
    return `${this.objectType.name}(${parts.sort().join(',')})`;
  }
}
