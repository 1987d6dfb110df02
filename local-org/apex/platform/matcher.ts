import { StringException } from '../values/apex-exception';
import { JavaRegex, type RegexMatch } from './java/regex';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { withRegex } from './string/edits';

/** A value of System.Matcher: a pattern on its way through a text, with anchoring bounds. */
export class ApexMatcher {
  match: RegexMatch | undefined;
  private next = 0;
  regionStart = 0;
  regionEnd: number;

  constructor(
    public regex: JavaRegex,
    public text: string
  ) {
    this.regionEnd = text.length;
  }

  reset(text = this.text): this {
    this.text = text;
    this.match = undefined;
    this.next = 0;
    this.regionStart = 0;
    this.regionEnd = text.length;
    return this;
  }

  region(start: number, end: number): this {
    if (start < 0 || end > this.text.length || start > end) throw new StringException('Index out of bounds');
    this.reset();
    this.regionStart = start;
    this.regionEnd = end;
    return this;
  }

  find(from?: number): boolean {
    if (from !== undefined) {
      if (from < 0 || from > this.text.length) throw new StringException('Illegal start index');
      this.reset();
      this.next = from;
    }
    const found = this.next <= this.input.length ? this.regex.find(this.input, this.next) : undefined;
    if (found) this.next = found.end === found.start ? found.end + 1 : found.end;
    return this.remember(found);
  }

  matches(): boolean {
    return this.remember(this.regex.matches(this.input));
  }

  lookingAt(): boolean {
    return this.remember(this.regex.lookingAt(this.input));
  }

  /** Start and end of a group in the text; undefined when the group took no part. */
  span(group = 0): readonly [number, number] | undefined {
    if (!this.match) throw new StringException('No match found');
    if (group < 0 || group > this.regex.groupCount) throw new StringException(`No group ${group}`);
    const span = this.match.groups[group];
    return span && [span[0] + this.regionStart, span[1] + this.regionStart];
  }

  private get input(): string {
    return this.text.slice(this.regionStart, this.regionEnd);
  }

  private remember(match: RegexMatch | undefined): boolean {
    this.match = match;
    return match !== undefined;
  }
}

function groupText(self: ApexMatcher, group = 0): string | null {
  const span = self.span(group);
  return span ? self.text.slice(span[0], span[1]) : null;
}

platformClass('Matcher', {
  statics: nullChecked({
    'String quoteReplacement(String text)': (text: string) => text.replace(/[\\$]/g, '\\$&')
  }),
  methods: {
    'Boolean find()': (self: ApexMatcher) => self.find(),
    'Boolean matches()': (self: ApexMatcher) => self.matches(),
    'Boolean lookingAt()': (self: ApexMatcher) => self.lookingAt(),
    'String group()': (self: ApexMatcher) => groupText(self),
    'Integer groupCount()': (self: ApexMatcher) => self.regex.groupCount,
    'Integer start()': (self: ApexMatcher) => self.span()![0],
    'Integer end()': (self: ApexMatcher) => self.span()![1],
    'Integer regionStart()': (self: ApexMatcher) => self.regionStart,
    'Integer regionEnd()': (self: ApexMatcher) => self.regionEnd,
    'Pattern pattern()': (self: ApexMatcher) => self.regex,
    'Matcher reset()': (self: ApexMatcher) => self.reset(),
    ...nullChecked({
      'Boolean find(Integer start)': (self: ApexMatcher, start: number) => self.find(start),
      'String group(Integer index)': groupText,
      'Integer start(Integer index)': (self: ApexMatcher, index: number) => self.span(index)?.[0] ?? -1,
      'Integer end(Integer index)': (self: ApexMatcher, index: number) => self.span(index)?.[1] ?? -1,
      'Matcher region(Integer start, Integer end)': (self: ApexMatcher, start: number, end: number) =>
        self.region(start, end),
      'Matcher reset(String text)': (self: ApexMatcher, text: string) => self.reset(text),
      'Matcher usePattern(Pattern pattern)': (self: ApexMatcher, pattern: JavaRegex) => {
        self.regex = pattern;
        self.match = undefined;
        return self;
      },
      'String replaceAll(String replacement)': (self: ApexMatcher, replacement: string) =>
        withRegex(() => self.regex.replace(self.text, replacement)),
      'String replaceFirst(String replacement)': (self: ApexMatcher, replacement: string) =>
        withRegex(() => self.regex.replace(self.text, replacement, false))
    })
  },
  isInstance: (value) => value instanceof ApexMatcher
});
