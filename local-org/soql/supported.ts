import { dateLiterals } from './date-literals';
import { AGGREGATES, DATE_FUNCTIONS } from './functions';

/** What SOQL may consist of, as Markdown, written from what is registered. */
export function supportedSoql(): string {
  const lists: [string, string[]][] = [
    ['Aggregate functions', Object.keys(AGGREGATES)],
    ['Date functions', Object.keys(DATE_FUNCTIONS)],
    ['Date literals', dateLiterals()]
  ];
  const sections = lists.map(
    ([title, items]) => `### ${title}\n\n${items.map((item) => `\`${item}\``).join(', ')}`
  );
  const intro =
    'Fields, parents, child subqueries, aggregates with grouping, and semi-joins. What else the language has is refused ' +
    'where it is used, with `NOT_EMULATED`.';
  return ['## SOQL', intro, ...sections].join('\n\n') + '\n';
}
