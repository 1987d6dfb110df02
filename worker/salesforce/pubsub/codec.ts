import * as avro from 'avsc';

/** An event's fields by name. Longs beyond 2^53 are bigints, all others numbers; unions are unwrapped, absent is null. */
export type EventFields = Record<string, unknown>;

/**
 * Avro longs without loss: JavaScript numbers are exact only up to 2^53, and Salesforce sends longer ones (commit
 * numbers, usages). Whatever fits is a number, the rest a bigint.
 */
const exactLong = avro.types.LongType.__with({
  fromBuffer: (buffer: Buffer) => {
    const long = buffer.readBigInt64LE();
    const number = Number(long);
    return Number.isSafeInteger(number) ? number : long;
  },
  toBuffer: (value: number | bigint) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigInt64LE(BigInt(value));
    return buffer;
  },
  fromJSON: (value: number | string) => (typeof value === 'number' ? value : BigInt(value)),
  toJSON: (value: number | bigint) => (typeof value === 'number' ? value : String(value)),
  isValid: (value: unknown) => typeof value === 'bigint' || Number.isSafeInteger(value),
  compare: (a: number | bigint, b: number | bigint) => (a < b ? -1 : a > b ? 1 : 0)
});

/** One version of an event's schema: turns payloads into fields and back. */
export class EventCodec {
  private readonly type: avro.Type;
  private readonly fieldNames: string[];

  constructor(schemaJson: string) {
    const schema = JSON.parse(schemaJson) as avro.Schema & { fields?: { name: string }[] };
    this.type = avro.Type.forSchema(schema, { registry: { long: exactLong } });
    this.fieldNames = (schema.fields ?? []).map((field) => field.name);
  }

  /** The fields of a payload; throws when the bytes do not follow the schema. */
  decode(payload: Buffer): EventFields {
    return this.type.fromBuffer(payload) as EventFields;
  }

  /** The payload of the given fields; what is not given is null. Throws, naming the field, when one does not fit. */
  encode(fields: EventFields): Buffer {
    const complete: EventFields = {};
    let known = 0;
    for (const name of this.fieldNames) {
      if (name in fields) known++;
      complete[name] = fields[name] ?? null;
    }
    const names = Object.keys(fields);
    if (known < names.length) {
      const unknown = names.filter((name) => !(name in complete));
      throw new TypeError(`The event has no field ${unknown.join(', ')}.`);
    }
    try {
      return this.type.toBuffer(complete);
    } catch (error) {
      // Looked for only now: validating costs as much as encoding.
      this.type.isValid(complete, {
        errorHook: (path) => {
          throw new TypeError(`The event's field ${path.join('.')} cannot hold what it was given.`);
        }
      });
      throw error;
    }
  }
}
