import { createElement } from 'lwc';
import FirstResponseFigures from 'c/firstResponseFigures';
import { minutesOrDash, percentOrDash } from 'c/firstResponseNumbers';

const FIGURES = {
  leads: 10,
  answered: 8,
  breached: 3,
  decided: 9,
  median: 12.4,
  p95: 125,
  slowest: 3000,
  breachRate: 0.3333,
  buckets: [4, 2, 1, 1]
};
const NONE = { leads: 2, answered: 0, breached: 0, decided: 0, buckets: [0, 0, 0, 0] };

function show(figures: typeof FIGURES | typeof NONE) {
  const element = createElement('c-first-response-figures', { is: FirstResponseFigures });
  element.figures = figures;
  document.body.appendChild(element);
  return element;
}

const texts = (element: HTMLElement, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((node) => node.textContent);

describe('c-first-response-figures', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the middle, the slow end and how often it was too late', () => {
    const element = show(FIGURES);
    expect(texts(element, '[data-number]')).toEqual([
      '12 minutes',
      '2 hours 5 minutes',
      '2 days 2 hours',
      '33 %'
    ]);
    expect(texts(element, '[data-answered]')).toEqual(['8 of 10 leads were responded to.']);
    expect(texts(element, '.hint').at(-1)).toBe('3 of 9 leads.');
  });

  it('shows how responses spread, in words and as bars', () => {
    const element = show(FIGURES);
    expect(texts(element, '[data-bucket]')).toEqual([
      '0–15 minutes4 (50 %)',
      '15–30 minutes2 (25 %)',
      '30–60 minutes1 (13 %)',
      'over 60 minutes1 (13 %)'
    ]);
    const widths = [...element.shadowRoot!.querySelectorAll('.share')].map((bar) =>
      bar.getAttribute('width')
    );
    expect(widths).toEqual(['50.0', '25.0', '12.5', '12.5']);
  });

  it('says nothing about speed when nobody responded', () => {
    expect(texts(show(NONE), '[data-number]')).toEqual(['–', '–', '–', '–']);
    expect(minutesOrDash(null)).toBe('–');
    expect(percentOrDash(0)).toBe('0 %');
  });

  it('is accessible', async () => {
    await expect(show(FIGURES)).toBeAccessible();
  });
});
