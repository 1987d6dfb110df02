import { WorkerError } from '../errors';
import type { Logger } from '../logger';
import type { RestConnection } from '../salesforce/rest';
import { compilePlan } from './model';
import type { ScoringPlan } from './plan';
import {
  BAND_FIELDS,
  FACTOR_FIELDS,
  SETTING_FIELDS,
  settingsFromRows,
  type SettingsInForce
} from './settings-rows';

/** Admins see a change of settings within a minute. */
const KEPT_FOR = 60_000;

/** The plan in force, and whether scoring is switched on. */
export interface PlanInForce {
  plan: ScoringPlan;
  isActive: boolean;
}

/**
 * The scoring settings of the org, reread at most once a minute. Settings that cannot be used are reported and leave
 * the last valid ones in force; with none yet, SETTINGS_INVALID or SETTINGS_MISSING is thrown.
 */
export class ScoringSettingsSource {
  private inForce: PlanInForce | undefined;
  private readAt = -Infinity;
  private provenFields = '';
  /** Why the settings in the org are not the ones in force; undefined when they are. */
  problem: string | undefined;

  constructor(
    private readonly connection: Pick<RestConnection, 'query'>,
    private readonly logger: Logger,
    private readonly clock: () => number = Date.now
  ) {}

  /** The plan to score with now. */
  async current(): Promise<PlanInForce> {
    if (this.inForce && this.clock() - this.readAt < KEPT_FOR) return this.inForce;
    try {
      const settings = await this.read();
      this.inForce = { plan: compilePlan(settings.scoring), isActive: settings.isActive };
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
    return this.inForce;
  }

  private async read(): Promise<SettingsInForce> {
    const rows = (type: string, fields: string[]): Promise<unknown[]> =>
      this.connection.query(`SELECT ${fields.join(', ')} FROM ${type}`);
    const [factors, bands, settings] = await Promise.all([
      rows('Score_Factor__mdt', FACTOR_FIELDS),
      rows('Score_Band__mdt', BAND_FIELDS),
      rows('Insight_Setting__mdt', SETTING_FIELDS)
    ]);
    const inForce = settingsFromRows({ factors, bands, settings });
    await this.proveFields(inForce);
    return inForce;
  }

  /** A factor may be mapped to a field that does not exist: found here, once, and not in every batch of leads. */
  private async proveFields(settings: SettingsInForce): Promise<void> {
    const fields = settings.scoring.factors
      .flatMap((factor) => factor.sources.map((source) => source.field))
      .join(', ');
    if (fields === this.provenFields) return;
    try {
      await this.connection.query(`SELECT ${fields} FROM Lead LIMIT 1`);
    } catch (error) {
      if (!(error instanceof WorkerError) || error.code !== 'SALESFORCE_REFUSED') throw error;
      throw new WorkerError(
        'SETTINGS_INVALID',
        `A source field of Score_Factor__mdt cannot be read. ${error.message}`,
        {
          cause: error
        }
      );
    }
    this.provenFields = fields;
  }
}
