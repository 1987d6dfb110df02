import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getCountdown from '@salesforce/apex/FirstResponseReportController.getCountdown';
import getReport from '@salesforce/apex/FirstResponseReportController.getReport';
import { NavigationMixin } from 'lightning/navigation';
import type { WaitingLead } from 'c/firstResponseCountdown';
import { minutesOrDash, percentOrDash, type ResponseFigures } from 'c/firstResponseNumbers';

/** How fast leads are responded to, and how many wait now, at a glance. */
export default class FirstResponseSummary extends NavigationMixin(LightningElement) {
  /** Null: the days of the settings. */
  days: number | null = null;

  @wire(getReport, { days: '$days' })
  report!: { data?: { days: number; total: ResponseFigures }; error?: unknown };

  @wire(getCountdown)
  countdown!: { data?: { leads: WaitingLead[]; total: number }; error?: unknown };

  private readonly refreshOnFocus = () => {
    void refreshApex(this.report);
    void refreshApex(this.countdown);
  };

  connectedCallback() {
    window.addEventListener('focus', this.refreshOnFocus);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refreshOnFocus);
  }

  get error(): unknown {
    return this.report.error ?? this.countdown.error;
  }

  get isLoading(): boolean {
    return !this.error && !(this.report.data && this.countdown.data);
  }

  get summary(): string {
    const { days, total } = this.report.data!;
    if (!total.answered) return `No lead of the last ${days} days has been responded to yet.`;
    return (
      `Half of the responses of the last ${days} days came within ${minutesOrDash(total.median)}; ` +
      `${percentOrDash(total.breachRate)} of the leads were answered too late or not at all.`
    );
  }

  get waiting(): string {
    const { leads, total } = this.countdown.data!;
    if (!total) return 'Nobody waits for a response.';
    const overdue = leads.filter(({ dueAt }) => Date.parse(dueAt) < Date.now()).length;
    const late = overdue
      ? `, ${overdue === leads.length && total > overdue ? 'at least ' : ''}${overdue} of them overdue`
      : '';
    return `${total} ${total === 1 ? 'lead waits' : 'leads wait'} for a response${late}.`;
  }

  handleAll() {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage',
      attributes: { apiName: 'First_Response' }
    });
  }
}
