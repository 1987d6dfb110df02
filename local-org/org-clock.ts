import { OrgError } from './errors';

/** The org's time: the machine's, unless somebody moves it forward to see what time brings. It never goes back. */
export class OrgClock {
  private offset = 0;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly machine: () => Date = () => new Date()) {}

  /** What time it is in the org; an arrow, so that it can be handed on. */
  readonly now = (): Date => new Date(this.machine().getTime() + this.offset);

  /** Milliseconds that the org is ahead of the machine. */
  get ahead(): number {
    return this.offset;
  }

  /** Lets time pass at once, then tells listeners. Throws OrgError CLOCK_GOES_BACK for a negative time. */
  forward(milliseconds: number): void {
    if (milliseconds < 0) {
      throw new OrgError('CLOCK_GOES_BACK', 'The clock only goes forward. Start the org anew to go back.');
    }
    this.offset += milliseconds;
    for (const listener of this.listeners) listener();
  }

  /** Calls back after the clock was moved. */
  onMove(listener: () => void): void {
    this.listeners.push(listener);
  }
}
