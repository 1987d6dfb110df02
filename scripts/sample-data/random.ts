/** A source of numbers that gives the same ones for the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A number from 0 up to but not including 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number between both limits, inclusive. */
  integer(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  /** A whole number between both limits, spread evenly over their orders of magnitude, in two digits. */
  magnitude(lowest: number, highest: number): number {
    const value = Math.exp(Math.log(lowest) + this.next() * Math.log(highest / lowest));
    return Number(value.toPrecision(2));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)];
  }

  /** True with the probability given (0 to 1). */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** The same elements in another order. */
  shuffle<T>(elements: readonly T[]): T[] {
    const shuffled = [...elements];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.integer(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }
}
