import { LightningElement, api } from 'lwc';

/** Something that endangers a pipeline, as PipelineController.getPipeline gives it. */
export interface PipelineRisk {
  risk: string;
  severity: string;
  text: string;
  /** The deals that the reader may see, largest first. */
  deals: { id: string; name: string; amount?: number | null; stage?: string | null }[];
  /** How many deals it is about, visible or not. */
  dealCount: number;
}

/** What endangers a pipeline: severity in words, and links to the deals. */
export default class PipelineRisks extends LightningElement {
  @api risks: PipelineRisk[] = [];
  /** ISO code of the currency of amounts. */
  @api currencyCode = 'USD';

  get isEmpty(): boolean {
    return this.risks.length === 0;
  }

  get rows() {
    const money = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: this.currencyCode,
      maximumFractionDigits: 0
    });
    return this.risks.map((risk) => ({
      ...risk,
      severityWords: `${risk.severity} risk`,
      severityClass: risk.severity === 'High' ? 'severity severity_high' : 'severity',
      deals: risk.deals.map((deal) => ({
        ...deal,
        facts: [typeof deal.amount === 'number' ? money.format(deal.amount) : '', deal.stage]
          .filter(Boolean)
          .join(', ')
      })),
      hidden: hiddenWords(risk.dealCount - risk.deals.length)
    }));
  }
}

function hiddenWords(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? 'and 1 more that you may not see' : `and ${count} more that you may not see`;
}
