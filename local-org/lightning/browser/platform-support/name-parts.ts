/** Parts of a person's name in the order in which the platform's forms ask for them. */
const NAME_PARTS = ['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix'];

/** Puts the parts of a person's name in reading order; parts of other compounds keep theirs. */
export function inReadingOrder<T>(parts: T[], nameOf: (part: T) => string): T[] {
  return [...parts].sort((one, other) => NAME_PARTS.indexOf(nameOf(one)) - NAME_PARTS.indexOf(nameOf(other)));
}
