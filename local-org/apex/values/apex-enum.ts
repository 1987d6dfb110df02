/** One value of an enum, of the platform or of the project. There is one object per value: compare with `===`. */
export class ApexEnum {
  constructor(
    /** Canonical type name, e.g. `System.RoundingMode` is `RoundingMode`, `Outer.Color`. */
    readonly typeName: string,
    readonly name: string,
    readonly ordinal: number
  ) {}

  toString(): string {
    return this.name;
  }
}

/** The values of an enum by name, in order. */
export function apexEnum(typeName: string, names: readonly string[]): Record<string, ApexEnum> {
  return Object.fromEntries(names.map((name, ordinal) => [name, new ApexEnum(typeName, name, ordinal)]));
}
