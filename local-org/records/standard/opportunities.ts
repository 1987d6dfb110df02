import type { Row } from '../row';
import { round } from '../save/field-values';
import type { Behaviour } from './behaviours';
import { meaningOf } from './status';

/** Forecast categories as the picklist of ForecastCategoryName words them. */
const CATEGORY_NAMES: Record<string, string> = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit',
  Closed: 'Closed'
};

export const opportunity: Behaviour = {
  derive(row, old, { tx }) {
    const stage = meaningOf(tx, 'Opportunity', 'StageName', row.StageName);
    const isMoved = row.StageName !== old?.StageName;
    if (isMoved && stage) followStage(row, old, stage);
    row.IsClosed = stage?.isClosed ?? false;
    row.IsWon = stage?.isWon ?? false;
    const { Amount, Probability, CloseDate } = row;
    row.ExpectedRevenue =
      typeof Amount === 'number' && typeof Probability === 'number'
        ? round((Amount * Probability) / 100, 2)
        : null;
    if (typeof CloseDate !== 'string') return;
    const [year, month] = CloseDate.split('-').map(Number);
    row.FiscalYear = year;
    row.FiscalQuarter = Math.ceil(month / 3);
    row.Fiscal = `${year} ${row.FiscalQuarter}`;
    if (isMoved && old) row.LastStageChangeDate = row.LastModifiedDate;
  }
};

/** A new stage brings its probability and forecast category, unless this save sets them itself. */
function followStage(
  row: Row,
  old: Row | undefined,
  stage: { probability?: number; forecastCategory?: string }
): void {
  const isSet = (name: string) => (old ? row[name] !== old[name] : row[name] !== null);
  if (!isSet('Probability') && stage.probability !== undefined) row.Probability = stage.probability;
  if (stage.forecastCategory === undefined) return;
  if (!isSet('ForecastCategoryName')) row.ForecastCategoryName = CATEGORY_NAMES[stage.forecastCategory];
  row.ForecastCategory = stage.forecastCategory;
}
