import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getHotLeads from '@salesforce/apex/LeadOverviewController.getHotLeads';
import userId from '@salesforce/user/Id';
import scoreNow from '@salesforce/apex/LeadOverviewController.scoreNow';
import LeadHotList from 'c/leadHotList';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/LeadOverviewController.getHotLeads',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/LeadOverviewController.scoreNow', () => ({ default: jest.fn() }), {
  virtual: true
});

const ask = scoreNow as unknown as jest.Mock;
const wire = getHotLeads as unknown as {
  emit(value: unknown): void;
  error(value?: unknown): void;
  getLastConfig(): { ownerId: string | null };
};
const LEADS = [
  { id: '1', name: 'Ann Best', company: 'Acme', owner: 'Riley Rep', score: 92.1, band: 'Critical' },
  { id: '2', name: 'Bob Good', company: 'Bolt', owner: 'Riley Rep', score: 61, band: 'High' }
];

async function show(leads: unknown = LEADS) {
  const element = createElement('c-lead-hot-list', { is: LeadHotList });
  document.body.appendChild(element);
  if (leads) wire.emit(leads);
  await Promise.resolve();
  return element;
}

const find = <T extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
type Table = HTMLElement & { data: { scoreWords: string; url: string }[] };

async function choose(element: HTMLElement, rows: { id: string }[]) {
  find(element, 'lightning-datatable').dispatchEvent(
    new CustomEvent('rowselection', { detail: { selectedRows: rows } })
  );
  await Promise.resolve();
}

async function press(element: HTMLElement) {
  find(element, 'lightning-button').click();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('c-lead-hot-list', () => {
  beforeEach(() => jest.clearAllMocks());
  afterEach(() => document.body.replaceChildren());

  it('shows a spinner while it loads', async () => {
    expect(find(await show(null), 'lightning-spinner')).not.toBeNull();
  });

  it('shows the hottest leads with one decimal and a link', async () => {
    const { data } = find<Table>(await show(), 'lightning-datatable');
    expect(data.map(({ scoreWords }) => scoreWords)).toEqual(['92.1', '61.0']);
    expect(data[0].url).toBe('/lightning/r/Lead/1/view');
  });

  it('asks for all leads when told to', async () => {
    const element = await show();
    expect(wire.getLastConfig()).toEqual({ ownerId: userId });
    find(element, 'lightning-radio-group').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'all' } })
    );
    await Promise.resolve();
    expect(wire.getLastConfig()).toEqual({ ownerId: null });
  });

  it('says what to do when there is none', async () => {
    expect(find(await show([]), '[data-empty]').textContent).toContain(
      'None of your open leads has a score yet'
    );
  });

  it('scores the chosen leads and looks for the answers', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout'] });
    ask.mockResolvedValue(2);
    const element = await show();
    expect(find<HTMLButtonElement>(element, 'lightning-button').disabled).toBe(true);
    await choose(element, LEADS);
    await press(element);
    expect(ask).toHaveBeenCalledWith({ leadIds: ['1', '2'] });
    expect(find(element, '[role=status]').textContent).toBe('2 leads are being scored…');
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalled();
    jest.useRealTimers();
  });

  it('says why leads cannot be scored', async () => {
    ask.mockRejectedValue({ body: { message: 'Insights are switched off.' } });
    const element = await show();
    await choose(element, [LEADS[0]]);
    await press(element);
    expect(find(element, 'c-common-error-panel').shadowRoot!.textContent).toContain(
      'Insights are switched off.'
    );
  });

  it('says what went wrong', async () => {
    const element = await show(null);
    wire.error({ message: 'You have no access to lead scores.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel').shadowRoot!.textContent).toContain('no access');
  });

  it('is accessible', async () => {
    await expect(await show()).toBeAccessible();
  });
});
