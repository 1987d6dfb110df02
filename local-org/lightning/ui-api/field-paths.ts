import type { Field, ObjectType, Schema } from '../../metadata/object-type';
import type { Records } from '../../records/records';
import type { UserIdentity } from '../../records/user-identity';
import { LightningError } from '../errors';

/** A field name as asked for, resolved: `Owner.Name` on Lead is the path of relationship names and the last field. */
export interface FieldPath {
  /** Canonical, relative to the object: `Owner.Name`. */
  name: string;
  relationships: { name: string; field: Field; target: ObjectType }[];
  field: Field;
  object: ObjectType;
}

/** Resolves qualified field names (`Lead.Owner.Name`) for one user: what the user may not see does not exist. */
export class FieldPaths {
  constructor(
    private readonly schema: Schema,
    private readonly records: Records,
    private readonly user: UserIdentity
  ) {}

  /** The path, undefined where there is no such field or the user may not see it. */
  find(object: ObjectType, qualifiedName: string): FieldPath | undefined {
    const [first, ...rest] = qualifiedName.split('.');
    const steps = rest.length && first.toLowerCase() === object.name.toLowerCase() ? rest : [first, ...rest];
    const relationships: FieldPath['relationships'] = [];
    let at = object;
    for (const step of steps.slice(0, -1)) {
      const field = at.fields.find(
        ({ relationshipName }) => relationshipName?.toLowerCase() === step.toLowerCase()
      );
      const target = this.schema.object(targetOf(field));
      if (!field?.relationshipName || !target || !this.isVisible(at, field)) return undefined;
      relationships.push({ name: field.relationshipName, field, target });
      at = target;
    }
    const field = at.field(steps.at(-1) ?? '');
    if (!field || !this.isVisible(at, field)) return undefined;
    const name = [...relationships.map((relationship) => relationship.name), field.name].join('.');
    return { name, relationships, field, object: at };
  }

  /** As `find`; throws LightningError INVALID_FIELD where there is none. */
  require(object: ObjectType, qualifiedName: string): FieldPath {
    const path = this.find(object, qualifiedName);
    if (!path)
      throw LightningError.noSuchField(
        object.name,
        qualifiedName.split('.').slice(1).join('.') || qualifiedName
      );
    return path;
  }

  private isVisible(object: ObjectType, field: Field): boolean {
    return this.records.access.canReadField(this.user, object, field);
  }
}

/** The object that a lookup refers to. Of several the one whose records have names of their own: an owner is a user. */
export function targetOf(field: Field | undefined): string {
  const targets = field?.referenceTo ?? [];
  return targets.includes('User') ? 'User' : (targets[0] ?? '');
}
