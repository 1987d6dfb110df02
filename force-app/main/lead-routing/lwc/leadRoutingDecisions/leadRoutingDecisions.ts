import { LightningElement, api } from 'lwc';
import { outcomeOf } from 'c/leadRoutingWords';

/** A decision of late, as Apex tells it. */
export interface RecentDecision {
  id: string;
  leadId: string;
  leadName: string;
  status: string;
  toOwner: string;
  reason: string;
  decidedAt: string;
}

/** The latest decisions, newest first. */
export default class LeadRoutingDecisions extends LightningElement {
  @api decisions: RecentDecision[] = [];

  get shown() {
    // The compiler drops white space beside a line break, so the spaces stand here.
    return this.decisions.map((decision) => ({
      ...decision,
      text: ` → ${decision.toOwner}. ${outcomeOf(decision)}, `
    }));
  }

  get isEmpty(): boolean {
    return this.decisions.length === 0;
  }
}
