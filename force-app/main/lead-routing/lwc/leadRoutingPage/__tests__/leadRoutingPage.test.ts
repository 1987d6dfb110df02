import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getOverview from '@salesforce/apex/RoutingOverviewController.getOverview';
import LeadRoutingPage from 'c/leadRoutingPage';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock('@salesforce/apex/RoutingSimulationController.simulate', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock('@salesforce/apex/RoutingSimulationController.getAnswer', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock(
  '@salesforce/apex/RoutingOverviewController.getOverview',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const wire = getOverview as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const OVERVIEW = {
  mode: 'live',
  pools: [],
  decisions: [],
  problems: [{ message: 'Routing names the queue Nowhere.', nextStep: 'Make it.' }],
  inReview: 1,
  inFallback: 2
};

async function show(overview?: unknown) {
  const element = createElement('c-lead-routing-page', { is: LeadRoutingPage });
  document.body.appendChild(element);
  if (overview) wire.emit(overview);
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('c-lead-routing-page', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('shows a spinner while it loads', async () => {
    expect(find(await show(), 'lightning-spinner')).not.toBeNull();
  });

  it('shows how routing stands and what to mend', async () => {
    const element = await show(OVERVIEW);
    expect(find(element, '[data-mode]')!.textContent).toContain('Routing is on');
    expect(find(element, '[data-waiting]')!.textContent).toBe(
      '1 lead in review, 2 leads that could not be routed.'
    );
    expect(find(element, '[data-problems]')!.textContent).toContain(
      'Routing names the queue Nowhere. Make it.'
    );
    await expect(element).toBeAccessible();
  });

  it('shows no problems where there are none', async () => {
    expect(find(await show({ ...OVERVIEW, problems: [] }), '[data-problems]')).toBeNull();
  });

  it('says what went wrong', async () => {
    const element = await show();
    wire.error({ message: 'Ask your admin.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('Ask your admin.');
  });

  it('looks again on request and when the reader comes back', async () => {
    const element = await show(OVERVIEW);
    find(element, 'lightning-button')!.click();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });
});
