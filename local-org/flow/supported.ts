import { FILTER_OPERATORS } from './definition/record-filters';
import { ASSIGNMENT_OPERATORS } from './elements/assignment';
import { NODE_READERS } from './elements/node-readers';
import { GLOBAL_NAMES } from './interviews/globals';
import { STANDARD_ACTIONS } from './standard-actions';
import { COMPARISONS } from './values/comparison';

/** What flows may consist of, as Markdown, written from what is registered. Anything else fails with NOT_EMULATED. */
export function supportedFlows(): string {
  const lists: [string, string[]][] = [
    ['Elements', Object.keys(NODE_READERS)],
    ['Actions', ['apex', ...Object.keys(STANDARD_ACTIONS)]],
    ['Operators of assignments', ASSIGNMENT_OPERATORS],
    ['Operators of conditions', [...Object.keys(COMPARISONS), 'IsChanged', 'WasVisited']],
    ['Operators of record filters', FILTER_OPERATORS],
    ['Global resources', ['$Record', '$Record__Prior', ...GLOBAL_NAMES]]
  ];
  const sections = lists.map(
    ([title, items]) => `### ${title}\n\n${items.map((item) => `- \`${item}\``).join('\n')}`
  );
  const intro =
    'Autolaunched flows that are called, and record-triggered ones before and after a save and before a delete, with ' +
    'scheduled paths. Anything else fails where it is used, with `NOT_EMULATED`.';
  return ['## Flows', intro, ...sections].join('\n\n') + '\n';
}
