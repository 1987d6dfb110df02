import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import cancelRun from '@salesforce/apex/ScoringRunActionController.cancelRun';
import getRuns from '@salesforce/apex/ScoringRunController.getRuns';
import startRun from '@salesforce/apex/ScoringRunActionController.startRun';
import ScoringRunPage from 'c/scoringRunPage';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/ScoringRunController.getRuns',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock(
  '@salesforce/apex/WorkerStatusController.getStatus',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock(
  '@salesforce/apex/ScoringRunController.getSteps',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock(
  '@salesforce/apex/ScoringRunController.getFailures',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/ScoringRunActionController.startRun', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock('@salesforce/apex/ScoringRunActionController.retryFailures', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock('@salesforce/apex/ScoringRunActionController.cancelRun', () => ({ default: jest.fn() }), {
  virtual: true
});

const wire = getRuns as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const start = startRun as unknown as jest.Mock;
const cancel = cancelRun as unknown as jest.Mock;
const RUN = { id: 'a1', name: 'RUN-000002', engine: 'all', status: 'Completed', total: 10, done: 10 };
const PAGE = {
  canRun: true,
  canRetry: true,
  isActive: true,
  nextRunAt: '2026-11-22T06:00:00.000Z' as string | null,
  runs: [RUN] as (typeof RUN & { failed?: number })[]
};
const running = (done: number) => ({ ...PAGE, runs: [{ ...RUN, status: 'Running', done }] });

function show() {
  const element = createElement('c-scoring-run-page', { is: ScoringRunPage });
  document.body.appendChild(element);
  return element;
}

async function emit(page: Partial<typeof PAGE> = PAGE) {
  wire.emit({ ...PAGE, ...page });
  await Promise.resolve();
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
/** How often the page looked for news of the runs; the line about the worker looks for itself. */
const looks = () =>
  (refreshApex as unknown as jest.Mock).mock.calls.filter(([wired]) => wired?.data?.runs).length;
const flush = () => new Promise((resolve) => process.nextTick(resolve));

describe('c-scoring-run-page', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('shows a spinner while it loads', () => {
    expect(find(show(), 'lightning-spinner')).not.toBeNull();
  });

  it('shows the runs and the details of the latest one', async () => {
    const element = show();
    await emit();
    expect(find(element, '[data-next-run]')!.textContent).toContain(
      'The daily run starts next on Nov 22, 2026'
    );
    expect(find(element, 'c-scoring-run-list')).toMatchObject({ chosenId: 'a1' });
    expect(find(element, 'c-scoring-run-steps')).toMatchObject({ runId: 'a1' });
    expect(find(element, 'c-scoring-run-failures')).toMatchObject({ runId: 'a1', canRetry: true });
  });

  it('shows the details of the run that is chosen', async () => {
    const element = show();
    await emit({ runs: [RUN, { ...RUN, id: 'a2', name: 'RUN-000001' }] });
    find(element, 'c-scoring-run-list')!.dispatchEvent(new CustomEvent('choose', { detail: { id: 'a2' } }));
    await Promise.resolve();
    expect(find(element, 'c-scoring-run-steps')).toMatchObject({ runId: 'a2' });
  });

  it('starts a run and shows it', async () => {
    start.mockResolvedValueOnce('a3');
    const element = show();
    await emit();
    find(element, 'c-scoring-run-start')!.dispatchEvent(
      new CustomEvent('start', { detail: { engine: 'lead_scoring' } })
    );
    await flush();
    expect(start).toHaveBeenCalledWith({ engine: 'lead_scoring' });
    expect(refreshApex).toHaveBeenCalled();
    await emit({ runs: [{ ...RUN, id: 'a3', status: 'Requested' }, RUN] });
    expect(find(element, 'c-scoring-run-steps')).toMatchObject({ runId: 'a3' });
  });

  it('says why a run is refused', async () => {
    start.mockRejectedValueOnce({ body: { message: 'Run RUN-000002 (all engines) is still under way.' } });
    const element = show();
    await emit();
    find(element, 'c-scoring-run-start')!.dispatchEvent(
      new CustomEvent('start', { detail: { engine: 'all' } })
    );
    await flush();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('still under way');
  });

  it('cancels the run that is shown', async () => {
    cancel.mockResolvedValueOnce(undefined);
    const element = show();
    await emit(running(4));
    find(element, 'c-scoring-run-progress')!.dispatchEvent(new CustomEvent('cancel'));
    await flush();
    expect(cancel).toHaveBeenCalledWith({ runId: 'a1' });
  });

  it('offers to start runs only to those who may', async () => {
    const element = show();
    await emit({ canRun: false });
    expect(find(element, 'c-scoring-run-start')).toBeNull();
    expect(find(element, 'c-scoring-run-progress')).toMatchObject({ canCancel: false });
  });

  it('says when the daily run or the whole app is switched off', async () => {
    const element = show();
    await emit({ nextRunAt: null });
    expect(find(element, '[data-next-run]')!.textContent).toBe('The daily run is switched off.');
    await emit({ isActive: false });
    expect(find(element, '[data-next-run]')!.textContent).toContain('Insights are switched off');
  });

  it('looks again at 1, 2, 4 and 8 seconds while a run goes on, then every 15 seconds, and says so', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit(running(1));
    jest.advanceTimersByTime(999);
    expect(looks()).toBe(0);
    jest.advanceTimersByTime(7000);
    expect(find(element, '[data-status]')!.textContent).toBe('');
    jest.advanceTimersByTime(1);
    await Promise.resolve();
    expect(find(element, '[data-status]')!.textContent).toContain('Nothing new yet');
    const before = looks();
    jest.advanceTimersByTime(14_999);
    expect(looks()).toBe(before);
    jest.advanceTimersByTime(1);
    expect(looks()).toBeGreaterThan(before);
  });

  it('watches closely again when the run reports something new, and stops when it ends', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit(running(1));
    jest.advanceTimersByTime(8000);
    await emit(running(2));
    expect(find(element, '[data-status]')!.textContent).toBe('');
    jest.clearAllMocks();
    jest.advanceTimersByTime(1000);
    expect(looks()).toBeGreaterThan(0);
    await emit(PAGE);
    jest.clearAllMocks();
    jest.advanceTimersByTime(60_000);
    expect(looks()).toBe(0);
  });

  it('looks again when the reader comes back to the page, and no more once it is gone', async () => {
    const element = show();
    await emit();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(looks()).toBeGreaterThan(0);
    element.remove();
    jest.clearAllMocks();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(looks()).toBe(0);
  });

  it('says that there was no run yet', async () => {
    const element = show();
    await emit({ runs: [] });
    expect(find(element, 'c-scoring-run-list')!.shadowRoot!.textContent).toContain('There was no run yet');
    expect(find(element, 'c-scoring-run-progress')).toBeNull();
  });

  it('is accessible with runs and with an error', async () => {
    const element = show();
    await emit();
    await expect(element).toBeAccessible();
    wire.error({ message: 'No access to runs.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('No access to runs.');
    await expect(element).toBeAccessible();
  });
});
