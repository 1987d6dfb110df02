import { createElement } from 'lwc';
import ScoringRunProgress from 'c/scoringRunProgress';

const RUNNING = {
  id: 'a1',
  name: 'RUN-000002',
  engine: 'all',
  status: 'Running',
  total: 10_000,
  done: 2_500,
  changed: 300,
  failed: 2,
  rate: 50
};

function show(run: Record<string, unknown>, canCancel = true) {
  const element = createElement('c-scoring-run-progress', { is: ScoringRunProgress });
  Object.assign(element, { run, canCancel });
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('c-scoring-run-progress', () => {
  afterEach(() => document.body.replaceChildren());

  it('says how far a run has come, how fast and how long it will take', () => {
    const element = show(RUNNING);
    expect(find(element, 'h2')!.textContent).toBe('RUN-000002: All engines');
    expect(find(element, '[data-status]')!.textContent).toBe('Running');
    expect(find(element, '[data-words]')!.textContent).toBe(
      '2,500 of 10,000 records done, 50 a second, about 3 minutes left. 300 changed, 2 failed.'
    );
    expect(find(element, 'progress')!.getAttribute('value')).toBe('2500');
  });

  it('says why a run failed', () => {
    const element = show({ ...RUNNING, status: 'Failed', message: 'The org refused the query.' });
    expect(find(element, '[data-message]')!.textContent).toBe('The org refused the query.');
    expect(find(element, 'progress')).toBeNull();
    expect(find(element, 'lightning-button')).toBeNull();
  });

  it('lets a run be cancelled once, by those who may', () => {
    const element = show(RUNNING);
    const cancel = jest.fn();
    element.addEventListener('cancel', cancel);
    find(element, 'lightning-button')!.click();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(find(show(RUNNING, false), 'lightning-button')).toBeNull();
    const cancelling = show({ ...RUNNING, isCancelRequested: true });
    expect(find(cancelling, 'lightning-button')).toBeNull();
    expect(find(cancelling, '[data-ending]')).not.toBeNull();
  });

  it('is accessible', async () => {
    await expect(show(RUNNING)).toBeAccessible();
  });
});
