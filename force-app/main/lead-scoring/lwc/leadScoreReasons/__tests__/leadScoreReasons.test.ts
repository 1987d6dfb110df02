import { createElement } from 'lwc';
import LeadScoreReasons from 'c/leadScoreReasons';

const reason = (factor: string, points: number, text: string) => ({
  factor,
  label: factor,
  value: 0.5,
  points,
  text
});
const REASONS = [
  reason('engagement', 14.2, 'visits the site often'),
  reason('industry_fit', 7.5, 'one of your target industries'),
  reason('recency', 0, 'active recently'),
  reason('email_opens', -3.3, 'opens few of your emails'),
  reason('revenue', -4.8, 'low annual revenue, or it is unknown')
];

function show(reasons: typeof REASONS) {
  const element = createElement('c-lead-score-reasons', { is: LeadScoreReasons });
  element.reasons = reasons;
  document.body.appendChild(element);
  return element;
}

const linesOf = (element: HTMLElement, list: string) =>
  [...element.shadowRoot!.querySelectorAll(`[data-${list}] li`)].map(({ textContent }) => textContent);

describe('c-lead-score-reasons', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what raises and what lowers the score, the strongest first', () => {
    const element = show(REASONS);
    expect(linesOf(element, 'raising')).toEqual([
      '+14.2 visits the site often',
      '+7.5 one of your target industries'
    ]);
    expect(linesOf(element, 'lowering')).toEqual([
      '−4.8 low annual revenue, or it is unknown',
      '−3.3 opens few of your emails'
    ]);
    const headings = [...element.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Raises the score', 'Lowers the score']);
  });

  it('says what would raise the score, three things at most, the most promising first', () => {
    const advised = [9.5, 2, 14, 3.25].map((points, i) => ({
      ...reason(`factor ${i}`, -1, 'low'),
      advice: { text: `do ${i}`, points }
    }));
    expect(linesOf(show([...advised, ...REASONS]), 'advice')).toEqual([
      'up to +14.0 do 2',
      'up to +9.5 do 0',
      'up to +3.3 do 3'
    ]);
  });

  it('says nothing without reasons', () => {
    expect(show([]).shadowRoot!.querySelector('ul, h3, p')).toBeNull();
  });

  it('says so when the lead is typical in everything', () => {
    const said = show([reason('recency', 0, 'active recently')]).shadowRoot!.querySelector('p')!;
    expect(said.textContent).toBe('Every factor is that of a typical lead.');
  });

  it('is accessible', async () => {
    await expect(show(REASONS)).toBeAccessible();
  });
});
