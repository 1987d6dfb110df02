import { createElement } from 'lwc';
import ScoringRunList from 'c/scoringRunList';

const RUNS = [
  {
    id: 'a1',
    name: 'RUN-000002',
    engine: 'all',
    status: 'Completed with failures',
    reason: 'schedule',
    requestedAt: new Date(Date.now() - 7_200_000).toISOString(),
    done: 1234,
    changed: 17,
    failed: 2
  },
  { id: 'a2', name: 'RUN-000001', engine: 'lead_scoring', status: 'Requested', recordId: '00Q' }
];

function show(values: Record<string, unknown> = { runs: RUNS, chosenId: 'a1' }) {
  const element = createElement('c-scoring-run-list', { is: ScoringRunList });
  Object.assign(element, values);
  document.body.appendChild(element);
  return element;
}

const cells = (element: HTMLElement, row: number) =>
  [...element.shadowRoot!.querySelectorAll('tbody tr')[row].children].map((cell) => cell.textContent?.trim());

describe('c-scoring-run-list', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows runs with their status in words and their counts', () => {
    const element = show();
    const [name, engine, status, requested, ...counts] = cells(element, 0);
    expect([name, engine, status]).toEqual(['RUN-000002', 'All engines', 'Completed with failures']);
    expect(requested).toContain('by schedule');
    expect(counts).toEqual(['1,234', '17', '2']);
    expect(cells(element, 1)[1]).toBe('Lead scoring (one record)');
    expect(cells(element, 1)[4]).toBe('–');
  });

  it('says which run is chosen, and lets another be chosen by mouse or keyboard', () => {
    const element = show();
    const chosen: string[] = [];
    element.addEventListener('choose', (event) =>
      chosen.push((event as CustomEvent<{ id: string }>).detail.id)
    );
    const buttons = element.shadowRoot!.querySelectorAll('button');
    expect([...buttons].map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    buttons[1].click();
    expect(chosen).toEqual(['a2']);
  });

  it('says that there was no run yet', () => {
    expect(show({ runs: [] }).shadowRoot!.querySelector('[data-empty]')!.textContent).toBe(
      'There was no run yet.'
    );
  });

  it('is accessible with runs and without', async () => {
    await expect(show()).toBeAccessible();
    await expect(show({ runs: [] })).toBeAccessible();
  });
});
