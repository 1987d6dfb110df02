import { createElement } from 'lwc';
import AccountChurnBadge from 'c/accountChurnBadge';

function show(risk: number | null, level: string) {
  const element = createElement('c-account-churn-badge', { is: AccountChurnBadge });
  Object.assign(element, { risk, level });
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector(selector);

describe('c-account-churn-badge', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows three decimals and the level in words', () => {
    const element = show(0.7, 'High');
    expect(find(element, '[data-risk]')!.textContent).toBe('0.700');
    expect(find(element, '[data-level]')!.textContent).toBe('High risk');
    expect(find(element, '[data-level]')!.classList).toContain('level_high');
  });

  it('shows no number when nothing is known, and never a low risk', () => {
    const element = show(null, 'Not enough data');
    expect(find(element, '[data-risk]')).toBeNull();
    expect(find(element, '[data-level]')!.textContent).toBe('Not enough data');
  });

  it('is accessible', async () => {
    await expect(show(0.5, 'Medium')).toBeAccessible();
  });
});
