import { LightningElement, api } from 'lwc';
import { lengthOf, urgencyAt } from 'c/leadNextStepWords';

const TICK_MS = 1000;

/**
 * Time that is left to respond, or by which it is overdue, in words that keep up with the clock. Fires `turn` when little
 * time is left and when it has run out. A timer is quiet for screen readers; it rests while nobody sees the page.
 */
export default class LeadNextStepClock extends LightningElement {
  now = Date.now();
  private _dueAt = '';
  private urgency?: string;
  private timer?: ReturnType<typeof setInterval>;
  private readonly watch = () => (document.hidden ? this.stop() : this.start());

  /** ISO time until when to respond. */
  @api
  get dueAt(): string {
    return this._dueAt;
  }
  set dueAt(value: string) {
    this._dueAt = value;
    this.urgency = urgencyAt(value, Date.now());
  }

  connectedCallback() {
    document.addEventListener('visibilitychange', this.watch);
    this.watch();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.watch);
    this.stop();
  }

  get words(): string {
    const left = Date.parse(this.dueAt) - this.now;
    return left > 0 ? `${lengthOf(left)} left` : `Overdue by ${lengthOf(left)}`;
  }

  get clockClass(): string {
    return `clock clock_${urgencyAt(this.dueAt, this.now)}`;
  }

  private start() {
    this.stop();
    this.tick();
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a countdown has to count; stop() clears it
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  private stop() {
    clearInterval(this.timer);
  }

  private tick() {
    this.now = Date.now();
    const urgency = urgencyAt(this.dueAt, this.now);
    if (urgency === this.urgency) return;
    this.urgency = urgency;
    this.dispatchEvent(new CustomEvent('turn'));
  }
}
