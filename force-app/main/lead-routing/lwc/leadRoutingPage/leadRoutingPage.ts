import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getOverview from '@salesforce/apex/RoutingOverviewController.getOverview';
import type { RecentDecision } from 'c/leadRoutingDecisions';
import type { RoutingPool } from 'c/leadRoutingPools';

interface Overview {
  mode: string;
  pools: RoutingPool[];
  decisions: RecentDecision[];
  problems: { message: string; nextStep: string }[];
  inReview: number;
  inFallback: number;
}

const MODES: Record<string, string> = {
  live: 'Routing is on: new leads get their owner within seconds.',
  shadow: 'Routing only watches: decisions are recorded and no lead is moved.',
  off: 'Routing is switched off.'
};

/** How routing stands: pools, the latest decisions, what people must mend, and a simulator. */
export default class LeadRoutingPage extends LightningElement {
  overview?: Overview;
  error?: unknown;
  private wired: unknown;
  private readonly refreshOnFocus = () => {
    void refreshApex(this.wired);
  };

  @wire(getOverview)
  wiredOverview(value: { data?: unknown; error?: unknown }) {
    this.wired = value;
    this.error = value.error;
    if (value.data) this.overview = value.data as Overview;
  }

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
  }

  get isLoading(): boolean {
    return !this.overview && !this.error;
  }

  get mode(): string {
    return MODES[this.overview!.mode] ?? this.overview!.mode;
  }

  get hasProblems(): boolean {
    return this.overview!.problems.length > 0;
  }

  get waiting(): string {
    const { inReview, inFallback } = this.overview!;
    return `${leads(inReview)} in review, ${leads(inFallback)} that could not be routed.`;
  }

  handleRefresh() {
    this.refreshOnFocus();
  }
}

function leads(count: number): string {
  return count === 1 ? '1 lead' : `${count} leads`;
}
