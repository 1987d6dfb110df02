import { createElement } from 'lwc';
import PipelineRecommendations from 'c/pipelineRecommendations';

function show(recommendations: string[]) {
  const element = createElement('c-pipeline-recommendations', { is: PipelineRecommendations });
  element.recommendations = recommendations;
  document.body.appendChild(element);
  return element;
}

describe('c-pipeline-recommendations', () => {
  afterEach(() => document.body.replaceChildren());

  it('lists what to do', () => {
    const items = show(['Call the customers.', 'Review qualification.']).shadowRoot!.querySelectorAll('li');
    expect([...items].map((item) => item.textContent)).toEqual([
      'Call the customers.',
      'Review qualification.'
    ]);
  });

  it('says that there is nothing to do', () => {
    expect(show([]).shadowRoot!.querySelector('[data-empty]')).not.toBeNull();
  });

  it('is accessible', async () => {
    await expect(show(['Call the customers.'])).toBeAccessible();
  });
});
