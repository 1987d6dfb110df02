/** Apex's Blob: bytes. */
export class Blob {
  constructor(readonly bytes: Buffer) {}

  equals(other: unknown): boolean {
    return other instanceof Blob && this.bytes.equals(other.bytes);
  }

  /** Printing a Blob tells its size only, as on the platform. */
  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
