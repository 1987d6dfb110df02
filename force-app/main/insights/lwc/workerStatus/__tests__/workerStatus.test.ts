import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getStatus from '@salesforce/apex/WorkerStatusController.getStatus';
import WorkerStatus from 'c/workerStatus';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/WorkerStatusController.getStatus',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const wire = getStatus as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function show(status?: object) {
  const element = createElement('c-worker-status', { is: WorkerStatus });
  document.body.appendChild(element);
  if (status) wire.emit({ silentAfterMinutes: 5, ...status });
  await Promise.resolve();
  return element;
}

function words(element: HTMLElement): string {
  const line = element.shadowRoot!.querySelector('[data-worker]');
  const time = line?.querySelector('c-common-relative-time')?.shadowRoot?.textContent ?? '';
  const spans = [...(line?.querySelectorAll('strong, span') ?? [])].map((part) => part.textContent);
  return [...spans.slice(0, -2), time, ...spans.slice(-2)].join(' ').replace(/\s+/g, ' ').trim();
}

const isWarning = (element: HTMLElement) => element.shadowRoot!.querySelector('[data-warning]') !== null;

describe('c-worker-status', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('says when the worker was last heard from and what waits', async () => {
    const element = await show({ state: 'working', lastHeardAt: minutesAgo(2), queueDepth: 3 });
    expect(words(element)).toBe('The worker was last heard from 2 minutes ago . 3 requests wait.');
    expect(isWarning(element)).toBe(false);
  });

  it('warns when it is silent for longer than the setting says', async () => {
    const element = await show({ state: 'idle', lastHeardAt: minutesAgo(6), queueDepth: 0 });
    expect(words(element)).toContain('Warning: The worker was last heard from 6 minutes ago');
    expect(words(element)).toContain('Runs and requests wait until it is back');
    expect(isWarning(await show({ lastHeardAt: minutesAgo(6), silentAfterMinutes: 10 }))).toBe(false);
  });

  it('says that it was stopped, and that none was ever heard from', async () => {
    const stopped = await show({ state: 'stopping', lastHeardAt: minutesAgo(1) });
    expect(words(stopped)).toContain('Warning: The worker was stopped 1 minute ago');
    const silent = await show({ lastHeardAt: null });
    expect(silent.shadowRoot!.querySelector('[data-worker]')!.textContent).toContain(
      'No worker was heard from yet.'
    );
  });

  it('tells admins of settings that cannot be used', async () => {
    const problems = ['Score_Factor__mdt: the weights of the active factors add up to 2, not to 1.'];
    const element = await show({ state: 'idle', lastHeardAt: minutesAgo(1), problems });
    expect(element.shadowRoot!.querySelector('[data-problems] li')!.textContent).toBe(problems[0]);
    await expect(element).toBeAccessible();
    const well = await show({ state: 'idle', lastHeardAt: minutesAgo(1), problems: [] });
    expect(well.shadowRoot!.querySelector('[data-problems]')).toBeNull();
  });

  it('looks again every minute, and notices silence by itself', async () => {
    jest.useFakeTimers();
    const element = await show({ state: 'idle', lastHeardAt: minutesAgo(0) });
    expect(isWarning(element)).toBe(false);
    jest.advanceTimersByTime(8_000 + 6 * 60_000);
    await Promise.resolve();
    expect(refreshApex).toHaveBeenCalledTimes(4 + 6);
    expect(isWarning(element)).toBe(true);
    element.remove();
    jest.advanceTimersByTime(600_000);
    expect(refreshApex).toHaveBeenCalledTimes(10);
  });

  it('says what went wrong, and is accessible', async () => {
    const element = await show({ state: 'idle', lastHeardAt: minutesAgo(6) });
    await expect(element).toBeAccessible();
    wire.error({ message: 'You have no access to the worker.' });
    await Promise.resolve();
    expect(element.shadowRoot!.querySelector('c-common-error-panel')!.shadowRoot!.textContent).toContain(
      'no access to the worker'
    );
    await expect(element).toBeAccessible();
  });
});
