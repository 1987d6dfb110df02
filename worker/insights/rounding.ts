/**
 * Binary floating point puts an exact 30.05 at 30.049999999999997 or 30.050000000000004, depending on the order of
 * the additions. The sum of a score has an error far below this many tenths, and whatever lies that close below a
 * half is meant to be the half, and remainders that close to each other are equal.
 */
const SLACK = 1e-9;

/** Rounds a quantity half up to whole tenths and returns their number: 30.05 → 301, 30.04 → 300, −0.05 → 0. */
export function roundHalfUpToTenths(quantity: number): number {
  return roundHalfUp(quantity * 10);
}

/** Rounds half up to a whole number: 2.5 → 3, −0.5 → 0. */
export function roundHalfUp(quantity: number): number {
  return Math.floor(quantity + 0.5 + SLACK);
}

/**
 * Splits `total` whole units among the exact parts (in the same unit) by largest remainder: each part is rounded down, and
 * what is left over goes, one unit each, to the parts that lost most. Writes the whole units into `shares`; they add
 * up to `total` exactly. `lost` is scratch space of the same length. Ties go to the earlier part.
 */
export function apportion(parts: Float64Array, total: number, shares: Int32Array, lost: Float64Array): void {
  const count = parts.length;
  let left = total;
  for (let i = 0; i < count; i++) {
    const whole = Math.floor(parts[i] + SLACK);
    shares[i] = whole;
    lost[i] = parts[i] - whole;
    left -= whole;
  }
  // The rounding of the total can push the rest below 0 or above one unit a part.
  for (; left > 0; left--) {
    let most = 0;
    for (let i = 1; i < count; i++) if (lost[i] > lost[most] + SLACK) most = i;
    shares[most]++;
    lost[most] -= 1;
  }
  for (; left < 0; left++) {
    let least = 0;
    for (let i = 1; i < count; i++) if (lost[i] < lost[least] - SLACK) least = i;
    shares[least]--;
    lost[least] += 1;
  }
}
