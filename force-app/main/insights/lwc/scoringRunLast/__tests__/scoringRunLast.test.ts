import { createElement } from 'lwc';
import getRuns from '@salesforce/apex/ScoringRunController.getRuns';
import ScoringRunLast from 'c/scoringRunLast';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/ScoringRunController.getRuns',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const wire = getRuns as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const RUN = {
  id: '1',
  name: 'SR-1',
  engine: 'all',
  status: 'Completed',
  completedAt: new Date().toISOString(),
  total: 145,
  done: 145,
  changed: 12,
  failed: 0
};

async function show(runs?: object[]) {
  const element = createElement('c-scoring-run-last', { is: ScoringRunLast });
  document.body.appendChild(element);
  if (runs) wire.emit({ isActive: true, nextRunAt: '2026-11-29T06:00:00.000Z', runs });
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector(selector)!;

describe('c-scoring-run-last', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows a spinner while it loads', async () => {
    expect(find(await show(), 'lightning-spinner')).not.toBeNull();
  });

  it('says how the last run over the org went', async () => {
    const element = await show([{ ...RUN, recordId: '00Q', status: 'Failed' }, RUN]);
    expect(find(element, '[data-title]').textContent).toBe('All engines: Completed');
    expect(find(element, '[data-words]').textContent).toBe('145 records looked at, 12 changed.');
    expect(find(element, '[data-next]')).not.toBeNull();
  });

  it('tells of records that could not be computed, and of runs under way', async () => {
    expect(find(await show([{ ...RUN, failed: 2 }]), '[data-words]').textContent).toContain(
      '2 could not be computed'
    );
    document.body.replaceChildren();
    const running = await show([{ ...RUN, status: 'Running', done: 100 }]);
    expect(find(running, '[data-words]').textContent).toContain('100 of 145 records done');
  });

  it('says so when there was none', async () => {
    expect(find(await show([]), '[data-empty]')).not.toBeNull();
  });

  it('says what went wrong', async () => {
    const element = await show();
    wire.error({ message: 'You have no access to runs.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel').shadowRoot!.textContent).toContain('no access');
  });

  it('is accessible', async () => {
    await expect(await show([RUN])).toBeAccessible();
  });
});
