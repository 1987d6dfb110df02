import { ApexList } from '../values/apex-list';
import { ApexType } from '../values/apex-type';
import { JavaRegex } from './java/regex';
import { ApexMatcher } from './matcher';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { withRegex } from './string/edits';

const strings = (items: string[]): ApexList<string> => new ApexList(ApexType.of('String'), items);

platformClass('Pattern', {
  statics: nullChecked({
    'Pattern compile(String regex)': (regex: string) => withRegex(() => JavaRegex.compile(regex)),
    'Boolean matches(String regex, String text)': (regex: string, text: string) =>
      withRegex(() => JavaRegex.compile(regex).matches(text) !== undefined),
    'String quote(String text)': (text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`
  }),
  methods: {
    'String pattern()': (self: JavaRegex) => self.pattern,
    ...nullChecked({
      'Matcher matcher(String text)': (self: JavaRegex, text: string) => new ApexMatcher(self, text),
      'List<String> split(String text)': (self: JavaRegex, text: string) => strings(self.split(text)),
      'List<String> split(String text, Integer limit)': (self: JavaRegex, text: string, limit: number) =>
        strings(self.split(text, limit))
    })
  },
  isInstance: (value) => value instanceof JavaRegex
});
