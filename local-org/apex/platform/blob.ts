import { isUtf8 } from 'node:buffer';
import { StringException } from '../values/apex-exception';
import { Blob } from '../values/blob';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

platformClass('Blob', {
  statics: nullChecked({
    'Blob valueOf(String text)': (text: string) => new Blob(Buffer.from(text, 'utf8'))
  }),
  methods: {
    'Integer size()': (self: Blob) => self.bytes.length,
    'String toString()': (self: Blob) => {
      if (!isUtf8(self.bytes)) throw new StringException('BLOB is not a valid UTF-8 string');
      return self.bytes.toString('utf8');
    },
    'Boolean equals(Object other)': (self: Blob, other: unknown) =>
      other instanceof Blob && self.equals(other)
  },
  isInstance: (value) => value instanceof Blob
});
