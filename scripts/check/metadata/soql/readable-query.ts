import type { QueryContext } from '@apexdevtools/apex-parser';
import { parseSoql } from '../apex/apex-file';
import { HOLE } from '../apex/literal-text';

/** What may stand where only a run knows: something that is right for every object. */
const FILLINGS = ['Id', 'Id != NULL', ''];

/** The object, or a part of a name, is what only a run knows. */
const HIDES_A_NAME = new RegExp(`from\\s+${HOLE}|\\w${HOLE}|${HOLE}\\w`, 'i');

/** The query in a text, holes filled with what fits there; undefined when it is no query, or hides what matters. */
export function readableQuery(text: string): QueryContext | undefined {
  if (!text.includes(HOLE)) return parseSoql(text);
  if (HIDES_A_NAME.test(text)) return undefined;
  const withValues = text
    .replace(new RegExp(`(\\bIN\\s*)${HOLE}`, 'gi'), "$1('x')")
    .replace(new RegExp(`(\\bIN\\s*\\(\\s*)${HOLE}`, 'gi'), "$1'x'")
    .replace(new RegExp(`((?:[=<>]|\\b(?:LIMIT|OFFSET))\\s*)${HOLE}`, 'gi'), '$11');
  for (const filling of FILLINGS) {
    const query = parseSoql(withValues.split(HOLE).join(filling));
    if (query) return query;
  }
  return undefined;
}
