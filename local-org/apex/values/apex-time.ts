/** Apex's Time: a time of day, kept as milliseconds since midnight. */
export class ApexTime {
  constructor(readonly milliseconds: number) {}

  /** From `HH:mm:ss.SSSZ`; `undefined` if the text is none. */
  static parse(text: string): ApexTime | undefined {
    const time = Date.parse(`1970-01-01T${text.replace(/Z?$/, 'Z')}`);
    return Number.isNaN(time) ? undefined : new ApexTime(time);
  }

  equals(other: unknown): boolean {
    return other instanceof ApexTime && this.milliseconds === other.milliseconds;
  }

  /** `HH:mm:ss.SSSZ`, both the value in a row and what String.valueOf prints. */
  toString(): string {
    return new Date(this.milliseconds).toISOString().slice(11);
  }
}
