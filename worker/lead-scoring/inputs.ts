import { epochDay } from '../insights/epoch-day';
import { DAYS_SINCE, NUMBER, type ScoringPlan } from './plan';
import type { StandIn } from './settings';

/** A record as the REST API returns it: values by the field's API name. */
export type LeadRecord = Readonly<Record<string, unknown>>;

/** No number field of Salesforce holds more than 18 digits; beyond 2^53 a number is no longer exact. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * Reads the inputs of one lead into `into`, in the plan's order: a number, the whole UTC days since a date (a future
 * date is 0), 1 or 0 for a target value or another; NaN for a blank. `today` is an epoch day.
 * Returns −1, or the index of the first input that cannot be used; `explainInput` words it.
 */
export function readInputs(plan: ScoringPlan, record: LeadRecord, today: number, into: Float64Array): number {
  const { inputCount, inputFields, inputKinds } = plan;
  for (let i = 0; i < inputCount; i++) {
    const value = record[inputFields[i]];
    if (value === null || value === undefined || value === '') {
      into[i] = NaN;
      continue;
    }
    const kind = inputKinds[i];
    if (typeof value === 'number') {
      // Written so that NaN fails as well.
      if (kind > DAYS_SINCE || !(value >= 0 && value <= LARGEST)) return i;
      into[i] = value;
    } else if (typeof value !== 'string' || kind === NUMBER) {
      return i;
    } else if (kind === DAYS_SINCE) {
      const days = today - epochDay(value);
      if (days !== days) return i;
      into[i] = days > 0 ? days : 0;
    } else {
      into[i] = plan.inputTargets[i]!.has(value.toLowerCase()) ? 1 : 0;
    }
  }
  return -1;
}

/** Fills blank inputs with what stands in for them, where the plan names something and it was counted. */
export function fillBlanks(
  plan: ScoringPlan,
  standIns: Readonly<Partial<Record<StandIn, number>>>,
  inputs: Float64Array
): void {
  for (const [i, standIn] of plan.inputStandIns!.entries()) {
    if (standIn && Number.isNaN(inputs[i])) inputs[i] = standIns[standIn] ?? NaN;
  }
}

/** Says in one sentence why an input that `readInputs` refused cannot be used. The value itself is shown only if a number. */
export function explainInput(plan: ScoringPlan, record: LeadRecord, index: number): string {
  const field = plan.inputFields[index];
  const value = record[field];
  if (plan.inputKinds[index] > DAYS_SINCE) return `${field} holds ${describe(value)} where text is expected.`;
  if (typeof value !== 'number') {
    const wanted = plan.inputKinds[index] === NUMBER ? 'a number' : 'a date';
    return `${field} holds ${describe(value)} where ${wanted} is expected.`;
  }
  if (value < 0) return `${field} is ${value}, below zero.`;
  return `${field} is ${value}, more than any field can hold.`;
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
