import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/OutreachController.getPanel';
import reject from '@salesforce/apex/OutreachController.reject';
import suggestNow from '@salesforce/apex/OutreachController.suggestNow';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import OutreachDesk from 'c/outreachDesk';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/OutreachController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/OutreachController.reject', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/OutreachController.suggestNow', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock(
  '@salesforce/apex/OutreachController.getPreview',
  () => ({ default: jest.fn(() => new Promise(() => {})) }),
  {
    virtual: true
  }
);
jest.mock('@salesforce/apex/OutreachController.send', () => ({ default: jest.fn() }), { virtual: true });

const LEAD = '00Q000000000001EAA';
const SUGGESTION = {
  id: 'a01',
  intent: 'pricing',
  templateKey: 'pricing_inquiry',
  confidence: 0.91,
  reason: 'Reads like a question about the price.',
  status: 'Suggested',
  suggestedAt: new Date().toISOString()
};
const PANEL = {
  mode: 'live',
  suggestion: SUGGESTION as object | null,
  templates: [
    { key: 'pricing_inquiry', label: 'Pricing inquiry', summary: 'Answers what it costs.' },
    { key: 'demo_request', label: 'Demo request' }
  ],
  contacts: [] as object[],
  failure: null as string | null
};

const wire = getPanel as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const find = <T extends HTMLElement>(element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector);
const settle = () => new Promise((resolve) => process.nextTick(resolve));
const mailOf = (element: HTMLElement) =>
  find<HTMLElement & { templateKey: string; suggestionId?: string; contactId?: string }>(
    element,
    'c-outreach-mail'
  );
const statusOf = (element: HTMLElement) => find(element, '[data-status]')!.textContent;

function show(properties: object = {}) {
  const element = createElement('c-outreach-desk', { is: OutreachDesk });
  Object.assign(element, { recordId: LEAD, ...properties });
  document.body.appendChild(element);
  return element;
}

async function emit(panel: object = PANEL) {
  wire.emit(panel);
  await Promise.resolve();
}

describe('c-outreach-desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('loads, then shows the suggestion with its mail', async () => {
    const element = show();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await emit();
    expect(find(element, 'c-outreach-suggestion')!.shadowRoot!.textContent).toContain('Very sure (91 %)');
    expect(mailOf(element)).toMatchObject({ templateKey: 'pricing_inquiry', suggestionId: 'a01' });
    expect(find(element, '[data-summary]')!.textContent).toBe('Answers what it costs.');
    expect(statusOf(element)).toBe('');
  });

  it('lets the reader choose another template', async () => {
    const element = show();
    await emit();
    find(element, '[data-template]')!.dispatchEvent(
      new CustomEvent('change', { detail: { value: 'demo_request' } })
    );
    await Promise.resolve();
    expect(mailOf(element)).toMatchObject({ templateKey: 'demo_request', suggestionId: 'a01' });
  });

  it('is empty before the first suggestion, but lets the reader write', async () => {
    const element = show();
    await emit({ ...PANEL, suggestion: null });
    expect(find(element, '[data-empty]')).not.toBeNull();
    expect(mailOf(element)).toBeNull();
    expect(find<HTMLElement & { label: string }>(element, '[data-ask]')!.label).toBe('Suggest a mail');
    find(element, '[data-write]')!.click();
    await Promise.resolve();
    expect(find(element, '[data-template]')).not.toBeNull();
    expect(mailOf(element)).toBeNull();
  });

  it('shows no mail of a template that is not in use any more', async () => {
    const element = show();
    await emit({ ...PANEL, suggestion: { ...SUGGESTION, templateKey: 'gone' } });
    expect(mailOf(element)).toBeNull();
    expect(find(element, '[data-template]')).not.toBeNull();
  });

  it('is over once the mail was sent: the page learns of it', async () => {
    const element = show();
    await emit();
    mailOf(element)!.dispatchEvent(new CustomEvent('sent'));
    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: LEAD }]);
    await emit({ ...PANEL, suggestion: { ...SUGGESTION, status: 'Sent', sentAt: new Date().toISOString() } });
    expect(mailOf(element)).toBeNull();
    expect(find<HTMLElement & { label: string }>(element, '[data-write]')!.label).toBe('Write another mail');
  });

  it('rejects with a reason', async () => {
    const element = show();
    await emit();
    find(element, '[data-reject]')!.click();
    await Promise.resolve();
    expect(mailOf(element)).toBeNull();
    const detail = { reason: 'Wrong intent', note: '' };
    find(element, 'c-outreach-reject')!.dispatchEvent(new CustomEvent('reject', { detail }));
    await settle();
    expect(reject).toHaveBeenCalledWith({ suggestionId: 'a01', ...detail });
    expect(find(element, 'c-outreach-reject')).toBeNull();
  });

  it('says why an action failed', async () => {
    (suggestNow as unknown as jest.Mock).mockRejectedValueOnce({
      body: { message: 'Insights are switched off.' }
    });
    const element = show();
    await emit();
    find(element, '[data-ask]')!.click();
    await settle();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('switched off');
  });

  it('looks for the answer at 1, 2, 4 and 8 seconds, then says that it is still working', async () => {
    const element = show();
    const looked = jest.fn();
    element.addEventListener('look', looked);
    await emit();
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    find(element, '[data-ask]')!.click();
    await settle();
    expect(statusOf(element)).toBe('A suggestion is being made…');
    jest.advanceTimersByTime(8000);
    await Promise.resolve();
    expect(looked).toHaveBeenCalledTimes(4);
    expect(statusOf(element)).toContain('Still working');
    await emit({ ...PANEL, suggestion: { ...SUGGESTION, id: 'a02', templateKey: 'demo_request' } });
    expect(statusOf(element)).toBe('');
    expect(mailOf(element)).toMatchObject({ templateKey: 'demo_request', suggestionId: 'a02' });
  });

  it('awaits an answer that the page asked for, and stops when it is there', async () => {
    jest.useFakeTimers();
    const element = show({ isAwaited: true });
    await emit({ ...PANEL, suggestion: null });
    expect(statusOf(element)).toBe('A suggestion is being made…');
    Object.assign(element, { isAwaited: false });
    await Promise.resolve();
    expect(statusOf(element)).toBe('');
    expect(refreshApex).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(9000);
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('says what is wrong: a failure, a switch, no access', async () => {
    const element = show();
    await emit({ ...PANEL, failure: 'The worker sent something unreadable. Tell your admin.' });
    expect(statusOf(element)).toContain('The last suggestion failed. The worker sent');
    await emit({ ...PANEL, mode: 'off' });
    expect(statusOf(element)).toContain('switched off');
    await emit({ ...PANEL, suggestion: null, mode: 'shadow' });
    expect(statusOf(element)).toContain('run in shadow');
    expect((find(element, '[data-ask]') as HTMLButtonElement).disabled).toBe(true);
    wire.error({ message: 'You have no access to this record.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('no access');
  });

  it('lets the reader choose a contact', async () => {
    const element = show({ hasContacts: true });
    await emit({
      ...PANEL,
      suggestion: { ...SUGGESTION, contactId: '003A' },
      contacts: [
        { id: '003A', name: 'Noor Haddad', title: 'COO' },
        { id: '003B', name: 'Jan Kranz', title: null }
      ]
    });
    const contacts = find<HTMLElement & { value: string; options: object[] }>(element, '[data-contact]')!;
    expect(contacts.value).toBe('003A');
    expect(contacts.options).toEqual([
      { value: '003A', label: 'Noor Haddad, COO' },
      { value: '003B', label: 'Jan Kranz' }
    ]);
    contacts.dispatchEvent(new CustomEvent('change', { detail: { value: '003B' } }));
    await Promise.resolve();
    expect(mailOf(element)!.contactId).toBe('003B');
  });

  it('looks again when the reader comes back, and no more once it is gone', async () => {
    const element = show();
    await emit();
    window.dispatchEvent(new CustomEvent('focus'));
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('is accessible with a suggestion, without one and while rejecting', async () => {
    const element = show();
    await emit();
    await expect(element).toBeAccessible();
    find(element, '[data-reject]')!.click();
    await Promise.resolve();
    await expect(element).toBeAccessible();
    await emit({ ...PANEL, suggestion: null });
    await expect(element).toBeAccessible();
  });
});
