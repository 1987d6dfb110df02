/** A text as a unit vector: columns in `columns`, their values in `values`. */
export interface SparseRow {
  columns: Int32Array;
  values: Float64Array;
}

/** One separating plane per class. */
export interface LinearPlanes {
  /** `weights[class][column]`. */
  weights: Float32Array[];
  biases: Float64Array;
}

/** How hard mistakes on examples are punished against a wide margin. */
const COST = 1;
const LARGEST_PASSES = 40;
/** Training ends when no step of a pass moved a multiplier by more than this. */
const SETTLED = 0.1;

/**
 * Trains a linear support vector machine per class against the rest, with squared hinge loss, by dual coordinate
 * descent (Hsieh et al. 2008, the method of liblinear). Deterministic: the order of visits comes from a fixed seed.
 */
export function trainPlanes(
  rows: readonly SparseRow[],
  classOf: readonly number[],
  classes: number,
  columns: number
): LinearPlanes {
  // A constant 1 joins every row as the bias, hence the + 1.
  const squares = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const planes: LinearPlanes = { weights: [], biases: new Float64Array(classes) };
  for (let target = 0; target < classes; target++) {
    const plane = trainPlane(
      rows,
      squares,
      classOf.map((own) => (own === target ? 1 : -1)),
      columns
    );
    planes.weights.push(plane.weights);
    planes.biases[target] = plane.bias;
  }
  return planes;
}

/** How far a text lies on each class's side. */
export function distances({ weights, biases }: LinearPlanes, { columns, values }: SparseRow): number[] {
  return weights.map((weight, target) => {
    let sum = biases[target];
    for (let at = 0; at < columns.length; at++) sum += weight[columns[at]] * values[at];
    return sum;
  });
}

function trainPlane(
  rows: readonly SparseRow[],
  squares: readonly number[],
  signs: readonly number[],
  columnCount: number
): { weights: Float32Array; bias: number } {
  const weights = new Float32Array(columnCount);
  let bias = 0;
  const multipliers = new Float64Array(rows.length);
  const order = Int32Array.from(rows, (_, at) => at);
  const softness = 1 / (2 * COST);
  const random = seeded(20);
  for (let pass = 0, largest = Infinity; pass < LARGEST_PASSES && largest > SETTLED; pass++) {
    shuffle(order, random);
    largest = 0;
    for (const at of order) {
      const { columns, values } = rows[at];
      let side = bias;
      for (let n = 0; n < columns.length; n++) side += weights[columns[n]] * values[n];
      const before = multipliers[at];
      const slope = signs[at] * side - 1 + softness * before;
      const after = Math.max(0, before - slope / (squares[at] + softness));
      if (after === before) continue;
      multipliers[at] = after;
      const step = (after - before) * signs[at];
      for (let n = 0; n < columns.length; n++) weights[columns[n]] += step * values[n];
      bias += step;
      largest = Math.max(largest, Math.abs(step));
    }
  }
  return { weights, bias };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}

/** Numbers in [0, 1) that are the same in every process: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
