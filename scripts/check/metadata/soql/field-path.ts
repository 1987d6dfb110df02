import type { ObjectShape, ObjectShapes } from '../apex/object-shapes';
import { didYouMean } from '../nearest-name';

/** SOQL follows at most five relationships upwards. */
const MOST_PARENTS = 5;

/** What is wrong with a path of names such as `Lead__r.Owner.Name`, seen from an object; undefined when nothing is. */
export function mistakeInPath(
  shapes: ObjectShapes,
  from: ObjectShape,
  path: string[],
  purpose?: string
): { problem: string; mend: string } | undefined {
  const relationships = path.slice(0, -1);
  const field = path[path.length - 1];
  if (relationships.length > MOST_PARENTS)
    return {
      problem: `${path.join('.')} goes up ${relationships.length} relationships, SOQL allows ${MOST_PARENTS}`,
      mend: 'query in two steps, or add a formula field'
    };
  let shape = from;
  for (const relationship of relationships) {
    const parents = shape.parentsBy(relationship);
    if (!parents)
      return {
        problem: `${shape.name} has no relationship ${relationship} (in ${path.join('.')})`,
        mend: 'use the relationship name: Owner for OwnerId, Lead__r for Lead__c'
      };
    const next = shapes.find(parents.length === 1 ? parents[0] : 'Name');
    if (!next) return undefined;
    shape = next;
  }
  if (shape.fieldType(field) === undefined)
    return {
      problem: `${shape.name} has no field ${field}`,
      mend: didYouMean(field, shape.fieldNames()) ?? 'name a field of the object'
    };
  if (purpose && shape.isLongText(field))
    return {
      problem: `${shape.name}.${field} holds long text, which SOQL cannot ${purpose}`,
      mend: `leave it out of the clause, or keep a short copy in a text field`
    };
  return undefined;
}
