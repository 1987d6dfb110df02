import { createElement } from 'lwc';
import PipelineRisks from 'c/pipelineRisks';

const RISKS = [
  {
    risk: 'stalled',
    severity: 'High',
    text: '3 deals have not moved for 30 days',
    deals: [
      { id: '006000000000001AAA', name: 'Amber Care – Support Desk', amount: 62_000, stage: 'Negotiation' },
      { id: '006000000000002AAA', name: 'Birch Media – Portal', amount: null, stage: 'Qualification' }
    ],
    dealCount: 3
  },
  { risk: 'few_early', severity: 'Medium', text: 'Only 2 deals in early stages', deals: [], dealCount: 0 }
];

const MANY = {
  ...RISKS[0],
  text: '8 deals have not moved',
  risk: 'stalled_many',
  deals: Array.from({ length: 7 }, (_, i) => ({ ...RISKS[0].deals[0], id: `00600000000001${i}AAA` })),
  dealCount: 8
};

function show(risks: typeof RISKS) {
  const element = createElement('c-pipeline-risks', { is: PipelineRisks });
  Object.assign(element, { risks, currencyCode: 'EUR' });
  document.body.appendChild(element);
  return element;
}

const words = (node: Element) => node.textContent?.replace(/\s+/g, ' ').trim();

describe('c-pipeline-risks', () => {
  afterEach(() => document.body.replaceChildren());

  it('says how severe each risk is, in words, and links its deals', () => {
    const element = show(RISKS);
    const [stalled, few] = element.shadowRoot!.querySelectorAll('.risk');
    expect(words(stalled.querySelector('p')!)).toBe('High risk 3 deals have not moved for 30 days');
    expect(words(few.querySelector('p')!)).toBe('Medium risk Only 2 deals in early stages');
    const links = [...stalled.querySelectorAll('c-common-record-link')];
    expect(links).toMatchObject([
      { recordId: '006000000000001AAA', label: 'Amber Care – Support Desk' },
      { recordId: '006000000000002AAA', label: 'Birch Media – Portal' }
    ]);
    expect(words(links[0].parentElement!)).toContain('€62,000, Negotiation');
    expect(words(links[1].parentElement!)).toContain('Qualification');
    expect(words(stalled.querySelector('[data-hidden]')!)).toBe('and 1 more that you may not see');
  });

  it('shows the first five deals of a long list, and all of them on request', async () => {
    const element = show([MANY, RISKS[0]]);
    const [long, short] = element.shadowRoot!.querySelectorAll('.risk');
    const shown = () => long.querySelectorAll('c-common-record-link').length;
    const button = long.querySelector<HTMLButtonElement>('button')!;
    expect(shown()).toBe(5);
    expect(words(button)).toBe('Show all 7 deals');
    expect(button.getAttribute('aria-label')).toBe('Show all 7 deals: 8 deals have not moved');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(long.querySelector('[data-hidden]')).toBeNull();
    expect(short.querySelector('button')).toBeNull();

    button.focus();
    button.click();
    await Promise.resolve();
    expect(shown()).toBe(7);
    expect(words(button)).toBe('Show the first 5 deals');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(words(long.querySelector('[data-hidden]')!)).toBe('and 1 more that you may not see');
    expect(element.shadowRoot!.activeElement).toBe(button);
    await expect(element).toBeAccessible();

    button.click();
    await Promise.resolve();
    expect(shown()).toBe(5);
  });

  it('says that there is no risk', () => {
    expect(show([]).shadowRoot!.querySelector('[data-empty]')!.textContent).toBe('No risk was found.');
  });

  it('is accessible', async () => {
    await expect(show(RISKS)).toBeAccessible();
  });
});
