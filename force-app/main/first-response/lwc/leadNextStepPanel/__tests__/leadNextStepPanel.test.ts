import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/FirstResponseController.getPanel';
import logResponse from '@salesforce/apex/FirstResponseController.logResponse';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import LeadNextStepPanel from 'c/leadNextStepPanel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/FirstResponseController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/FirstResponseController.logResponse', () => ({ default: jest.fn() }), {
  virtual: true
});

const save = logResponse as unknown as jest.Mock;
const LEAD = '00Q000000000001EAA';
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 500).toISOString();
const waiting = () => ({
  name: 'Anna Schmidt',
  firstName: 'Anna',
  phone: '+49 30 555',
  email: 'anna@example.com',
  interest: 'Customer Portal',
  inquiry: 'What does it cost?',
  isConverted: false,
  ownerName: 'Riley Rep',
  isMine: true,
  dueAt: inMinutes(23),
  respondedAt: null as string | null,
  responder: null as string | null,
  channel: null as string | null,
  isOverdue: false,
  targetMinutes: 60,
  isBusinessHours: false,
  measuredMinutes: null as number | null,
  task: null as null | { id: string; subject: string; dueOn: string },
  isPending: false
});
const answered = () => ({
  ...waiting(),
  respondedAt: inMinutes(-2),
  responder: 'Riley Rep',
  channel: 'Call',
  measuredMinutes: 12,
  task: { id: '00T000000000001EAA', subject: 'Send the offer', dueOn: '2031-01-01' }
});

const wireOf = (adapter: unknown) => adapter as { emit(value: unknown): void; error(value?: unknown): void };

function show() {
  const element = createElement('c-lead-next-step-panel', { is: LeadNextStepPanel });
  element.recordId = LEAD;
  document.body.appendChild(element);
  return element;
}

async function emit(facts: ReturnType<typeof waiting>) {
  wireOf(getPanel).emit(facts);
  await Promise.resolve();
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const text = (element: HTMLElement, selector: string) => find(element, selector)?.textContent;
const settle = () => new Promise((resolve) => process.nextTick(resolve));

async function logCall(element: HTMLElement) {
  find(element, 'lightning-button')!.click();
  await Promise.resolve();
  find(element, 'c-lead-next-step-log')!.dispatchEvent(
    new CustomEvent('log', { detail: { channel: 'Call', note: 'Wants an offer.' } })
  );
  await settle();
}

describe('c-lead-next-step-panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('shows a spinner while it loads', () => {
    expect(find(show(), 'lightning-spinner')).not.toBeNull();
  });

  it('says what to do and how long there is', async () => {
    const element = show();
    await emit(waiting());
    expect(text(element, '[data-step]')).toBe('Call Anna about Customer Portal');
    expect(text(element, '[data-status]')).toContain('Respond by');
    expect(find(element, 'c-lead-next-step-clock')!.shadowRoot!.textContent).toContain('23 minutes left');
    expect(text(element, '[data-inquiry]')).toContain('“What does it cost?”');
    expect(find(element, '[data-phone]')!.getAttribute('href')).toBe('tel:+4930555');
    expect(find(element, '[data-owner]')).toBeNull();
  });

  it('says since when it is overdue', async () => {
    const element = show();
    await emit({ ...waiting(), dueAt: inMinutes(-70), isOverdue: true });
    expect(text(element, '[data-status]')).toContain('Overdue since');
    expect(find(element, 'c-lead-next-step-clock')!.shadowRoot!.textContent).toContain('Overdue by 1 hour');
  });

  it('tells of an overdue lead when time runs out while somebody looks', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit({ ...waiting(), dueAt: new Date(Date.now() + 2000).toISOString() });
    expect(text(element, '[data-status]')).toContain('Less than 10 minutes left');
    jest.advanceTimersByTime(3000);
    await Promise.resolve();
    await Promise.resolve();
    expect(text(element, '[data-status]')).toContain('Overdue since');
    jest.advanceTimersByTime(1000);
    expect(refreshApex).toHaveBeenCalled();
  });

  it('says who responded and what is open', async () => {
    const element = show();
    await emit(answered());
    expect(text(element, '[data-step]')).toBe('Go on with the open task');
    expect(text(element, '[data-status]')).toBe(
      'Riley Rep responded by call after 12 minutes, within the target of 1 hour.'
    );
    expect(find(element, 'c-lead-next-step-clock')).toBeNull();
    expect(text(element, '[data-task]')).toContain('due on');
    expect(find(element, '[data-inquiry]')).toBeNull();
  });

  it('names the owner of a lead that is not the reader’s, and says that answers are coming', async () => {
    const element = show();
    await emit({ ...waiting(), isMine: false, isPending: true });
    expect(text(element, '[data-owner]')).toBe('The lead belongs to Riley Rep.');
    expect(text(element, '[data-pending]')).toContain('being worked out');
  });

  it('leaves converted leads alone', async () => {
    const element = show();
    await emit({ ...waiting(), isConverted: true });
    expect(find(element, 'lightning-button')).toBeNull();
    expect(find(element, 'c-lead-next-step-clock')).toBeNull();
  });

  it('logs a call and looks for the answer', async () => {
    save.mockResolvedValueOnce(undefined);
    const element = show();
    await emit(waiting());
    await logCall(element);
    expect(save).toHaveBeenCalledWith({ leadId: LEAD, channel: 'Call', note: 'Wants an offer.' });
    expect(find(element, 'c-lead-next-step-log')).toBeNull();
    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: LEAD }]);
  });

  it('looks again at 1, 2, 4 and 8 seconds until the response is there', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    save.mockResolvedValueOnce(undefined);
    const element = show();
    await emit(waiting());
    await logCall(element);
    jest.advanceTimersByTime(2000);
    expect(refreshApex).toHaveBeenCalledTimes(3);
    await emit(answered());
    jest.advanceTimersByTime(10_000);
    expect(refreshApex).toHaveBeenCalledTimes(3);
  });

  it('keeps the form open and says why when it cannot be logged', async () => {
    save.mockRejectedValueOnce({ body: { message: 'You may not log activities.' } });
    const element = show();
    await emit(waiting());
    await logCall(element);
    expect(find(element, 'c-lead-next-step-log')).not.toBeNull();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('may not log');
  });

  it('closes the form on request', async () => {
    const element = show();
    await emit(waiting());
    find(element, 'lightning-button')!.click();
    await Promise.resolve();
    find(element, 'c-lead-next-step-log')!.dispatchEvent(new CustomEvent('cancel'));
    await Promise.resolve();
    expect(find(element, 'c-lead-next-step-log')).toBeNull();
  });

  it('says what went wrong', async () => {
    const element = show();
    wireOf(getPanel).error({ message: 'You have no access to response times.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('no access');
  });

  it('keeps what it knew, and says so, when it cannot look again', async () => {
    const element = show();
    await emit(waiting());
    wireOf(getPanel).error({ message: 'The server is away.' });
    await Promise.resolve();
    expect(text(element, '[data-step]')).toContain('Call Anna');
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('out of date');
  });

  it('looks again on focus and when the lead changes elsewhere, and no more once it is gone', async () => {
    const element = show();
    await emit(waiting());
    window.dispatchEvent(new CustomEvent('focus'));
    wireOf(getRecord).emit({ apiName: 'Lead', fields: {} });
    expect(refreshApex).toHaveBeenCalledTimes(2);
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });

  it('is accessible while it waits, when answered and with an error', async () => {
    const element = show();
    await emit(waiting());
    await expect(element).toBeAccessible();
    await emit(answered());
    await expect(element).toBeAccessible();
    wireOf(getPanel).error({ message: 'No.' });
    await Promise.resolve();
    await expect(element).toBeAccessible();
  });
});
