import { createElement } from 'lwc';
import type { ResponseGroup } from 'c/firstResponseNumbers';
import FirstResponseTrend from 'c/firstResponseTrend';

const week = (label: string, breachRate: number | null, decided = 4): ResponseGroup => ({
  label,
  figures: { leads: 4, answered: 4, breached: 1, decided, median: 20, breachRate, buckets: [0, 4, 0, 0] }
});

function show(weeks: ResponseGroup[]) {
  const element = createElement('c-first-response-trend', { is: FirstResponseTrend });
  element.weeks = weeks;
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

describe('c-first-response-trend', () => {
  afterEach(() => document.body.replaceChildren());

  it('draws a bar for each week and says where it went', () => {
    const element = show([week('2026-11-01', 0.5), week('2026-11-08', 0), week('2026-11-15', 0.25)]);
    const words = 'Too late: 50 % of the leads of the week of Nov 1, 25 % of the week of Nov 15.';
    expect(find(element, '[data-summary]')!.textContent).toBe(words);
    expect(find(element, 'svg')!.getAttribute('aria-label')).toBe(words);
    const heights = [...element.shadowRoot!.querySelectorAll('rect')].map((bar) =>
      bar.getAttribute('height')
    );
    expect(heights).toEqual(['20.00', '0.00', '10.00']);
    expect(element.shadowRoot!.querySelectorAll('tbody tr')[0].textContent).toContain('Nov 15');
  });

  it('tells no trend from one week, nor from weeks that say nothing', () => {
    expect(find(show([week('2026-11-01', 0.5)]), '[data-empty]')).not.toBeNull();
    const silent = show([week('2026-11-01', null, 0), week('2026-11-08', null, 0)]);
    expect(find(silent, '[data-summary]')!.textContent).toContain('not enough weeks');
  });

  it('is accessible', async () => {
    await expect(show([week('2026-11-01', 0.5), week('2026-11-08', 0)])).toBeAccessible();
  });
});
