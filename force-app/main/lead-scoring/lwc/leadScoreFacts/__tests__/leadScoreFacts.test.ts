import { createElement } from 'lwc';
import LeadScoreFacts from 'c/leadScoreFacts';
import type { LeadScore } from 'c/leadScoreRecord';

const SCORE: LeadScore = {
  value: 72.4,
  band: 'High',
  scoredAt: '2026-11-20T09:00:00.000Z',
  checkedAt: '2026-11-20T09:00:00.000Z',
  requestedAt: null,
  completeness: 0.71,
  model: 'formula-1',
  typical: 41.2,
  reasons: []
};

function show(score: Partial<LeadScore>, inputCount?: number) {
  const element = createElement('c-lead-score-facts', { is: LeadScoreFacts });
  Object.assign(element, { score: { ...SCORE, ...score }, inputCount });
  document.body.appendChild(element);
  return element;
}

const textOf = (element: HTMLElement, part: string) =>
  element.shadowRoot!.querySelector(`[data-${part}]`)?.textContent;

describe('c-lead-score-facts', () => {
  afterEach(() => document.body.replaceChildren());

  it('says how the score came about', () => {
    const element = show({}, 7);
    expect(textOf(element, 'inputs')).toBe('5 of 7 inputs known');
    expect(textOf(element, 'typical')).toBe('A typical lead scores 41.2');
    expect(textOf(element, 'model')).toBe('Computed by formula-1');
  });

  it('says when it was scored', () => {
    const element = show({}, 7);
    expect(textOf(element, 'freshness')).toMatch(/^\s*Scored/);
    const [time] = element.shadowRoot!.querySelectorAll('c-common-relative-time');
    expect((time as unknown as { value: string }).value).toBe('2026-11-20T09:00:00.000Z');
  });

  it('says when it was checked and since when it is unchanged', () => {
    const element = show({ checkedAt: '2026-11-21T09:00:00.000Z' }, 7);
    expect(textOf(element, 'freshness')).toContain('unchanged since');
    const times = [...element.shadowRoot!.querySelectorAll('c-common-relative-time')];
    expect(times.map((time) => (time as unknown as { value: string }).value)).toEqual([
      '2026-11-21T09:00:00.000Z',
      '2026-11-20T09:00:00.000Z'
    ]);
  });

  it('leaves out what is not known', () => {
    const element = show({ model: null, typical: null });
    expect(textOf(element, 'inputs')).toBeUndefined();
    expect(textOf(element, 'typical')).toBeUndefined();
    expect(textOf(element, 'model')).toBeUndefined();
  });

  it('is accessible', async () => {
    await expect(show({}, 7)).toBeAccessible();
  });
});
