import { createElement } from 'lwc';
import LeadScoreTrend from 'c/leadScoreTrend';

const RISING = [
  { scoredAt: '2026-11-01T12:00:00.000Z', score: 40, band: 'Medium' },
  { scoredAt: '2026-11-02T12:00:00.000Z', score: 55, band: 'Medium' },
  { scoredAt: '2026-11-03T12:00:00.000Z', score: 72.4, band: 'High' }
];

function show(points: typeof RISING) {
  const element = createElement('c-lead-score-trend', { is: LeadScoreTrend });
  element.points = points;
  document.body.appendChild(element);
  return element;
}

const summaryOf = (element: HTMLElement) => element.shadowRoot!.querySelector('[data-summary]')!.textContent;

describe('c-lead-score-trend', () => {
  afterEach(() => document.body.replaceChildren());

  it('draws the line on the scale from 0 to 100', () => {
    const drawn = show(RISING).shadowRoot!.querySelector('polyline')!.getAttribute('points');
    expect(drawn).toBe('0.0,18.0 50.0,13.5 100.0,8.3');
  });

  it('says the same in words', () => {
    const element = show(RISING);
    expect(summaryOf(element)).toBe('Up 32.4 points since Nov 1, 2026');
    expect(element.shadowRoot!.querySelector('svg')!.getAttribute('aria-label')).toBe(summaryOf(element));
  });

  it('says when the score fell or stayed', () => {
    expect(summaryOf(show([RISING[2], RISING[0]]))).toBe('Down 32.4 points since Nov 3, 2026');
    expect(summaryOf(show([RISING[0], RISING[0]]))).toBe('Unchanged since Nov 1, 2026');
  });

  it('lists the scores in a table, the latest first', () => {
    const rows = [...show(RISING).shadowRoot!.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.querySelectorAll('td')[1].textContent)).toEqual(['72.4', '55.0', '40.0']);
  });

  it('shows nothing before the second score', () => {
    expect(show(RISING.slice(0, 1)).shadowRoot!.querySelector('svg, table, p')).toBeNull();
  });

  it('is accessible', async () => {
    await expect(show(RISING)).toBeAccessible();
  });
});
