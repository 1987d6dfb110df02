import { apportion, roundHalfUpToTenths } from '../insights/rounding';
import { CURVE, DAYS_SINCE, NUMBER, TARGET, type ScoringPlan } from './plan';
import type { ScoringSettings } from './settings';

/** A lead's score with its parts. `values` and `points` stand in the order of the plan's factors. */
export interface LeadScore {
  /** 0–100, one decimal, rounded half up. */
  score: number;
  /** Key of the band in which the rounded score lies. */
  band: string;
  /** Share of the inputs that were filled, 0–1, two decimals. */
  completeness: number;
  /** Score of the typical lead, one decimal. */
  typical: number;
  /** Each factor's value, 0–1; NaN for a factor that was dropped. */
  values: number[];
  /** Each factor's signed points against the typical lead, one decimal; they add up to score − typical. */
  points: number[];
}

/** Lays validated settings out flat. The settings must have passed `validateSettings`. */
export function compilePlan(settings: ScoringSettings): ScoringPlan {
  const { factors, bands } = settings;
  const inputs = factors.flatMap((factor) => factor.sources.map((source) => ({ factor, source })));
  let next = 0;
  const plan: ScoringPlan = {
    settings,
    factorCount: factors.length,
    curves: Uint8Array.from(factors, (factor) => CURVE[factor.curve]),
    weights: Float64Array.from(factors, (factor) => factor.weight * 1000),
    firstInput: Uint8Array.from(factors, (factor) => {
      const first = next;
      next += factor.sources.length;
      return first;
    }),
    typicalValues: Float64Array.from(factors, (factor) => factor.typicalValue),
    otherValues: Float64Array.from(factors, (factor) => factor.otherValue),
    inputCount: inputs.length,
    inputFields: inputs.map(({ source }) => source.field),
    inputKinds: Uint8Array.from(inputs, ({ factor }) =>
      factor.curve === 'target' ? TARGET : factor.curve === 'decay' ? DAYS_SINCE : NUMBER
    ),
    inputBlanks: Float64Array.from(inputs, ({ factor }) =>
      factor.curve === 'target' ? 0 : factor.blankValue
    ),
    inputScales: Float64Array.from(inputs, ({ factor, source }) =>
      factor.curve === 'log' ? 1 / Math.log1p(source.fullAt) : source.share / source.fullAt
    ),
    inputStandIns: inputs.some(({ source }) => source.standIn)
      ? inputs.map(({ source }) => source.standIn)
      : undefined,
    inputTargets: inputs.map(({ factor }) =>
      factor.curve === 'target' ? new Set(factor.targetValues.map((value) => value.toLowerCase())) : undefined
    ),
    completeness: Array.from(
      { length: inputs.length + 1 },
      (_, present) => Math.round((present / inputs.length) * 100) / 100
    ),
    bandEnds: Int32Array.from(bands, (band) => roundHalfUpToTenths(band.upTo)),
    bandKeys: bands.map((band) => band.key),
    typicalTenths: roundHalfUpToTenths(
      factors.reduce((sum, factor) => sum + factor.weight * factor.typicalValue, 0) * 100
    ),
    droppable: factors.reduce((bits, factor, i) => bits | (factor.isDroppedWhenBlank ? 1 << i : 0), 0),
    without: new Map(),
    emptyValues: factors.map(() => NaN),
    scratchParts: new Float64Array(factors.length),
    scratchShares: new Int32Array(factors.length),
    scratchLost: new Float64Array(factors.length)
  };
  return plan;
}

/**
 * Scores one lead from its inputs, in the plan's order, as `readInputs` wrote them: a number, the days since a date,
 * 1 or 0 for a target value or another; NaN marks a blank. The score is 100 × Σ weight × value, each value clipped to
 * 0–1. Depends on nothing but its arguments.
 */
export function scoreInputs(plan: ScoringPlan, inputs: Float64Array): LeadScore {
  if (plan.droppable) {
    const dropped = droppedFactors(plan, inputs);
    if (dropped) return scoreWithout(plan, inputs, dropped);
  }
  const { factorCount, curves, weights, firstInput, typicalValues, inputScales, inputBlanks } = plan;
  const parts = plan.scratchParts;
  const values = plan.emptyValues.slice();
  let sum = 0;
  let present = plan.inputCount;
  for (let i = 0; i < factorCount; i++) {
    const first = firstInput[i];
    let input = inputs[first];
    if (input !== input) {
      input = inputBlanks[first];
      present--;
    }
    let value: number;
    switch (curves[i]) {
      case 0: // log
        value = Math.log1p(input) * inputScales[first];
        break;
      case 2: {
        // weighted sum: clipped as a sum, so that one source may make up for the other
        let second = inputs[first + 1];
        if (second !== second) {
          second = inputBlanks[first + 1];
          present--;
        }
        value = input * inputScales[first] + second * inputScales[first + 1];
        break;
      }
      case 3: // decay
        value = 1 - input * inputScales[first];
        break;
      case 4: // target
        value = input === 1 ? 1 : plan.otherValues[i];
        break;
      default: // linear
        value = input * inputScales[first];
    }
    value = value < 0 ? 0 : value > 1 ? 1 : value;
    values[i] = value;
    sum += weights[i] * value;
    parts[i] = weights[i] * (value - typicalValues[i]);
  }
  const tenths = roundHalfUpToTenths(sum / 10);
  apportion(parts, tenths - plan.typicalTenths, plan.scratchShares, plan.scratchLost);
  const points = plan.emptyValues.slice();
  for (let i = 0; i < factorCount; i++) points[i] = plan.scratchShares[i] / 10;
  return {
    score: tenths / 10,
    band: bandOf(plan, tenths),
    completeness: plan.completeness[present],
    typical: plan.typicalTenths / 10,
    values,
    points
  };
}

/** Bits of the factors that this lead is scored without; 0 also when none would be left. */
function droppedFactors(plan: ScoringPlan, inputs: Float64Array): number {
  let dropped = 0;
  let weight = 0;
  for (let i = 0; i < plan.factorCount; i++) {
    const end = i + 1 < plan.factorCount ? plan.firstInput[i + 1] : plan.inputCount;
    let isBlank = true;
    for (let input = plan.firstInput[i]; input < end; input++) isBlank &&= Number.isNaN(inputs[input]);
    if (isBlank && plan.droppable & (1 << i)) dropped |= 1 << i;
    else weight += plan.weights[i];
  }
  return weight > 0 ? dropped : 0;
}

/** Scores by the other factors alone, their weights scaled up to 1; the typical lead is measured by the same ones. */
function scoreWithout(plan: ScoringPlan, inputs: Float64Array, dropped: number): LeadScore {
  const isKept = (i: number): boolean => !(dropped & (1 << i));
  let part = plan.without.get(dropped);
  if (!part) {
    const kept = plan.settings.factors.filter((_, i) => isKept(i));
    const sum = kept.reduce((total, factor) => total + factor.weight, 0);
    const factors = kept.map((factor) => ({
      ...factor,
      weight: factor.weight / sum,
      isDroppedWhenBlank: false
    }));
    part = compilePlan({ ...plan.settings, factors });
    plan.without.set(dropped, part);
  }
  const partInputs = new Float64Array(part.inputCount);
  let present = 0;
  let next = 0;
  for (const [i, { sources }] of plan.settings.factors.entries()) {
    for (let offset = 0; offset < sources.length; offset++) {
      const input = inputs[plan.firstInput[i] + offset];
      if (!Number.isNaN(input)) present++;
      if (isKept(i)) partInputs[next++] = input;
    }
  }
  const scored = scoreInputs(part, partInputs);
  const values = plan.emptyValues.slice();
  const points = plan.emptyValues.map(() => 0);
  let from = 0;
  for (let i = 0; i < plan.factorCount; i++) {
    if (!isKept(i)) continue;
    values[i] = scored.values[from];
    points[i] = scored.points[from++];
  }
  return { ...scored, completeness: plan.completeness[present], values, points };
}

function bandOf(plan: ScoringPlan, tenths: number): string {
  const last = plan.bandKeys.length - 1;
  let band = 0;
  while (band < last && tenths > plan.bandEnds[band]) band++;
  return plan.bandKeys[band];
}
