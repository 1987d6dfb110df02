import { createElement } from 'lwc';
import LeadScoreBadge from 'c/leadScoreBadge';

function show(score: number | null, band: string | null) {
  const element = createElement('c-lead-score-badge', { is: LeadScoreBadge });
  Object.assign(element, { score, band });
  document.body.appendChild(element);
  return element;
}

const textOf = (element: HTMLElement, part: string) =>
  element.shadowRoot!.querySelector(`[data-${part}]`)?.textContent;

describe('c-lead-score-badge', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    [72.4, 'High', '72.4', 'band_high'],
    [80, 'High', '80.0', 'band_high'],
    [100, 'Critical', '100.0', 'band_critical'],
    [0, 'Low', '0.0', 'band_low']
  ])('shows %p %s with one decimal and in words', (score, band, number, style) => {
    const element = show(score, band);
    expect(textOf(element, 'score')).toBe(number);
    expect(textOf(element, 'band')).toBe(`${band} priority`);
    expect(element.shadowRoot!.querySelector('[data-band]')!.classList).toContain(style);
  });

  it('shows a dash without a score', () => {
    const element = show(null, null);
    expect(textOf(element, 'score')).toBe('–');
    expect(textOf(element, 'band')).toBeUndefined();
  });

  it('is accessible', async () => {
    await expect(show(72.4, 'High')).toBeAccessible();
  });
});
