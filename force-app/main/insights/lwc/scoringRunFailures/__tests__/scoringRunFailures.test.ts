import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getFailures from '@salesforce/apex/ScoringRunController.getFailures';
import retryFailures from '@salesforce/apex/ScoringRunActionController.retryFailures';
import ScoringRunFailures from 'c/scoringRunFailures';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/ScoringRunController.getFailures',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/ScoringRunActionController.retryFailures', () => ({ default: jest.fn() }), {
  virtual: true
});

const wire = getFailures as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const retry = retryFailures as unknown as jest.Mock;
const FAILURES = [
  {
    id: 'f1',
    recordId: '00Q000000000001AAA',
    recordName: 'Ada Byron',
    workload: 'lead.score',
    code: 'FIELD_UNREADABLE',
    message: 'Employees cannot be read.',
    nextStep: 'Give the integration user the field.',
    status: 'Open',
    attempts: 1,
    lastFailedAt: new Date(Date.now() - 60_000).toISOString()
  },
  {
    id: 'f2',
    recordId: '001000000000001AAA',
    recordName: 'Amber Care',
    workload: 'account.churn',
    code: 'FIELD_UNREADABLE',
    message: 'Cases cannot be read.',
    status: 'Open',
    attempts: 3
  },
  { id: 'f3', workload: 'apply', code: 'RESULT_INVALID', message: 'Not JSON.', status: 'Open', attempts: 1 }
];

async function show(emit: () => void, canRetry = true) {
  const element = createElement('c-scoring-run-failures', { is: ScoringRunFailures });
  Object.assign(element, { runId: 'a1', canRetry });
  document.body.appendChild(element);
  emit();
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const settled = () => new Promise((resolve) => process.nextTick(resolve));

describe('c-scoring-run-failures', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('says which record failed, why and what to do', async () => {
    const element = await show(() => wire.emit(FAILURES));
    const [first, , third] = element.shadowRoot!.querySelectorAll('li');
    expect(first.textContent).toContain('Employees cannot be read.');
    expect(first.textContent).toContain('Give the integration user the field.');
    expect(first.querySelector('c-common-record-link')).toMatchObject({ label: 'Ada Byron' });
    expect(third.querySelector('c-common-record-link')).toBeNull();
  });

  it('retries one record or all that have one', async () => {
    retry.mockResolvedValueOnce(1).mockResolvedValueOnce(2);
    const element = await show(() => wire.emit(FAILURES));
    const retried = jest.fn();
    element.addEventListener('retried', retried);

    find(element, '[data-id="f2"]')!.click();
    await settled();
    expect(retry).toHaveBeenLastCalledWith({ failureIds: ['f2'] });
    expect(find(element, '[data-outcome]')!.textContent).toBe('1 record is computed again.');

    find(element, '[data-retry-all]')!.click();
    await settled();
    expect(retry).toHaveBeenLastCalledWith({ failureIds: ['f1', 'f2'] });
    expect(find(element, '[data-outcome]')!.textContent).toBe('2 records are computed again.');
    expect(retried).toHaveBeenCalledTimes(2);
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });

  it('says why a record cannot be retried', async () => {
    retry.mockRejectedValueOnce({ body: { message: 'Run RUN-000012 is still under way.' } });
    const element = await show(() => wire.emit(FAILURES));
    find(element, '[data-id="f1"]')!.click();
    await settled();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('RUN-000012');
  });

  it('offers no retry to those who may not, nor while an answer is awaited', async () => {
    expect(find(await show(() => wire.emit(FAILURES), false), 'lightning-button')).toBeNull();
    const awaited = await show(() => wire.emit([{ ...FAILURES[0], status: 'Retried' }]));
    expect(find(awaited, 'lightning-button')).toBeNull();
    expect(awaited.shadowRoot!.textContent).toContain('no answer yet');
  });

  it('says that it loads, that nothing failed, and what went wrong', async () => {
    expect(find(await show(() => {}), '[data-loading]')).not.toBeNull();
    expect(find(await show(() => wire.emit([])), '[data-empty]')!.textContent).toContain('Nothing failed');
    const failed = await show(() => wire.error({ message: 'No access to runs.' }));
    expect(find(failed, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('No access to runs.');
  });

  it('is accessible', async () => {
    await expect(await show(() => wire.emit(FAILURES))).toBeAccessible();
  });
});
