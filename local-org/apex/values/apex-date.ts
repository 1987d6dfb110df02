const DAY = 86_400_000;

/** Apex's Date: a calendar day without a zone, kept as whole days since 1970-01-01. */
export class ApexDate {
  constructor(readonly epochDay: number) {}

  /** `month` 1–12; months and days out of range roll over, as Date.newInstance does. */
  static of(year: number, month: number, day: number): ApexDate {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, day);
    return new ApexDate(moment.getTime() / DAY);
  }

  /** From `YYYY-MM-DD`; `undefined` if the text is no such day. */
  static parse(text: string): ApexDate | undefined {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
    return Number.isNaN(time) ? undefined : new ApexDate(time / DAY);
  }

  /** Midnight UTC of that day, to read year, month and day from with the getUTC… methods. */
  get utc(): Date {
    return new Date(this.epochDay * DAY);
  }

  /** `YYYY-MM-DD`, the value in a row. */
  toIso(): string {
    return this.utc.toISOString().slice(0, 10);
  }

  equals(other: unknown): boolean {
    return other instanceof ApexDate && this.epochDay === other.epochDay;
  }

  /** As String.valueOf and concatenation with a String print it: `2026-11-21 00:00:00`. */
  toString(): string {
    return `${this.toIso()} 00:00:00`;
  }
}
