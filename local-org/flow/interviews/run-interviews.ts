import { groupBy } from '../../records/grouping';
import type { Interview } from './interview';

/**
 * Runs interviews to their ends, side by side: each goes on by itself until it reaches an element that reads or writes
 * records; those that wait at the same one are served together, with one query or one statement.
 * Source: Salesforce Help, "Flow Bulkification in Transactions".
 */
export function runInterviews(interviews: Interview[]): void {
  for (;;) {
    for (const interview of interviews) advance(interview);
    const waiting = interviews.filter(({ node }) => node !== undefined);
    if (waiting.length === 0) return;
    const [[node, arrived]] = groupBy(waiting, (interview) => interview.node);
    node?.run(arrived);
  }
}

/** Up to the next element that is for many interviews at once. */
function advance(interview: Interview): void {
  for (let { node } = interview; node && !node.isBulk; { node } = interview) node.run([interview]);
}
