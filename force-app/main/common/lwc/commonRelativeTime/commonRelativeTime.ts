import { LightningElement, api } from 'lwc';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60]
];
const WORDS = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const EXACT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const RENEW_EVERY_MS = 30_000;

/** A time in words that keep up with the clock. */
export default class CommonRelativeTime extends LightningElement {
  /** An ISO time; nothing is shown without one. */
  @api value?: string | null;

  now = Date.now();
  private timer?: ReturnType<typeof setInterval>;

  connectedCallback() {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- "just now" must not stand for an hour; cleared below
    this.timer = setInterval(() => (this.now = Date.now()), RENEW_EVERY_MS);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  get words(): string {
    const seconds = this.value ? (Date.parse(this.value) - Math.max(this.now, Date.now())) / 1000 : 0;
    const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 0];
    return length ? WORDS.format(Math.trunc(seconds / length), unit) : 'just now';
  }

  get exact(): string {
    return this.value ? EXACT.format(new Date(this.value)) : '';
  }
}
