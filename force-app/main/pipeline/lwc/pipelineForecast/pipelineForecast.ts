import { LightningElement, api } from 'lwc';

/** Amounts of a pipeline, as PipelineController.getPipeline gives them. */
export interface PipelineAmounts {
  quota?: number | null;
  openValue?: number | null;
  pipeline?: number | null;
  bestCase?: number | null;
  committed?: number | null;
  weighted?: number | null;
  closedWon?: number | null;
  /** How many deals are open. */
  dealCount?: number | null;
  /** ISO code of the currency. */
  currencyCode?: string | null;
}

const LINES = [
  { key: 'closedWon', label: 'Won this quarter' },
  { key: 'committed', label: 'Commit' },
  { key: 'bestCase', label: 'Best case' },
  { key: 'pipeline', label: 'Pipeline' },
  { key: 'openValue', label: 'All open deals' },
  { key: 'weighted', label: 'Weighted by probability' },
  { key: 'quota', label: 'Quota of the quarter' }
] as const;

/** Forecast of a pipeline, line by line, each also as a share of the quota. */
export default class PipelineForecast extends LightningElement {
  @api pipeline!: PipelineAmounts;

  get caption(): string {
    const count = this.pipeline.dealCount ?? 0;
    return count === 1 ? '1 open deal' : `${count} open deals`;
  }

  get lines() {
    const { quota, currencyCode } = this.pipeline;
    const money = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: currencyCode ?? 'USD',
      maximumFractionDigits: 0
    });
    return LINES.map(({ key, label }) => {
      const amount = this.pipeline[key];
      const known = typeof amount === 'number';
      return {
        key,
        label,
        amount: known ? money.format(amount) : '–',
        share: known && quota ? `${Math.round((amount / quota) * 100)} %` : '–'
      };
    });
  }
}
