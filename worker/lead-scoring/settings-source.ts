import { WorkerError } from '../errors';
import type { Mode } from '../insights/mode';
import { SETTING_FIELDS } from '../insights/settings-rows';
import { SettingsSource } from '../insights/settings-source';
import type { Logger } from '../logger';
import type { RestConnection } from '../salesforce/rest';
import { compilePlan } from './model';
import type { ScoringPlan } from './plan';
import type { ScoringSettings } from './settings';
import { BAND_FIELDS, FACTOR_FIELDS, settingsFromRows, type SettingsInForce } from './settings-rows';

/** The plan in force, and whether scoring is switched on. */
export interface PlanInForce {
  plan: ScoringPlan;
  /** A lead is written when its score has moved this much. */
  changeThreshold: number;
  mode: Mode;
  isActive: boolean;
}

/** Means of the factor values over the open leads, by the factor's key; empty before the first run over all of them. */
export type TypicalValues = () => Promise<ReadonlyMap<string, number>>;

const NONE_YET: TypicalValues = async () => new Map();

/** The scoring settings of the org, with the typical lead of the last run. */
export class ScoringSettingsSource extends SettingsSource<PlanInForce> {
  constructor(
    connection: Pick<RestConnection, 'query'>,
    logger: Logger,
    clock: () => number = Date.now,
    typicalValues: TypicalValues = NONE_YET
  ) {
    const proof = new FieldProof(connection);
    super(
      async () => {
        const { scoring, ...others } = await readSettings(connection);
        await proof.prove(scoring);
        const typical = await typicalValues();
        const factors = scoring.factors.map((factor) => ({
          ...factor,
          typicalValue: typical.get(factor.key) ?? factor.typicalValue
        }));
        return { plan: compilePlan({ ...scoring, factors }), ...others };
      },
      logger,
      clock
    );
  }
}

async function readSettings(connection: Pick<RestConnection, 'query'>): Promise<SettingsInForce> {
  const rows = (type: string, fields: string[]): Promise<unknown[]> =>
    connection.query(`SELECT ${fields.join(', ')} FROM ${type}`);
  const [factors, bands, settings] = await Promise.all([
    rows('Score_Factor__mdt', FACTOR_FIELDS),
    rows('Score_Band__mdt', BAND_FIELDS),
    rows('Insight_Setting__mdt', SETTING_FIELDS)
  ]);
  return settingsFromRows({ factors, bands, settings });
}

/** A factor may be mapped to a field that does not exist: found here, once, and not in every batch of leads. */
class FieldProof {
  private proven = '';

  constructor(private readonly connection: Pick<RestConnection, 'query'>) {}

  async prove(settings: ScoringSettings): Promise<void> {
    const fields = settings.factors
      .flatMap((factor) => factor.sources.map((source) => source.field))
      .join(', ');
    if (fields === this.proven) return;
    try {
      await this.connection.query(`SELECT ${fields} FROM Lead LIMIT 1`);
    } catch (error) {
      if (!(error instanceof WorkerError) || error.code !== 'SALESFORCE_REFUSED') throw error;
      const words = `A source field of Score_Factor__mdt cannot be read. ${error.message}`;
      throw new WorkerError('SETTINGS_INVALID', words, { cause: error });
    }
    this.proven = fields;
  }
}
