import type { OrgError } from '../../errors';
import { DmlError, type SaveError, type SaveResult } from '../../records/errors';
import type { SaveOptions } from '../../records/save/save';
import { dataFault, invalidFlow, isFault } from '../errors';
import type { Interview } from '../interviews/interview';

/** What one interview writes. */
export interface Writing<T> {
  interview: Interview;
  items: T[];
}

/** Saves or deletes items; one result for each, in order. */
type Save<T> = (items: T[], options: SaveOptions) => SaveResult[];

/**
 * Writes what several interviews bring to an element, as one statement. Each interview's items are written together or
 * not at all: those of a failed one are undone and its fault path is taken, the others stand. Returns the results of each
 * interview that succeeded. `deed` names the element in faults, e.g. `create records`.
 */
export function writeRecords<T>(
  deed: string,
  writings: Writing<T>[],
  save: Save<T>
): Map<Interview, SaveResult[]> {
  const outcome = new Map<Interview, SaveResult[]>();
  const [{ interview: first }] = writings;
  const { tx, isBeforeSave } = first.run;
  const { access, definition } = first.frame;
  if (isBeforeSave) {
    const { file } = definition.flow;
    throw invalidFlow(`A flow that runs before a record is saved cannot ${deed}`, { file });
  }
  for (const { interview, items } of writings) if (items.length === 0) outcome.set(interview, []);
  let remaining = writings.filter(({ items }) => items.length > 0);
  if (remaining.length === 0) return outcome;
  tx.limits.count('dmlStatements');
  tx.limits.count(
    'dmlRows',
    remaining.reduce((sum, { items }) => sum + items.length, 0)
  );
  const options: SaveOptions = { allOrNone: false, countLimits: false, ...access };
  while (remaining.length > 0) {
    const savepoint = tx.setSavepoint();
    const results = attempt(remaining, (items) => save(items, options));
    const isTorn = remaining.some((_, i) => isMixed(results[i]));
    if (isTorn) tx.rollbackTo(savepoint);
    tx.release(savepoint);
    const unfinished: Writing<T>[] = [];
    remaining.forEach((writing, i) => {
      const failure = results[i].find(({ success }) => !success)?.errors[0];
      if (failure) writing.interview.fail(dataFault(deed, failure));
      else if (isTorn) unfinished.push(writing);
      else outcome.set(writing.interview, results[i]);
    });
    remaining = unfinished;
  }
  return outcome;
}

function isMixed(results: SaveResult[]): boolean {
  return results.some(({ success }) => success) && results.some(({ success }) => !success);
}

/** The results of each writing. An error of the statement as a whole is the error of every item. */
function attempt<T>(writings: Writing<T>[], save: (items: T[]) => SaveResult[]): SaveResult[][] {
  const all = writings.flatMap(({ items }) => items);
  let results: SaveResult[];
  try {
    results = save(all);
  } catch (error) {
    if (!isFault(error)) throw error;
    results = error instanceof DmlError ? error.results : all.map(() => refused(error));
  }
  let from = 0;
  return writings.map(({ items }) => results.slice(from, (from += items.length)));
}

function refused({ code, message, fields }: OrgError): SaveResult {
  const error: SaveError = { statusCode: code, message, fields };
  return { id: null, success: false, errors: [error] };
}
