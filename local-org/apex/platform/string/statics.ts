import { ApexDate } from '../../values/apex-date';
import type { ApexDatetime } from '../../values/apex-datetime';
import { ApexList } from '../../values/apex-list';
import { ApexSet } from '../../values/apex-set';
import { StringException } from '../../values/apex-exception';
import { apexText } from '../../values/text';
import { formatDate } from '../java/date-format';
import { formatMessage } from '../java/message-format';
import { platformErrors } from '../errors';
import { nullChecked } from '../null-check';
import type { Implementation } from '../platform-class';
import { userZone } from '../user-clock';

const DATETIME = 'yyyy-MM-dd HH:mm:ss';

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
const textOrNull = (value: unknown): string | null => (value === null ? null : apexText(value));

function format(pattern: string, args: ApexList): string {
  try {
    return formatMessage(pattern, args.items.map(apexText));
  } catch (cause) {
    if (cause instanceof RangeError) throw new StringException(cause.message);
    throw cause;
  }
}

function join(items: unknown, separator: string): string {
  if (items instanceof ApexList || items instanceof ApexSet) {
    return [...items]
      .map((item) => (item === null ? '' : item instanceof ApexDate ? item.toIso() : apexText(item)))
      .join(separator);
  }
  throw platformErrors.invalidConversion(apexText(items), 'Iterable');
}

function commonPrefix(texts: ApexList<string>): string {
  const [first = '', ...rest] = texts.items;
  let length = first.length;
  for (const text of rest) while (!text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** The static methods of String. */
export const stringStatics: Record<string, Implementation> = {
  'Boolean isBlank(String text)': isBlank,
  'Boolean isNotBlank(String text)': (text: string | null) => !isBlank(text),
  'Boolean isEmpty(String text)': (text: string | null) => text === null || text === '',
  'Boolean isNotEmpty(String text)': (text: string | null) => text !== null && text !== '',
  'String valueOf(Date value)': (value: ApexDate | null) => value?.toIso() ?? null,
  'String valueOf(Datetime value)': (value: ApexDatetime | null) =>
    value === null ? null : formatDate(DATETIME, value.time, userZone()),
  'String valueOf(Decimal value)': textOrNull,
  'String valueOf(Double value)': textOrNull,
  'String valueOf(Integer value)': textOrNull,
  'String valueOf(Long value)': textOrNull,
  'String valueOf(Object value)': textOrNull,
  'String valueOfGmt(Datetime value)': (value: ApexDatetime | null) =>
    value === null ? null : formatDate(DATETIME, value.time, 'UTC'),
  ...nullChecked({
    'String format(String pattern, List<Object> arguments)': format,
    'String join(Object items, String separator)': join,
    'String escapeSingleQuotes(String text)': (text: string) => text.replace(/'/g, "\\'"),
    'String fromCharArray(List<Integer> characters)': (characters: ApexList<number>) =>
      String.fromCharCode(...characters.items),
    'String getCommonPrefix(List<String> texts)': commonPrefix
  })
};
