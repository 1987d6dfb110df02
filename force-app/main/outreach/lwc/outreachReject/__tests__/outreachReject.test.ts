import { createElement } from 'lwc';
import OutreachReject from 'c/outreachReject';

function show() {
  const element = createElement('c-outreach-reject', { is: OutreachReject });
  document.body.appendChild(element);
  return element;
}

const change = (element: HTMLElement, selector: string, value: string) =>
  element
    .shadowRoot!.querySelector(selector)!
    .dispatchEvent(new CustomEvent('change', { detail: { value } }));
const buttons = (element: HTMLElement) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement & { disabled: boolean }>('lightning-button')
];

describe('c-outreach-reject', () => {
  afterEach(() => document.body.replaceChildren());

  it('needs a reason, and takes a note', async () => {
    const element = show();
    const heard = jest.fn();
    element.addEventListener('reject', heard);
    expect(buttons(element)[1].disabled).toBe(true);
    change(element, 'lightning-combobox', 'Wrong template');
    change(element, 'lightning-input', ' They want a demo. ');
    await Promise.resolve();
    expect(buttons(element)[1].disabled).toBe(false);
    buttons(element)[1].click();
    expect(heard.mock.calls[0][0].detail).toEqual({ reason: 'Wrong template', note: 'They want a demo.' });
  });

  it('is left by Escape and by its button', () => {
    const element = show();
    const heard = jest.fn();
    element.addEventListener('cancel', heard);
    element
      .shadowRoot!.querySelector('.reject')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    buttons(element)[0].click();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('is accessible', async () => {
    await expect(show()).toBeAccessible();
  });
});
