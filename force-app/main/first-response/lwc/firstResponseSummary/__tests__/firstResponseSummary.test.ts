import { createElement } from 'lwc';
import getCountdown from '@salesforce/apex/FirstResponseReportController.getCountdown';
import getReport from '@salesforce/apex/FirstResponseReportController.getReport';
import FirstResponseSummary from 'c/firstResponseSummary';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/FirstResponseReportController.getReport',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock(
  '@salesforce/apex/FirstResponseReportController.getCountdown',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

type Wire = { emit(value: unknown): void; error(value?: unknown): void };
const report = getReport as unknown as Wire;
const countdown = getCountdown as unknown as Wire;
const FIGURES = {
  leads: 40,
  answered: 30,
  breached: 10,
  decided: 40,
  median: 42,
  p95: 300,
  slowest: 900,
  breachRate: 0.25,
  buckets: []
};
const lead = (minutes: number) => ({
  id: String(minutes),
  dueAt: new Date(Date.now() + minutes * 60_000).toISOString()
});

async function show(figures?: object, waiting: { leads: object[]; total: number } = { leads: [], total: 0 }) {
  const element = createElement('c-first-response-summary', { is: FirstResponseSummary });
  document.body.appendChild(element);
  if (figures) {
    report.emit({ days: 90, total: figures });
    countdown.emit(waiting);
  }
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector(selector)!;

describe('c-first-response-summary', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows a spinner while it loads', async () => {
    expect(find(await show(), 'lightning-spinner')).not.toBeNull();
  });

  it('says how fast leads are responded to, and who waits', async () => {
    const element = await show(FIGURES, { leads: [lead(-5), lead(20)], total: 2 });
    expect(find(element, '[data-summary]').textContent).toContain('within 42 minutes; 25 % of the leads');
    expect(find(element, '[data-waiting]').textContent).toBe(
      '2 leads wait for a response, 1 of them overdue.'
    );
  });

  it('says so when nobody waits and nobody has responded', async () => {
    const element = await show({ ...FIGURES, answered: 0, median: null });
    expect(find(element, '[data-waiting]').textContent).toBe('Nobody waits for a response.');
    expect(find(element, '[data-summary]').textContent).toContain('has been responded to yet');
  });

  it('says what went wrong', async () => {
    const element = await show();
    report.error({ message: 'You have no access to response times.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel').shadowRoot!.textContent).toContain('no access');
  });

  it('is accessible', async () => {
    await expect(await show(FIGURES)).toBeAccessible();
  });
});
