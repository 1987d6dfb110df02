import type { Tokens } from './provider';

/** US dollars for a million tokens. */
export interface Prices {
  input: number;
  cachedInput: number;
  output: number;
}

/** Keeps what was spent, so that a restart does not begin a new budget. */
export interface SpendStore {
  /** US dollars spent on a UTC day, `YYYY-MM-DD`. */
  spentOn(day: string): Promise<number>;
  add(day: string, dollars: number): Promise<void>;
}

/** A store that forgets with the process, for answers outside of a running worker. */
export function forgetfulSpendStore(): SpendStore {
  const days = new Map<string, number>();
  return {
    spentOn: async (day) => days.get(day) ?? 0,
    add: async (day, dollars) => void days.set(day, (days.get(day) ?? 0) + dollars)
  };
}

/** What tokens cost, in US dollars. */
export function costOf(tokens: Tokens, prices: Prices): number {
  const fresh = tokens.input - tokens.cached;
  return (
    (fresh * prices.input + tokens.cached * prices.cachedInput + tokens.output * prices.output) / 1_000_000
  );
}

/**
 * The budget of a UTC day. Calls under way are not foreseen, so a day may end over it by what as many calls cost as may
 * run at once.
 */
export class Budget {
  constructor(
    private readonly store: SpendStore,
    readonly dollarsADay: number,
    private readonly clock: () => number
  ) {}

  async isSpent(): Promise<boolean> {
    return (await this.store.spentOn(this.day())) >= this.dollarsADay;
  }

  async spend(dollars: number): Promise<void> {
    if (dollars > 0) await this.store.add(this.day(), dollars);
  }

  private day(): string {
    return new Date(this.clock()).toISOString().slice(0, 10);
  }
}
