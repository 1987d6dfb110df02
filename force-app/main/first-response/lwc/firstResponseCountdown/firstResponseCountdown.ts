import { LightningElement, api } from 'lwc';
import { lengthOf, urgencyAt } from 'c/leadNextStepWords';

/** A lead that waits for a response. */
export interface WaitingLead {
  id: string;
  name: string;
  company: string;
  owner: string;
  segment?: string | null;
  /** ISO time. */
  dueAt: string;
}

const RENEW_MS = 15_000;
const URGENCY = { overdue: 'Overdue by', soon: 'Only', waiting: '' };

/** Leads that wait for a response, the most urgent first, with the time that is left. */
export default class FirstResponseCountdown extends LightningElement {
  @api leads: WaitingLead[] = [];
  /** How many wait in all. */
  @api total = 0;

  now = Date.now();
  private timer?: ReturnType<typeof setInterval>;

  connectedCallback() {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a countdown has to count; cleared below
    this.timer = setInterval(() => (this.now = Date.now()), RENEW_MS);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  get isEmpty(): boolean {
    return this.leads.length === 0;
  }

  get rows() {
    return this.leads.map((lead) => {
      const urgency = urgencyAt(lead.dueAt, this.now);
      const span = lengthOf(Date.parse(lead.dueAt) - this.now);
      const time = [URGENCY[urgency], span, urgency === 'overdue' ? '' : 'left'].filter(Boolean).join(' ');
      return { ...lead, time, timeClass: `time time_${urgency}` };
    });
  }

  get summary(): string {
    if (this.isEmpty) return 'Nobody waits for a response.';
    const shown = this.total > this.leads.length ? ` The most urgent ${this.leads.length} are shown.` : '';
    return `${this.total} ${this.total === 1 ? 'lead waits' : 'leads wait'} for a response.${shown}`;
  }
}
