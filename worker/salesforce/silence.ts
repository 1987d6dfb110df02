import { WorkerError } from '../errors';

/** Ends a request whose answer, or the next part of it, does not come within a limit; however long the whole takes. */
export class Silence {
  private controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limit: number) {}

  /** Starts listening and returns the signal for the request. */
  watch(): AbortSignal {
    this.controller = new AbortController();
    this.heard();
    return this.controller.signal;
  }

  /** The body of the answer as it comes. SALESFORCE_UNREACHABLE when it breaks off or falls silent. */
  async *guard(response: Response): AsyncGenerator<Uint8Array> {
    try {
      for await (const part of response.body ?? []) {
        // Whoever reads may take long to come back for the next part: that is no silence of the org.
        clearTimeout(this.timer);
        yield part;
        this.heard();
      }
    } catch (error) {
      throw new WorkerError('SALESFORCE_UNREACHABLE', 'An answer of the org broke off.', { cause: error });
    } finally {
      this.stop();
      this.controller.abort();
    }
  }

  /** Stops listening: there is no answer to wait for. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), this.limit);
  }
}
