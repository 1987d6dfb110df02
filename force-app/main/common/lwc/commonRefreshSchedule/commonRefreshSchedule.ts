/** Seconds after the start at which an answer is looked for. Sooner costs the server, later costs patience. */
const LOOK_AT_SECONDS = [1, 2, 4, 8];

/** Looks for something that is awaited, again and again but not for ever. */
export class RefreshSchedule {
  private readonly look: () => void;
  private readonly giveUp: () => void;
  private timers: ReturnType<typeof setTimeout>[] = [];

  /** `look` is called at every appointed second, `giveUp` right after the last of them. */
  constructor(look: () => void, giveUp: () => void) {
    this.look = look;
    this.giveUp = giveUp;
  }

  /** Starts afresh, whatever was under way. */
  start(): void {
    this.stop();
    const last = LOOK_AT_SECONDS.at(-1);
    this.timers = LOOK_AT_SECONDS.map((seconds) =>
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- no push reaches a panel; stop() clears every timer
      setTimeout(() => {
        this.look();
        if (seconds === last) this.giveUp();
      }, seconds * 1000)
    );
  }

  stop(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }
}
