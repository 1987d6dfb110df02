import type { Row } from '../row';
import type { Behaviour } from './behaviours';

/** A person's full name: first, middle, last and suffix, as far as there are any. */
export function fullName(row: Row): string | null {
  const parts = [row.FirstName, row.MiddleName, row.LastName, row.Suffix].filter(Boolean);
  return parts.length ? parts.join(' ') : null;
}

export const person: Behaviour = {
  beforeAutomations(row) {
    row.Name = fullName(row);
  },
  derive(row) {
    row.Name = fullName(row);
  }
};
