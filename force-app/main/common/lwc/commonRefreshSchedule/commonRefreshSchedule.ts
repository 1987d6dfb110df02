/** Seconds after the start at which an answer is looked for. Sooner costs the server, later costs patience. */
const LOOK_AT_SECONDS = [1, 2, 4, 8];

/** Looks for something that is awaited: often at first, then seldom or not at all. */
export class RefreshSchedule {
  private readonly look: () => void;
  private readonly giveUp: () => void;
  private readonly laterEvery?: number;
  private timers: ReturnType<typeof setTimeout>[] = [];

  /**
   * `look` is called at every appointed second, `giveUp` right after the last of them. With `laterEvery`, `look` is
   * called every so many seconds from then on, while the page is in view.
   */
  constructor(look: () => void, giveUp: () => void, laterEvery?: number) {
    this.look = look;
    this.giveUp = giveUp;
    this.laterEvery = laterEvery;
  }

  /** Starts afresh, whatever was under way. */
  start(): void {
    this.stop();
    const last = LOOK_AT_SECONDS.at(-1);
    this.timers = LOOK_AT_SECONDS.map((seconds) =>
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- no push reaches a panel; stop() clears every timer
      setTimeout(() => {
        this.look();
        if (seconds !== last) return;
        this.giveUp();
        this.lookLater();
      }, seconds * 1000)
    );
  }

  stop(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }

  private lookLater(): void {
    if (!this.laterEvery) return;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- as above
    const timer = setTimeout(() => {
      if (!document.hidden) this.look();
      this.lookLater();
    }, this.laterEvery * 1000);
    this.timers = [timer];
  }
}
