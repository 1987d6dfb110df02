import type { MetadataComponent } from '../component';
import { standardObjects, type StandardObject } from '../platform/standard-objects';
import type { ProjectSource } from '../project-source';
import { childText } from '../xml';
import { columnsOf, relationshipNameOf } from './custom-field';
import { fieldsEveryOneHas } from './kinds-of-objects';
import type { Member, ObjectShape, ObjectShapes } from './object-shapes';

/** Something that another package owns: `acme__Visit__c`. Nobody here can tell what it has. */
const FOREIGN = /^[a-z][a-z0-9]*(_[a-z0-9]+)*__\w+__\w+$/i;

/** Views of the org's own metadata: the library of standard objects has their columns but not all of their relationships. */
const METADATA_VIEW =
  /^(EntityDefinition|EntityParticle|FieldDefinition|FlowDefinitionView|FlowVersionView)$/i;
/** An object of nobody that has whatever is asked of it. */
const ANYTHING = 'any__Any__c';
/** Rows of an aggregate query have the columns that the query names. */
const NO_OBJECT = /^AggregateResult$/i;

const read = new WeakMap<ProjectSource, ObjectShapes>();

/** The objects of a project: the platform's own as it extends them, and its own. */
export function shapesOf(source: ProjectSource): ObjectShapes {
  const known = read.get(source);
  if (known) return known;
  const shapes = new ProjectShapes(source);
  read.set(source, shapes);
  return shapes;
}

class ProjectShapes implements ObjectShapes {
  private readonly known = new Map<string, Shape | undefined>();
  private readonly fieldsByObject = new Map<string, MetadataComponent[]>();
  /** Object (lower case) to the child relationships that lead to it. */
  private readonly childrenByObject = new Map<string, Member[]>();

  constructor(private readonly source: ProjectSource) {
    for (const field of source.ofType('CustomField')) {
      const object = field.fullName.slice(0, field.fullName.indexOf('.'));
      append(this.fieldsByObject, object, field);
      if (/^activity$/i.test(object))
        for (const each of ['Task', 'Event']) append(this.fieldsByObject, each, field);
      const relationship = childText(field.xml, 'relationshipName');
      const parent = childText(field.xml, 'referenceTo');
      if (relationship && parent)
        append(this.childrenByObject, parent, {
          name: relationshipNameOf(field.fullName, relationship),
          type: object,
          kind: 'children'
        });
    }
  }

  find(object: string): Shape | undefined {
    const key = object.toLowerCase().replace(/^schema\./, '');
    if (!this.known.has(key)) this.known.set(key, this.build(object.slice(-key.length)));
    return this.known.get(key);
  }

  private build(object: string): Shape | undefined {
    if (NO_OBJECT.test(object)) return undefined;
    const standard = standardObjects.find(object);
    const custom = this.source.find('CustomObject', object);
    const fields = this.fieldsByObject.get(object.toLowerCase()) ?? [];
    const inherent = standard ? membersOf(standard) : fieldsEveryOneHas(object, custom, this.source);
    if (!inherent) return FOREIGN.test(object) ? new Shape(object, [], true) : undefined;
    return new Shape(standard?.name ?? custom?.fullName ?? object, [
      ...inherent,
      ...fields.flatMap(columnsOf),
      ...(this.childrenByObject.get(object.toLowerCase()) ?? [])
    ]);
  }
}

class Shape implements ObjectShape {
  private readonly members = new Map<string, Member>();

  constructor(
    readonly name: string,
    members: Member[],
    private readonly isForeign = false
  ) {
    for (const member of members) this.members.set(member.name.toLowerCase(), member);
  }

  fieldType(field: string): string | undefined {
    return this.member(field, 'column')?.type ?? (this.isUnknowable(field) ? 'object' : undefined);
  }

  parentsBy(relationship: string): string[] | undefined {
    const member = this.member(relationship, 'parent');
    if (member) return member.objects ?? [member.type];
    return this.isUnknowable(relationship) || METADATA_VIEW.test(this.name) ? [ANYTHING] : undefined;
  }

  childrenBy(relationship: string): string | undefined {
    const member = this.member(relationship, 'children');
    return member?.type ?? (METADATA_VIEW.test(this.name) ? ANYTHING : undefined);
  }

  isLongText(field: string): boolean {
    return this.member(field, 'column')?.isLongText ?? false;
  }

  fieldNames(): string[] {
    return [...this.members.values()].filter(({ kind }) => kind === 'column').map(({ name }) => name);
  }

  private member(name: string, kind: Member['kind']): Member | undefined {
    const member = this.members.get(name.toLowerCase());
    return member?.kind === kind ? member : undefined;
  }

  private isUnknowable(name: string): boolean {
    return this.isForeign || FOREIGN.test(name);
  }
}

function membersOf(standard: StandardObject): Member[] {
  return [...standard.fields.values()];
}

function append<T>(map: Map<string, T[]>, object: string, value: T): void {
  const key = object.toLowerCase();
  const kept = map.get(key);
  if (kept) kept.push(value);
  else map.set(key, [value]);
}
