import { createElement } from 'lwc';
import LeadRoutingPools, { type RoutingPool } from 'c/leadRoutingPools';

const POOL: RoutingPool = {
  id: 'a02000000000001AAA',
  name: 'EMEA',
  serves: 'EMEA · all segments',
  members: [
    { id: '1', name: 'Anna Berg', share: 0.667, today: 3, total: 12, whyNot: null },
    { id: '2', name: 'Emi Tanaka', share: 0.333, today: 0, total: 4, whyNot: 'away until 2026-12-01 09:00' }
  ]
};

function show(pools: RoutingPool[]) {
  const element = createElement('c-lead-routing-pools', { is: LeadRoutingPools });
  element.pools = pools;
  document.body.appendChild(element);
  return element;
}

describe('c-lead-routing-pools', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows shares, counts and who is away', async () => {
    const element = show([POOL]);
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent)
    );
    expect(rows).toEqual([
      ['Anna Berg', '67 %', '3', '12', 'available'],
      ['Emi Tanaka', '33 %', '0', '4', 'away until 2026-12-01 09:00']
    ]);
    await expect(element).toBeAccessible();
  });

  it('says that a pool is empty, and that there is none', () => {
    expect(show([{ ...POOL, members: [] }]).shadowRoot!.textContent).toContain('Nobody takes part');
    expect(show([]).shadowRoot!.querySelector('[data-empty]')).not.toBeNull();
  });
});
