/** What can be made to go wrong on purpose, to see how a client takes it. */
export const FAULT_KINDS = [
  'stream-drop',
  'stream-hang',
  'publish-error',
  'http-401',
  'http-429',
  'http-503'
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault that waits for its occasion. `count` is how often it still strikes, `path` where (a prefix). */
export interface Fault {
  kind: FaultKind;
  count: number;
  path?: string;
}

/** The faults in wait. Without any, which is the rule, nothing goes wrong. */
export class Faults {
  #armed: Fault[] = [];
  readonly #listeners: (() => void)[] = [];

  get armed(): readonly Fault[] {
    return this.#armed;
  }

  arm(fault: Fault): void {
    this.#armed.push({ ...fault });
    for (const listener of this.#listeners) listener();
  }

  /** Uses up one occurrence of the fault; returns whether it strikes here. */
  strike(kind: FaultKind, path = ''): boolean {
    const fault = this.#armed.find((entry) => entry.kind === kind && path.startsWith(entry.path ?? ''));
    if (!fault) return false;
    fault.count -= 1;
    this.#armed = this.#armed.filter(({ count }) => count > 0);
    return true;
  }

  clear(): void {
    this.#armed = [];
  }

  /** Calls back whenever a fault is armed, so that open streams can be struck at once. */
  onArm(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
