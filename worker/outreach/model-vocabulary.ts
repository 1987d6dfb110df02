import type { TextFeatures } from './model-features';
import type { SparseRow } from './model-linear';

/** The features that examples share, with how telling each one is. */
export interface Vocabulary {
  columnOf: ReadonlyMap<number, number>;
  /** Inverse document frequency by column. */
  rarity: Float64Array;
}

/** Learns the features that stand in at least `fewest` examples. */
export function learnVocabulary(examples: readonly TextFeatures[], fewest: number): Vocabulary {
  const appearances = new Map<number, number>();
  for (const { words, letters } of examples) {
    for (const key of words.keys()) appearances.set(key, (appearances.get(key) ?? 0) + 1);
    for (const key of letters.keys()) appearances.set(key, (appearances.get(key) ?? 0) + 1);
  }
  const kept = [...appearances].filter(([, times]) => times >= fewest);
  return {
    columnOf: new Map(kept.map(([key], column) => [key, column])),
    rarity: Float64Array.from(kept, ([, times]) => Math.log((1 + examples.length) / (1 + times)) + 1)
  };
}

/**
 * A text over the vocabulary; what the vocabulary does not know is left out. Words and letters are unit vectors of
 * their own: otherwise the letters, many times as many, would drown the words.
 */
export function rowOf(vocabulary: Vocabulary, { words, letters }: TextFeatures): SparseRow {
  const columns: number[] = [];
  const values: number[] = [];
  for (const block of [words, letters]) {
    const first = values.length;
    let squares = 0;
    for (const [key, value] of block) {
      const column = vocabulary.columnOf.get(key);
      if (column === undefined) continue;
      const weighted = value * vocabulary.rarity[column];
      columns.push(column);
      values.push(weighted);
      squares += weighted * weighted;
    }
    const length = Math.sqrt(squares);
    for (let at = first; at < values.length; at++) values[at] /= length;
  }
  return { columns: Int32Array.from(columns), values: Float64Array.from(values) };
}
