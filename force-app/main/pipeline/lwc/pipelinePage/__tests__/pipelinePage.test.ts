import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getChoices from '@salesforce/apex/PipelineController.getChoices';
import getPipeline from '@salesforce/apex/PipelineController.getPipeline';
import PipelinePage from 'c/pipelinePage';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/PipelineController.getChoices',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock(
  '@salesforce/apex/PipelineController.getPipeline',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

interface TestWire {
  emit(value: unknown): void;
  error(value?: unknown): void;
  getLastConfig(): Record<string, unknown>;
}
const choicesWire = getChoices as unknown as TestWire;
const pipelineWire = getPipeline as unknown as TestWire;
const CHOICES = [
  { snapshotId: 's1', label: 'Whole org', scope: 'org', isOwn: false },
  { snapshotId: 's2', label: 'Riley Rep', scope: 'owner', isOwn: true }
];
const PIPELINE = {
  day: '2026-11-21',
  scoredAt: new Date(Date.now() - 7_200_000).toISOString(),
  checkedAt: null,
  model: 'pipeline-1',
  health: 72.3,
  band: 'Good',
  quota: 500_000,
  openValue: 400_000,
  currencyCode: 'USD',
  dealCount: 7,
  risks: [],
  recommendations: ['Call the customers.']
};

function show() {
  const element = createElement('c-pipeline-page', { is: PipelinePage });
  document.body.appendChild(element);
  return element;
}

async function emit(choices: typeof CHOICES = CHOICES) {
  choicesWire.emit(choices);
  await Promise.resolve();
  pipelineWire.emit(PIPELINE);
  await Promise.resolve();
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('c-pipeline-page', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('shows a spinner while it loads', () => {
    expect(find(show(), 'lightning-spinner')).not.toBeNull();
  });

  it('starts with the own pipeline', async () => {
    const element = show();
    await emit();
    expect(pipelineWire.getLastConfig()).toEqual({ snapshotId: 's2' });
    expect(find(element, 'lightning-combobox')).toMatchObject({
      value: 's2',
      options: [
        { value: 's1', label: 'Whole org' },
        { value: 's2', label: 'Riley Rep (you)' }
      ]
    });
    expect(find(element, 'c-pipeline-health')!.shadowRoot!.textContent).toContain('72.3');
    expect(find(element, 'c-pipeline-forecast')!.shadowRoot!.textContent).toContain('$400,000');
    expect(find(element, 'c-pipeline-recommendations')!.shadowRoot!.textContent).toContain(
      'Call the customers.'
    );
    expect(find(element, '[data-freshness]')!.textContent).toContain('by pipeline-1');
  });

  it('starts with the own team of a manager and names teams as such', async () => {
    const element = show();
    await emit([
      CHOICES[0],
      { snapshotId: 's3', label: 'Account Executive', scope: 'team', isOwn: false },
      { snapshotId: 's4', label: 'Sales Manager', scope: 'team', isOwn: true },
      CHOICES[1]
    ]);
    expect(pipelineWire.getLastConfig()).toEqual({ snapshotId: 's4' });
    expect(find(element, 'lightning-combobox')).toMatchObject({
      options: [
        { label: 'Whole org' },
        { label: 'Team: Account Executive' },
        { label: 'Team: Sales Manager (yours)' },
        { label: 'Riley Rep (you)' }
      ]
    });
  });

  it('starts with the whole org for those without deals, and shows what is chosen', async () => {
    const element = show();
    await emit(CHOICES.map((choice) => ({ ...choice, isOwn: false })));
    expect(pipelineWire.getLastConfig()).toEqual({ snapshotId: 's1' });
    find(element, 'lightning-combobox')!.dispatchEvent(
      new CustomEvent('change', { detail: { value: 's2' } })
    );
    await Promise.resolve();
    expect(pipelineWire.getLastConfig()).toEqual({ snapshotId: 's2' });
  });

  it('says that there is no snapshot yet', async () => {
    const element = show();
    choicesWire.emit([]);
    await Promise.resolve();
    expect(find(element, '[data-empty]')!.textContent).toContain('no snapshot yet');
  });

  it('says what went wrong', async () => {
    const element = show();
    choicesWire.error({ message: 'You have no access to pipelines.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain(
      'no access to pipelines'
    );
  });

  it('looks again when the reader comes back to the page, and no more once it is gone', async () => {
    const element = show();
    await emit();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(2);
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(2);
  });

  it('is accessible', async () => {
    const element = show();
    await emit();
    await expect(element).toBeAccessible();
  });
});
