import type { MetadataComponent } from '../component';
import {
  DEFAULT_LONG_TEXT,
  MOST_FIELDS,
  MOST_LONG_TEXT,
  MOST_MASTER_DETAILS,
  MOST_RELATIONSHIPS,
  MOST_SUMMARIES
} from '../platform/limits';
import type { Fault, Rule } from '../rule';
import { childText } from '../xml';

/** An object has no more fields of a kind than an org takes, and no more room for long text. */
export const objectTotals: Rule = {
  name: 'object-totals',
  check(source) {
    const fields = source.ofType('CustomField').filter(({ fullName }) => fullName.endsWith('__c'));
    const objects = new Set(fields.map(objectOf));
    return [...objects].flatMap((object) =>
      totalsOf(
        object,
        fields.filter((field) => objectOf(field) === object)
      )
    );
  }
};

function objectOf({ fullName }: MetadataComponent): string {
  return fullName.slice(0, fullName.indexOf('.'));
}

function totalsOf(object: string, fields: MetadataComponent[]): Fault[] {
  const ofType = (...types: string[]): MetadataComponent[] =>
    fields.filter(({ xml }) => types.includes(childText(xml, 'type')));
  const longTexts = ofType('LongTextArea', 'Html');
  const letters = longTexts.reduce(
    (sum, { xml }) => sum + (Number(childText(xml, 'length')) || DEFAULT_LONG_TEXT),
    0
  );
  const totals: [kind: MetadataComponent[], count: number, most: number, what: string][] = [
    [fields, fields.length, MOST_FIELDS, 'custom fields'],
    [ofType('Lookup', 'MasterDetail', 'Hierarchy'), NaN, MOST_RELATIONSHIPS, 'relationships'],
    [ofType('MasterDetail'), NaN, MOST_MASTER_DETAILS, 'master-details'],
    [ofType('Summary'), NaN, MOST_SUMMARIES, 'roll-up summaries'],
    [longTexts, letters, MOST_LONG_TEXT, 'characters of long text']
  ];
  return totals.flatMap(([kind, given, most, what]) => {
    const count = Number.isNaN(given) ? kind.length : given;
    const last = kind.at(-1);
    return last && count > most
      ? [
          {
            file: last.file,
            line: 1,
            problem: `${object} has ${count} ${what}, an org takes ${most}`,
            mend: 'take one out, shorten them, or move some to an object of their own'
          }
        ]
      : [];
  });
}
