import { createElement } from 'lwc';
import PipelineForecast from 'c/pipelineForecast';

const PIPELINE = {
  quota: 500_000,
  openValue: 400_000,
  pipeline: 100_000,
  bestCase: 200_000,
  committed: 100_000,
  weighted: 180_000.5,
  closedWon: null,
  dealCount: 7,
  currencyCode: 'USD'
};

function show(pipeline: Record<string, unknown> = PIPELINE) {
  const element = createElement('c-pipeline-forecast', { is: PipelineForecast });
  element.pipeline = pipeline;
  document.body.appendChild(element);
  return element;
}

const rowsOf = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent)
  );

describe('c-pipeline-forecast', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows each line with its amount and its share of the quota', () => {
    expect(rowsOf(show())).toEqual([
      ['Won this quarter', '–', '–'],
      ['Commit', '$100,000', '20 %'],
      ['Best case', '$200,000', '40 %'],
      ['Pipeline', '$100,000', '20 %'],
      ['All open deals', '$400,000', '80 %'],
      ['Weighted by probability', '$180,001', '36 %'],
      ['Quota of the quarter', '$500,000', '100 %']
    ]);
  });

  it('shows no share without a quota', () => {
    expect(rowsOf(show({ ...PIPELINE, quota: 0 }))[1]).toEqual(['Commit', '$100,000', '–']);
  });

  it('counts open deals', () => {
    const caption = (dealCount: number) =>
      show({ ...PIPELINE, dealCount }).shadowRoot!.querySelector('[data-caption]')!.textContent;
    expect([caption(1), caption(7)]).toEqual(['1 open deal', '7 open deals']);
  });

  it('is accessible', async () => {
    await expect(show()).toBeAccessible();
  });
});
