import type { Tally } from '../insights/sweep';
import type { Decision } from '../insights/workload';

/** Puts the means of the factor values over that many leads into force. */
export type StoreMeans = (means: ReadonlyMap<string, number>, leads: number) => Promise<void>;

/** What a tally has added up, as JSON. */
interface Sums {
  leads: number;
  values: Record<string, number>;
  /** Leads that had a value, by factor: a dropped factor has none. */
  counts: Record<string, number>;
}

/** The typical lead: the mean of each factor's value over all open leads. Later scores are measured against it. */
export class TypicalLead implements Tally {
  private state: Sums = { leads: 0, values: {}, counts: {} };

  constructor(private readonly storeMeans: StoreMeans) {}

  add({ values = {} }: Decision): void {
    this.state.leads++;
    const { values: sums, counts } = this.state;
    for (const key in values) {
      sums[key] = (sums[key] ?? 0) + values[key];
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }

  sums(): Sums {
    const { leads, values, counts } = this.state;
    return { leads, values: { ...values }, counts: { ...counts } };
  }

  restore(sums: unknown): void {
    this.state = sums as Sums;
  }

  async store(): Promise<void> {
    const { leads, values, counts } = this.state;
    if (!leads) return;
    const means = Object.entries(values).map(([key, sum]): [string, number] => [key, sum / counts[key]]);
    await this.storeMeans(new Map(means), leads);
  }
}
