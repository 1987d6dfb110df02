import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getCountdown from '@salesforce/apex/FirstResponseReportController.getCountdown';
import getReport from '@salesforce/apex/FirstResponseReportController.getReport';
import type { WaitingLead } from 'c/firstResponseCountdown';
import type { ResponseFigures, ResponseGroup } from 'c/firstResponseNumbers';

interface Report {
  days: number;
  total: ResponseFigures;
  /** Leads that were not counted, because there are too many. */
  leftOut: number;
  owners: ResponseGroup[];
  teams: ResponseGroup[];
  regions: ResponseGroup[];
  weeks: ResponseGroup[];
  fewest: number;
  canAdminister: boolean;
  /** ISO time. */
  countedAt: string;
}

/** How fast leads are responded to, and who waits now. */
export default class FirstResponsePage extends LightningElement {
  /** Null: the days of the settings. */
  days: number | null = null;

  private readonly refresh = () => {
    void refreshApex(this.report);
    void refreshApex(this.countdown);
  };

  @wire(getReport, { days: '$days' })
  report!: { data?: Report; error?: unknown };

  @wire(getCountdown)
  countdown!: { data?: { leads: WaitingLead[]; total: number }; error?: unknown };

  connectedCallback() {
    window.addEventListener('focus', this.refresh);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refresh);
  }

  get options() {
    const choices = new Set([7, 30, 90, 365, this.report.data?.days ?? 90]);
    return [...choices]
      .sort((a, b) => a - b)
      .map((days) => ({ label: `Last ${days} days`, value: String(days) }));
  }

  get chosen(): string {
    return String(this.report.data?.days ?? this.days ?? '');
  }

  get isEmpty(): boolean {
    return this.report.data?.total.leads === 0;
  }

  handleDays(event: CustomEvent<{ value: string }>) {
    this.days = Number(event.detail.value);
  }

  handleRefresh() {
    this.refresh();
  }
}
