import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getSteps from '@salesforce/apex/ScoringRunController.getSteps';
import ScoringRunSteps from 'c/scoringRunSteps';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/ScoringRunController.getSteps',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const wire = getSteps as unknown as { emit(value: unknown): void; error(value?: unknown): void };
const STEPS = [
  {
    engine: 'lead_scoring',
    step: 'extract',
    state: 'Completed',
    startedAt: '2026-11-21T06:00:00.000Z',
    completedAt: '2026-11-21T06:00:12.000Z',
    total: 10_000,
    done: 10_000,
    failed: 0
  },
  {
    engine: 'lead_scoring',
    step: 'transform',
    state: 'Running',
    done: 7,
    failed: 2,
    message: 'Batch 1 of 50'
  }
];

async function show(emit: () => void) {
  const element = createElement('c-scoring-run-steps', { is: ScoringRunSteps });
  element.runId = 'a1';
  document.body.appendChild(element);
  emit();
  await Promise.resolve();
  return element;
}

const textOf = (element: HTMLElement) => element.shadowRoot!.textContent;

describe('c-scoring-run-steps', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows each step with its state in words, its counts and its duration', async () => {
    const element = await show(() => wire.emit(STEPS));
    const lines = [...element.shadowRoot!.querySelectorAll('li')].map((line) =>
      [...line.children].map((part) => part.textContent?.trim())
    );
    expect(lines).toEqual([
      ['Lead scoring: Extract', 'Completed', '10,000 of 10,000 done in 12 s'],
      ['Lead scoring: Transform', 'Running', '7 done, 2 failed', 'Batch 1 of 50']
    ]);
  });

  it('says that it loads, that there is none, and what went wrong', async () => {
    expect(textOf(await show(() => {}))).toContain('Loading');
    expect(textOf(await show(() => wire.emit([])))).toContain('has not reported a step yet');
    const failed = await show(() => wire.error({ message: 'No access to runs.' }));
    expect(failed.shadowRoot!.querySelector('c-common-error-panel')!.shadowRoot!.textContent).toContain(
      'No access to runs.'
    );
  });

  it('asks again when it is told to', async () => {
    const element = await show(() => wire.emit(STEPS));
    (element as unknown as ScoringRunSteps).refresh();
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('is accessible', async () => {
    await expect(await show(() => wire.emit(STEPS))).toBeAccessible();
  });
});
