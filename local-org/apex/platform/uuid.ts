import { randomUUID } from 'node:crypto';
import { IllegalArgumentException } from '../values/apex-exception';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { stringHash } from './string/characters';

/** A value of System.UUID. */
export class ApexUuid {
  constructor(readonly text: string) {}

  equals(other: unknown): boolean {
    return other instanceof ApexUuid && other.text === this.text;
  }

  hashText(): string {
    return `uuid:${this.text}`;
  }

  toString(): string {
    return this.text;
  }
}

platformClass('UUID', {
  statics: {
    'UUID randomUUID()': () => new ApexUuid(randomUUID()),
    ...nullChecked({
      'UUID fromString(String text)': (text: string) => {
        if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) {
          throw new IllegalArgumentException(`Invalid UUID string: ${text}`);
        }
        return new ApexUuid(text.toLowerCase());
      }
    })
  },
  methods: {
    'String toString()': (self: ApexUuid) => self.text,
    'Integer hashCode()': (self: ApexUuid) => stringHash(self.text),
    'Boolean equals(Object other)': (self: ApexUuid, other: unknown) => self.equals(other)
  },
  isInstance: (value) => value instanceof ApexUuid
});
