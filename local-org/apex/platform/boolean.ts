import { platformErrors } from './errors';
import { apexText } from '../values/text';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

platformClass('Boolean', {
  statics: nullChecked({
    /** Any text but `true` is false, as in Java. */
    'Boolean valueOf(String text)': (text: string) => text.toLowerCase() === 'true',
    'Boolean valueOf(Object value)': (value: unknown) => {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'string') return value.toLowerCase() === 'true';
      throw platformErrors.invalidText('boolean', apexText(value));
    }
  }),
  methods: {
    'Integer hashCode()': (self: boolean) => (self ? 1231 : 1237),
    'Boolean equals(Object other)': (self: boolean, other: unknown) => self === other
  },
  isInstance: (value) => typeof value === 'boolean'
});
