import { createElement } from 'lwc';
import AccountChurnFactors from 'c/accountChurnFactors';

const CASES = {
  factor: 'cases',
  label: 'Support cases',
  value: 0.85,
  points: 0.255,
  text: '8 cases in the last year, 3 of them urgent',
  isRisk: true
};
const REVENUE = {
  ...CASES,
  factor: 'revenue',
  label: 'Revenue',
  points: 0.05,
  text: 'bought before',
  isRisk: false
};

function show(factors: (typeof CASES)[]) {
  const element = createElement('c-account-churn-factors', { is: AccountChurnFactors });
  element.factors = factors;
  document.body.appendChild(element);
  return element;
}

const linesOf = (element: HTMLElement, list: string) =>
  [...element.shadowRoot!.querySelectorAll(`${list} li`)].map((each) =>
    each.textContent?.replace(/\s+/g, ' ').trim()
  );

describe('c-account-churn-factors', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells alarming factors from the others, in words with their share', () => {
    const element = show([CASES, REVENUE]);
    expect(linesOf(element, '[data-alarming]')).toEqual([
      '+0.255Support cases: 8 cases in the last year, 3 of them urgent'
    ]);
    expect(linesOf(element, '[data-others]')).toEqual(['+0.050Revenue: bought before']);
  });

  it('shows no heading without factors', () => {
    expect(show([]).shadowRoot!.querySelector('h3')).toBeNull();
  });

  it('is accessible', async () => {
    await expect(show([CASES, REVENUE])).toBeAccessible();
  });
});
