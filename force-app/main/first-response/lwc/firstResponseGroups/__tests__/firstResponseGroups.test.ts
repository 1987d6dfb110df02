import { createElement } from 'lwc';
import FirstResponseGroups from 'c/firstResponseGroups';
import type { ResponseGroup } from 'c/firstResponseNumbers';

const group = (label: string, median: number, answered = 5): ResponseGroup => ({
  label,
  figures: {
    leads: 6,
    answered,
    breached: 1,
    decided: 6,
    median,
    p95: median * 2,
    breachRate: 0.1667,
    buckets: []
  }
});
const OWNERS = [
  group('Lucky', 1, 1),
  group('Anna', 5),
  group('Ben', 10),
  group('Chloe', 15),
  group('Diego', 40),
  group('Emi', 90)
];

function show(owners = OWNERS) {
  const element = createElement('c-first-response-groups', { is: FirstResponseGroups });
  Object.assign(element, {
    owners,
    teams: [group('EMEA Sales', 12)],
    regions: [group('APAC', 33)],
    fewest: 3
  });
  document.body.appendChild(element);
  return element;
}

const text = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector(selector)?.textContent;
const rows = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('[data-row]')].map((row) => row.textContent);

describe('c-first-response-groups', () => {
  afterEach(() => document.body.replaceChildren());

  it('names the fastest and the slowest of those who responded often enough', () => {
    const element = show();
    expect(text(element, '[data-best]')).toBe(
      'Fastest: Anna (5 minutes), Ben (10 minutes), Chloe (15 minutes)'
    );
    expect(text(element, '[data-slowest]')).toBe('Slowest: Emi (1 hour 30 minutes), Diego (40 minutes)');
  });

  it('calls nobody slow when there are but a few', () => {
    expect(text(show(OWNERS.slice(0, 3)), '[data-slowest]')).toBeUndefined();
  });

  it('compares by owner, team or region', async () => {
    const element = show();
    expect(rows(element)).toHaveLength(6);
    expect(rows(element)[1]).toBe('Anna5 of 65 minutes10 minutes17 %');
    const choose = async (value: string) => {
      element
        .shadowRoot!.querySelector('lightning-combobox')!
        .dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await Promise.resolve();
    };
    await choose('team');
    expect(rows(element)[0]).toContain('EMEA Sales');
    await choose('region');
    expect(rows(element)[0]).toContain('APAC');
  });

  it('is accessible', async () => {
    await expect(show()).toBeAccessible();
  });
});
