import type { SaveError } from '../errors';
import type { Row } from '../row';

/** One record on its way through a save. `position` is its place among the caller's rows. */
export interface Entry {
  position: number;
  /** What the caller gave. */
  values: Row;
  /** The whole row to be saved. */
  row: Row;
  old?: Row;
  errors: SaveError[];
}

/** The entries nothing is wrong with so far. */
export function sound(entries: Entry[]): Entry[] {
  return entries.filter(({ errors }) => errors.length === 0);
}
