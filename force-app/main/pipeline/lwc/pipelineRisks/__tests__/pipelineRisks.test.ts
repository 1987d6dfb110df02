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

  it('says that there is no risk', () => {
    expect(show([]).shadowRoot!.querySelector('[data-empty]')!.textContent).toBe('No risk was found.');
  });

  it('is accessible', async () => {
    await expect(show(RISKS)).toBeAccessible();
  });
});
