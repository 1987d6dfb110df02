import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPage from '@salesforce/apex/FirstResponseAdminController.getPage';
import startBackfill from '@salesforce/apex/FirstResponseAdminController.startBackfill';
import FirstResponseAdmin from 'c/firstResponseAdmin';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
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

const start = startBackfill as unknown as jest.Mock;
const FINDING = { code: 'MAIL_NOT_RECORDED', sentence: 'No email was recorded.', nextStep: 'Log emails.' };
const RUNNING = { status: 'Processing', isRunning: true, done: 2, total: 5, failed: 0 };
const DONE = { status: 'Completed', isRunning: false, done: 5, total: 5, failed: 1 };
const wire = getPage as unknown as { emit(value: unknown): void; error(value: unknown): void };

async function show(page: object) {
  const element = createElement('c-first-response-admin', { is: FirstResponseAdmin });
  document.body.appendChild(element);
  wire.emit(page);
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement & { disabled: boolean }>(selector);
const progress = (element: HTMLElement) => find(element, '[data-progress]')!.textContent;
const settle = () => new Promise((resolve) => process.nextTick(resolve));

describe('c-first-response-admin', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('says what keeps responses from being noted, and what to do', async () => {
    const element = await show({ findings: [FINDING] });
    expect(find(element, '[data-finding]')!.textContent).toBe(
      'No email was recorded.What to do: Log emails.'
    );
    expect(progress(element)).toBe('There was no backfill yet.');
  });

  it('says that all is well', async () => {
    expect(find(await show({ findings: [] }), '[data-fine]')).not.toBeNull();
  });

  it('tells how the backfill is going and how it went', async () => {
    const element = await show({ findings: [], backfill: RUNNING });
    expect(progress(element)).toBe('Backfill under way: 2 of 5 batches done.');
    expect(find(element, 'lightning-button')!.disabled).toBe(true);
    wire.emit({ findings: [], backfill: DONE });
    await Promise.resolve();
    expect(progress(element)).toBe('The last backfill is completed: 5 of 5 batches, 1 failed.');
    expect(find(element, 'lightning-button')!.disabled).toBe(false);
  });

  it('starts a backfill over the days that are asked for, and watches it to its end', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    start.mockResolvedValueOnce('707');
    const element = await show({ findings: [] });
    find(element, 'lightning-input')!.dispatchEvent(new CustomEvent('change', { detail: { value: '90' } }));
    find(element, 'lightning-button')!.click();
    await settle();
    expect(start).toHaveBeenCalledWith({ days: 90 });
    wire.emit({ findings: [], backfill: RUNNING });
    jest.advanceTimersByTime(8000);
    expect(refreshApex).toHaveBeenCalledTimes(5);
    jest.advanceTimersByTime(1000);
    expect(refreshApex).toHaveBeenCalledTimes(6);
    wire.emit({ findings: [], backfill: DONE });
    jest.advanceTimersByTime(60_000);
    expect(refreshApex).toHaveBeenCalledTimes(9);
  });

  it('says why a backfill was not started', async () => {
    start.mockRejectedValueOnce({ body: { message: 'A backfill is under way.' } });
    const element = await show({ findings: [] });
    find(element, 'lightning-button')!.click();
    await settle();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('under way');
  });

  it('says what went wrong', async () => {
    const element = await show({ findings: [] });
    wire.error({ message: 'This is for admins.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('for admins');
  });

  it('is accessible', async () => {
    await expect(await show({ findings: [FINDING], backfill: RUNNING })).toBeAccessible();
  });
});
