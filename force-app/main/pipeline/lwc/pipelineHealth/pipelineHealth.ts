import { LightningElement, api } from 'lwc';

/** Health and its four factors, as PipelineController.getPipeline gives them. */
export interface PipelineNumbers {
  /** From 0 to 100. */
  health?: number | null;
  /** Excellent, Good, Fair or Poor. */
  band?: string | null;
  /** Each of the factors has up to 25 points. */
  coverage?: number | null;
  distribution?: number | null;
  winRate?: number | null;
  velocity?: number | null;
}

const BANDS = ['excellent', 'good', 'fair', 'poor'];
const FACTORS = [
  { key: 'coverage', label: 'Coverage', meaning: 'open value against the quota' },
  { key: 'distribution', label: 'Distribution', meaning: 'share of deals in late stages or won' },
  { key: 'winRate', label: 'Win rate', meaning: 'share of closed deals that were won' },
  { key: 'velocity', label: 'Velocity', meaning: 'how briefly deals stay in a stage' }
] as const;

/** Health of a pipeline: number, band in words, and how the four factors of 25 add up to it. */
export default class PipelineHealth extends LightningElement {
  @api pipeline!: PipelineNumbers;

  get number(): string {
    return this.pipeline.health?.toFixed(1) ?? '–';
  }

  get bandClass(): string {
    const band = this.pipeline.band?.toLowerCase() ?? '';
    return BANDS.includes(band) ? `band band_${band}` : 'band';
  }

  get factors() {
    return FACTORS.map(({ key, label, meaning }) => {
      const points = this.pipeline[key] ?? 0;
      return { key, label, meaning, points, words: `${points.toFixed(1)} of 25` };
    });
  }
}
