import { createElement } from 'lwc';
import PipelineHealth from 'c/pipelineHealth';

const PIPELINE = {
  health: 72.3,
  band: 'Good',
  coverage: 20.1,
  distribution: 15.2,
  winRate: 12.5,
  velocity: 24.5
};

function show(pipeline: Record<string, unknown> = PIPELINE) {
  const element = createElement('c-pipeline-health', { is: PipelineHealth });
  element.pipeline = pipeline;
  document.body.appendChild(element);
  return element;
}

const textsOf = (element: HTMLElement, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((each) => each.textContent);

describe('c-pipeline-health', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the health with its band in words and the four factors of 25', () => {
    const element = show();
    expect(textsOf(element, '[data-health], [data-band]')).toEqual(['72.3', 'Good']);
    expect(textsOf(element, '.label')).toEqual(['Coverage', 'Distribution', 'Win rate', 'Velocity']);
    expect(textsOf(element, '.points')).toEqual(['20.1 of 25', '15.2 of 25', '12.5 of 25', '24.5 of 25']);
  });

  it('shows a dash for a health that is not known', () => {
    expect(textsOf(show({}), '[data-health]')).toEqual(['–']);
  });

  it('is accessible', async () => {
    await expect(show()).toBeAccessible();
  });
});
