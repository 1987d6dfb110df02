import { WorkerError } from '../errors';
import type { Logger } from '../logger';

/** Admins see a change of settings within a minute. */
const KEPT_FOR = 60_000;

/**
 * Settings of the org, reread at most once a minute. Settings that cannot be used are reported and leave the last valid
 * ones in force; with none yet, what `read` throws (SETTINGS_INVALID, SETTINGS_MISSING, …) is thrown.
 */
export class SettingsSource<Settings> {
  private inForce: { settings: Settings } | undefined;
  private readAt = -Infinity;
  /** Why the settings in the org are not the ones in force; undefined when they are. */
  problem: string | undefined;

  constructor(
    private readonly read: () => Promise<Settings>,
    private readonly logger: Logger,
    private readonly clock: () => number = Date.now
  ) {}

  /** Has the settings reread before the next use. */
  refresh(): void {
    this.readAt = -Infinity;
  }

  /** The settings to decide with now. */
  async current(): Promise<Settings> {
    if (this.inForce && this.clock() - this.readAt < KEPT_FOR) return this.inForce.settings;
    try {
      this.inForce = { settings: await this.read() };
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof WorkerError) || !this.inForce) throw error;
      this.problem = error.message;
      this.logger.error(
        { code: error.code, nextStep: error.nextStep },
        `last valid settings stay in force: ${error.message}`
      );
    }
    this.readAt = this.clock();
    return this.inForce.settings;
  }
}
