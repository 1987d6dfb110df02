import { faultAt } from '../places';
import { DEFAULT_LONG_TEXT, LARGEST_EVENT } from '../platform/limits';
import type { Rule } from '../rule';
import { childText } from '../xml';

/** All fields of an event, filled to the brim, fit into one message: else publishing fails on the day when they are full. */
export const eventRoom: Rule = {
  name: 'event-room',
  check: (source) =>
    source
      .ofType('CustomObject')
      .filter(({ fullName }) => fullName.endsWith('__e'))
      .flatMap((event) => {
        const letters = source
          .ofType('CustomField')
          .filter(({ fullName }) => fullName.startsWith(`${event.fullName}.`))
          .reduce((sum, { xml }) => sum + lettersOf(childText(xml, 'type'), childText(xml, 'length')), 0);
        return letters > LARGEST_EVENT
          ? faultAt(event, undefined, {
              problem: `the fields of ${event.fullName} hold ${letters} characters, one event takes ${LARGEST_EVENT} bytes`,
              mend: 'shorten its long texts'
            })
          : [];
      })
};

function lettersOf(type: string, length: string): number {
  if (type === 'LongTextArea') return Number(length) || DEFAULT_LONG_TEXT;
  return type === 'Text' ? Number(length) || 255 : 20;
}
