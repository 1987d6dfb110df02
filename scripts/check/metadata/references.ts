import { shapesOf } from './apex/project-shapes';
import { didYouMean } from './nearest-name';
import type { ProjectSource } from './project-source';
import { mistakeInPath } from './soql/field-path';

/** What is wrong with a name that one component says of another, and what to do; undefined when nothing is. */
export type Mistake = { problem: string; mend: string } | undefined;

/** `acme__Visit__c` and `acme__Visit` belong to another package, which nobody here can look into. */
const OF_ANOTHER_PACKAGE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*__(?!c$|r$|e$|x$|b$|mdt$|kav$|pc$)\w/i;

/** Whether another package owns what a name names. */
export function isForeign(name: string): boolean {
  return name.split('.').some((part) => OF_ANOTHER_PACKAGE.test(part));
}

/** The object exists: in the project, on the platform or in another package. */
export function objectMistake(source: ProjectSource, object: string): Mistake {
  if (isForeign(object) || shapesOf(source).find(object)) return undefined;
  const own = source.ofType('CustomObject').map(({ fullName }) => fullName);
  return {
    problem: `there is no object ${object}`,
    mend: didYouMean(object, own) ?? 'name an object of the project or a standard one'
  };
}

/** The object has the field, or the way of relationships that ends in it: `Owner.Name`. */
export function fieldMistake(source: ProjectSource, object: string, field: string): Mistake {
  const shape = shapesOf(source).find(object);
  if (!shape) return objectMistake(source, object);
  return mistakeInPath(shapesOf(source), shape, field.split('.'));
}

/** The project has the component; names of other packages and those that the platform brings are taken as they are. */
export function componentMistake(
  source: ProjectSource,
  type: string,
  name: string,
  what: string,
  isStandard: (name: string) => boolean = () => false
): Mistake {
  if (source.find(type, name) || isForeign(name) || isStandard(name)) return undefined;
  const known = source.ofType(type).map(({ fullName }) => fullName);
  return {
    problem: `there is no ${what} ${name}`,
    mend: didYouMean(name, known) ?? 'name one that exists, or take this out'
  };
}
