/**
 * JSON of an object with the members of `head` and then those of an object that is written already: a run writes each
 * output into an event, the archive and the log, and turning it into text costs more than computing it.
 */
export function joinObjects(head: object, written: string): string {
  const start = JSON.stringify(head);
  if (written === '{}') return start;
  return start === '{}' ? written : `${start.slice(0, -1)},${written.slice(1)}`;
}
