import { createElement } from 'lwc';
import ScoringRunStart from 'c/scoringRunStart';

function show() {
  const element = createElement('c-scoring-run-start', { is: ScoringRunStart });
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement & { disabled: boolean }>(selector)!;

describe('c-scoring-run-start', () => {
  afterEach(() => document.body.replaceChildren());

  it('starts all engines unless another is chosen', () => {
    const element = show();
    const started: string[] = [];
    element.addEventListener('start', (event) =>
      started.push((event as CustomEvent<{ engine: string }>).detail.engine)
    );
    find(element, 'lightning-button').click();
    find(element, 'lightning-combobox').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'churn_prediction' } })
    );
    find(element, 'lightning-button').click();
    expect(started).toEqual(['all', 'churn_prediction']);
  });

  it('cannot be pressed twice', async () => {
    const element = show();
    element.isBusy = true;
    await Promise.resolve();
    expect(find(element, 'lightning-button').disabled).toBe(true);
  });

  it('is accessible', async () => {
    await expect(show()).toBeAccessible();
  });
});
