import { JSONException } from '../../values/apex-exception';
import { type Implementation, platformClass } from '../platform-class';
import { writeValue } from './serializer';
import { JsonWriter } from './writer';

/** A value of System.JSONGenerator. */
export class ApexJsonGenerator {
  readonly writer: JsonWriter;
  isClosed = false;

  constructor(pretty: boolean) {
    this.writer = new JsonWriter(pretty);
  }

  /** Runs a step; one that does not fit where the generator stands is a JSONException. */
  step(work: (writer: JsonWriter) => void): void {
    try {
      work(this.writer);
    } catch (cause) {
      if (cause instanceof RangeError) throw new JSONException(cause.message);
      throw cause;
    }
  }
}

/** The types that have a `writeX(value)` and a `writeXField(name, value)`, with their overloads. */
const WRITERS: [string, string][] = [
  ['Blob', 'Blob'],
  ['Boolean', 'Boolean'],
  ['Date', 'Date'],
  ['DateTime', 'Datetime'],
  ['Id', 'Id'],
  ['Number', 'Decimal'],
  ['Number', 'Double'],
  ['Number', 'Integer'],
  ['Number', 'Long'],
  ['Object', 'Object'],
  ['String', 'String'],
  ['Time', 'Time']
];

function valueWriters(): Record<string, Implementation> {
  const write = (self: ApexJsonGenerator, value: unknown): void =>
    self.step((writer) => writeValue(writer, value, false));
  return Object.fromEntries(
    WRITERS.flatMap(([name, type]) => [
      [`void write${name}(${type} value)`, write],
      [
        `void write${name}Field(String name, ${type} value)`,
        (self: ApexJsonGenerator, field: string, value: unknown) => {
          self.step((writer) => writer.name(field));
          write(self, value);
        }
      ]
    ])
  );
}

platformClass('JSONGenerator', {
  methods: {
    ...valueWriters(),
    'void writeStartObject()': (self: ApexJsonGenerator) => self.step((writer) => writer.startObject()),
    'void writeEndObject()': (self: ApexJsonGenerator) => self.step((writer) => writer.end('}')),
    'void writeStartArray()': (self: ApexJsonGenerator) => self.step((writer) => writer.startArray()),
    'void writeEndArray()': (self: ApexJsonGenerator) => self.step((writer) => writer.end(']')),
    'void writeFieldName(String name)': (self: ApexJsonGenerator, name: string) =>
      self.step((writer) => writer.name(name)),
    'void writeNull()': (self: ApexJsonGenerator) => self.step((writer) => writer.raw('null')),
    'void writeNullField(String name)': (self: ApexJsonGenerator, name: string) =>
      self.step((writer) => {
        writer.name(name);
        writer.raw('null');
      }),
    'String getAsString()': (self: ApexJsonGenerator) => {
      self.isClosed = true;
      return self.writer.toString();
    },
    'void close()': (self: ApexJsonGenerator) => void (self.isClosed = true),
    'Boolean isClosed()': (self: ApexJsonGenerator) => self.isClosed
  },
  isInstance: (value) => value instanceof ApexJsonGenerator
});
