const HOUR = 60 * 60 * 1000;

/** Something an org may use only so often within a window of time, counted in slices of a 96th of that window. */
export class Allowance {
  readonly #slices = new Map<number, number>();
  readonly #sliceLength: number;

  constructor(
    readonly max: number,
    private readonly windowMilliseconds: number,
    private readonly clock: () => Date
  ) {
    this.#sliceLength = windowMilliseconds / 96;
  }

  /** Counts uses. */
  add(uses: number): void {
    const slice = this.#now();
    this.#slices.set(slice, (this.#slices.get(slice) ?? 0) + uses);
  }

  /** Uses within the window that ends now. */
  get used(): number {
    const oldest = this.#now() - this.windowMilliseconds / this.#sliceLength;
    let total = 0;
    for (const [slice, uses] of this.#slices) {
      if (slice <= oldest) this.#slices.delete(slice);
      else total += uses;
    }
    return total;
  }

  /** What is left, never below zero. */
  get remaining(): number {
    return Math.max(0, this.max - this.used);
  }

  #now(): number {
    return Math.floor(this.clock().getTime() / this.#sliceLength);
  }
}

/**
 * What the org counts of its use. The maxima are those of a Performance Edition org without add-ons (Salesforce
 * Developer Limits, "Platform Event Allocations" and "API Request Limits"). They are reported, and enforced only when
 * `enforced` is set, so that tests of throughput can run.
 */
export class Allowances {
  readonly apiRequests: Allowance;
  readonly deliveredEvents: Allowance;
  readonly publishedEvents: Allowance;
  /** API requests since the start, by username. */
  readonly requestsByUser = new Map<string, number>();

  constructor(
    readonly enforced = false,
    clock: () => Date = () => new Date()
  ) {
    this.apiRequests = new Allowance(100_000, 24 * HOUR, clock);
    this.deliveredEvents = new Allowance(50_000, 24 * HOUR, clock);
    this.publishedEvents = new Allowance(250_000, HOUR, clock);
  }

  /** Counts one API request. */
  countRequest(username: string): void {
    this.apiRequests.add(1);
    this.requestsByUser.set(username, (this.requestsByUser.get(username) ?? 0) + 1);
  }
}
