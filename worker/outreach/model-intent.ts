import { textFeatures, wordKey, wordsOf, type TextFeatures } from './model-features';
import { distances, trainPlanes, type LinearPlanes, type SparseRow } from './model-linear';
import { learnVocabulary, rowOf, type Vocabulary } from './model-vocabulary';

/** A text with what it asks for. */
export interface Example {
  text: string;
  label: string;
}

/** A label with its probability. */
export interface Likelihood {
  label: string;
  probability: number;
}

/** What has been learnt from examples: tells what a text asks for. */
export interface TextClassifier {
  labels: readonly string[];
  vocabulary: Vocabulary;
  planes: LinearPlanes;
  /** Turns distances into probabilities that are right as often as they say, on held-out examples. */
  sharpness: number;
}

export interface TrainingOptions {
  /** A feature in fewer examples than this is ignored. */
  fewestAppearances?: number;
  /** Parts of the examples that are held out in turn to fit the sharpness. */
  folds?: number;
}

/** Learns to tell the labels of the examples apart. Deterministic; the order of the examples matters little. */
export function trainClassifier(
  examples: readonly Example[],
  { fewestAppearances = 1, folds = 4 }: TrainingOptions = {}
): TextClassifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const classOf = examples.map(({ label }) => labels.indexOf(label));
  const features = examples.map(({ text }) => textFeatures(text));
  const held = heldOutDistances(features, classOf, labels.length, fewestAppearances, folds);
  const { vocabulary, planes } = fit(features, classOf, labels.length, fewestAppearances);
  return { labels, vocabulary, planes, sharpness: fitSharpness(held, classOf) };
}

/** The labels with their probabilities, most likely first; an empty list for a text without any known feature. */
export function classify(classifier: TextClassifier, text: string): Likelihood[] {
  const row = rowOf(classifier.vocabulary, textFeatures(text));
  if (!row.columns.length) return [];
  const probabilities = softmax(distances(classifier.planes, row), classifier.sharpness);
  return classifier.labels
    .map((label, at) => ({ label, probability: probabilities[at] }))
    .sort((a, b) => b.probability - a.probability);
}

function fit(
  features: readonly TextFeatures[],
  classOf: readonly number[],
  classes: number,
  fewest: number
): { vocabulary: Vocabulary; planes: LinearPlanes } {
  const vocabulary = learnVocabulary(features, fewest);
  const rows: SparseRow[] = features.map((each) => rowOf(vocabulary, each));
  return { vocabulary, planes: trainPlanes(rows, classOf, classes, vocabulary.columnOf.size) };
}

/** Distances of every example by a classifier that has not seen it. */
function heldOutDistances(
  features: readonly TextFeatures[],
  classOf: readonly number[],
  classes: number,
  fewest: number,
  folds: number
): number[][] {
  const held: number[][] = Array.from(features, () => []);
  for (let fold = 0; fold < folds; fold++) {
    const isKept = (_: unknown, at: number): boolean => at % folds !== fold;
    const { vocabulary, planes } = fit(features.filter(isKept), classOf.filter(isKept), classes, fewest);
    for (let at = fold; at < features.length; at += folds)
      held[at] = distances(planes, rowOf(vocabulary, features[at]));
  }
  return held;
}

/** The sharpness under which the held-out labels are most likely. */
function fitSharpness(held: readonly number[][], classOf: readonly number[]): number {
  let best = 1;
  let lowest = Infinity;
  for (let sharpness = 0.5; sharpness <= 12; sharpness += 0.25) {
    let loss = 0;
    held.forEach((row, at) => (loss -= Math.log(softmax(row, sharpness)[classOf[at]])));
    if (loss < lowest) [best, lowest] = [sharpness, loss];
  }
  return best;
}

function softmax(values: readonly number[], sharpness: number): number[] {
  const highest = Math.max(...values);
  const powers = values.map((value) => Math.exp((value - highest) * sharpness));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The words of a text that speak most for a label, strongest first; only words that stand in the examples. */
export function evidence(classifier: TextClassifier, text: string, label: string, most: number): string[] {
  const { vocabulary, planes, labels } = classifier;
  const plane = planes.weights[labels.indexOf(label)];
  const strengthOf = (word: string): number => {
    const column = vocabulary.columnOf.get(wordKey(word));
    return column === undefined ? 0 : plane[column] * vocabulary.rarity[column];
  };
  return [...new Set(wordsOf(text))]
    .filter((word) => word.length > 2)
    .map((word) => ({ word, strength: strengthOf(word) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, most)
    .map(({ word }) => word);
}
