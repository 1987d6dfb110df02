import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getCountdown from '@salesforce/apex/FirstResponseReportController.getCountdown';
import getReport from '@salesforce/apex/FirstResponseReportController.getReport';
import FirstResponsePage from 'c/firstResponsePage';

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
jest.mock(
  '@salesforce/apex/FirstResponseAdminController.getPage',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/FirstResponseAdminController.startBackfill', () => ({ default: jest.fn() }), {
  virtual: true
});

const FIGURES = {
  leads: 3,
  answered: 2,
  breached: 1,
  decided: 3,
  median: 20,
  p95: 30,
  slowest: 30,
  breachRate: 0.3333,
  buckets: [0, 2, 0, 0]
};
const REPORT = {
  days: 90,
  total: FIGURES,
  leftOut: 0,
  owners: [{ label: 'Riley Rep', figures: FIGURES }],
  teams: [],
  regions: [],
  weeks: [],
  fewest: 3,
  canAdminister: false,
  countedAt: '2026-11-21T12:00:00.000Z'
};
const COUNTDOWN = { leads: [], total: 0 };

interface TestWire {
  emit(value: unknown): void;
  error(value: unknown): void;
  getLastConfig(): unknown;
}
const report = getReport as unknown as TestWire;
const countdown = getCountdown as unknown as TestWire;

async function show(data: typeof REPORT) {
  const element = createElement('c-first-response-page', { is: FirstResponsePage });
  document.body.appendChild(element);
  report.emit(data);
  countdown.emit(COUNTDOWN);
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('c-first-response-page', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('shows a spinner while it loads', () => {
    const element = createElement('c-first-response-page', { is: FirstResponsePage });
    document.body.appendChild(element);
    expect(find(element, 'lightning-spinner')).not.toBeNull();
  });

  it('shows figures, trend, comparison and who waits, with the time of the count', async () => {
    const element = await show(REPORT);
    for (const part of ['figures', 'trend', 'groups', 'countdown']) {
      expect(find(element, `c-first-response-${part}`)).not.toBeNull();
    }
    expect(find(element, '[data-freshness]')!.textContent).toContain('Counted');
    expect(find(element, 'c-first-response-admin')).toBeNull();
  });

  it('shows admins what is for them', async () => {
    expect(find(await show({ ...REPORT, canAdminister: true }), 'c-first-response-admin')).not.toBeNull();
  });

  it('says how many leads are too many to count', async () => {
    const element = await show({ ...REPORT, leftOut: 1200 });
    expect(find(element, '[data-freshness]')!.textContent).toContain('oldest 1200 leads');
  });

  it('says that no lead came in, and still who waits', async () => {
    const element = await show({ ...REPORT, total: { ...FIGURES, leads: 0 } });
    expect(find(element, '[data-empty]')).not.toBeNull();
    expect(find(element, 'c-first-response-countdown')).not.toBeNull();
  });

  it('counts the days that are chosen', async () => {
    const element = await show(REPORT);
    expect(report.getLastConfig()).toEqual({ days: null });
    find(element, 'lightning-combobox')!.dispatchEvent(new CustomEvent('change', { detail: { value: '7' } }));
    await Promise.resolve();
    expect(report.getLastConfig()).toEqual({ days: 7 });
  });

  it('says what went wrong', async () => {
    const element = await show(REPORT);
    report.error({ message: 'You have no access to response times.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('no access');
  });

  it('says when only the waiting leads cannot be read', async () => {
    const element = await show(REPORT);
    countdown.error({ message: 'The server is away.' });
    await Promise.resolve();
    expect(find(element, 'c-first-response-figures')).not.toBeNull();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('away');
  });

  it('looks again on focus and on request', async () => {
    const element = await show(REPORT);
    window.dispatchEvent(new CustomEvent('focus'));
    find(element, 'lightning-button')!.click();
    expect(refreshApex).toHaveBeenCalledTimes(4);
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(4);
  });

  it('is accessible', async () => {
    await expect(await show(REPORT)).toBeAccessible();
  });
});
