import { createElement } from 'lwc';
import getDistribution from '@salesforce/apex/LeadOverviewController.getDistribution';
import LeadScoreDistribution from 'c/leadScoreDistribution';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/LeadOverviewController.getDistribution',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const wire = getDistribution as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const SPREAD = {
  scored: 1200,
  counted: 1200,
  unscored: 0,
  average: 44,
  buckets: [200, 100, 0, 0, 400, 300, 100, 50, 40, 10],
  bands: [
    { band: 'Low', open: 300, converted: 0, lost: 20 },
    { band: 'Critical', open: 50, converted: 3, lost: 1 }
  ]
};

async function show(spread?: unknown) {
  const element = createElement('c-lead-score-distribution', { is: LeadScoreDistribution });
  document.body.appendChild(element);
  if (spread) wire.emit(spread);
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector(selector)!;

describe('c-lead-score-distribution', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows a spinner while it loads', async () => {
    expect(find(await show(), 'lightning-spinner')).not.toBeNull();
  });

  it('says how many leads score how much, and shows it in bars', async () => {
    const element = await show(SPREAD);
    expect(find(element, '[data-summary]').textContent).toBe('1,200 leads score 44.0 on average.');
    const heights = [...element.shadowRoot!.querySelectorAll('rect')].map((bar) =>
      Number(bar.getAttribute('height'))
    );
    expect(heights.slice(0, 5)).toEqual([20, 10, 0, 0, 40]);
    expect(find(element, 'svg').getAttribute('aria-label')).toContain('0–9.9: 200');
  });

  it('says whether high scores convert', async () => {
    const rows = [...(await show(SPREAD)).shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent)
    );
    expect(rows).toEqual([
      ['Critical', '50', '3', '75 %'],
      ['Low', '300', '0', '0 %']
    ]);
  });

  it('tells of leads without a score, and of those that the bars leave out', async () => {
    const element = await show({ ...SPREAD, unscored: 7, counted: 1000 });
    expect(find(element, '[data-summary]').textContent).toContain('7 have no score yet.');
    expect(find(element, '[data-counted]').textContent).toContain('1,000 leads that were scored last');
  });

  it('says so when no lead has a score', async () => {
    expect(find(await show({ ...SPREAD, scored: 0, average: null }), '[data-empty]')).not.toBeNull();
  });

  it('says what went wrong', async () => {
    const element = await show();
    wire.error({ message: 'You have no access to lead scores.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel').shadowRoot!.textContent).toContain('no access');
  });

  it('is accessible', async () => {
    await expect(await show(SPREAD)).toBeAccessible();
  });
});
