/** Apex's Datetime: a moment, kept as milliseconds since 1970-01-01T00:00Z. */
export class ApexDatetime {
  constructor(readonly time: number) {}

  /** From ISO text such as `2026-11-21T09:30:00.000Z`; `undefined` if it is none. */
  static parse(text: string): ApexDatetime | undefined {
    const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(time) ? undefined : new ApexDatetime(time);
  }

  get utc(): Date {
    return new Date(this.time);
  }

  /** `YYYY-MM-DDTHH:mm:ss.SSSZ`, the value in a row. */
  toIso(): string {
    return this.utc.toISOString();
  }

  equals(other: unknown): boolean {
    return other instanceof ApexDatetime && this.time === other.time;
  }

  /** In UTC, `YYYY-MM-DD HH:mm:ss`: what concatenation with a String prints. */
  toString(): string {
    return this.toIso().slice(0, 19).replace('T', ' ');
  }
}
