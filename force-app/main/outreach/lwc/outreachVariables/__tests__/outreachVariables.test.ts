import { createElement } from 'lwc';
import OutreachVariables from 'c/outreachVariables';

function show() {
  const element = createElement('c-outreach-variables', { is: OutreachVariables });
  element.variables = [
    { name: 'price', label: 'Price range', help: 'A range that you stand by.', isLong: false },
    { name: 'answer', label: 'Answer', isLong: true }
  ];
  element.values = { price: '900' };
  document.body.appendChild(element);
  return element;
}

describe('c-outreach-variables', () => {
  afterEach(() => document.body.replaceChildren());

  it('has a labelled input for each variable, a large one for long texts', () => {
    const root = show().shadowRoot!;
    const input = root.querySelector<HTMLElement & { label: string; value: string }>('lightning-input')!;
    expect([input.label, input.value]).toEqual(['Price range', '900']);
    expect(root.querySelector<HTMLElement & { label: string }>('lightning-textarea')!.label).toBe('Answer');
  });

  it('tells what was typed', () => {
    const element = show();
    const heard = jest.fn();
    element.addEventListener('fill', heard);
    element
      .shadowRoot!.querySelector('lightning-textarea')!
      .dispatchEvent(new CustomEvent('change', { detail: { value: 'Yes.' } }));
    expect(heard.mock.calls[0][0].detail).toEqual({ name: 'answer', value: 'Yes.' });
  });

  it('is accessible', async () => {
    await expect(show()).toBeAccessible();
  });
});
