import { LightningElement, api } from 'lwc';

const BANDS = ['low', 'medium', 'high', 'critical'];

/** A score with one decimal and its band, in words first and colour second. */
export default class LeadScoreBadge extends LightningElement {
  /** From 0 to 100. */
  @api score?: number | null;
  /** Low, Medium, High or Critical. */
  @api band?: string | null;

  get number(): string {
    return this.score?.toFixed(1) ?? '–';
  }

  get bandClass(): string {
    const band = this.band?.toLowerCase() ?? '';
    return BANDS.includes(band) ? `band band_${band}` : 'band';
  }
}
