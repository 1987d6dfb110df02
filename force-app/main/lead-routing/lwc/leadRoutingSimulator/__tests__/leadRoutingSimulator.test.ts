import { createElement } from 'lwc';
import getAnswer from '@salesforce/apex/RoutingSimulationController.getAnswer';
import simulate from '@salesforce/apex/RoutingSimulationController.simulate';
import LeadRoutingSimulator from 'c/leadRoutingSimulator';

jest.mock('@salesforce/apex/RoutingSimulationController.simulate', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock('@salesforce/apex/RoutingSimulationController.getAnswer', () => ({ default: jest.fn() }), {
  virtual: true
});

const ask = simulate as unknown as jest.Mock;
const look = getAnswer as unknown as jest.Mock;
const ANSWER = {
  status: 'Answered',
  segment: 'MM',
  region: 'EMEA',
  target: 'pool EMEA',
  wouldBeOwner: 'Anna Berg',
  reason: 'EMEA serves MM leads of EMEA.',
  confidence: 0.9,
  path: '[]'
};

function show() {
  const element = createElement('c-lead-routing-simulator', { is: LeadRoutingSimulator });
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement & { value: unknown }>(selector);

async function simulated(element: HTMLElement, seconds: number) {
  find(element, '[data-field="Country__c"]')!.value = 'UK';
  find(element, '[data-field="Employees__c"]')!.value = '500';
  find(element, '[data-simulate]')!.click();
  await jest.advanceTimersByTimeAsync(seconds * 1000);
}

describe('c-lead-routing-simulator', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('asks with what was filled in and shows who would get the lead', async () => {
    ask.mockResolvedValueOnce('a03');
    look.mockResolvedValueOnce({ status: 'Asked' }).mockResolvedValueOnce(ANSWER);
    const element = show();
    await simulated(element, 2);
    expect(ask).toHaveBeenCalledWith({ lead: { Country__c: 'UK', Employees__c: 500 } });
    expect(find(element, '[data-owner]')!.textContent).toBe('Anna Berg');
    expect(find(element, '[data-facts]')!.textContent).toBe('MM, EMEA, by pool EMEA, 90 % sure.');
    expect(find(element, '[data-status]')!.textContent).toBe('');
  });

  it('says that it waits, and when it has waited long', async () => {
    ask.mockResolvedValueOnce('a03');
    look.mockResolvedValue({ status: 'Asked' });
    const element = show();
    await simulated(element, 1);
    expect(find(element, '[data-status]')!.textContent).toBe('The rules are being asked…');
    await jest.advanceTimersByTimeAsync(7000);
    expect(find(element, '[data-status]')!.textContent).toContain('Still waiting');
  });

  it('says why it failed', async () => {
    ask.mockResolvedValueOnce('a03');
    look.mockResolvedValueOnce({ status: 'Failed', reason: 'There is no region Mars.' });
    const element = show();
    await simulated(element, 1);
    expect(find(element, '[data-failed]')!.textContent).toBe('There is no region Mars.');
  });

  it('says what went wrong', async () => {
    ask.mockRejectedValueOnce({ body: { message: 'The lead cannot be simulated.' } });
    const element = show();
    await simulated(element, 0);
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('cannot be simulated');
  });

  it('is accessible', async () => {
    jest.useRealTimers();
    await expect(show()).toBeAccessible();
  });
});
