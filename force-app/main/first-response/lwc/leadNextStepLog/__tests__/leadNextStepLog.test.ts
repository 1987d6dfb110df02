import { createElement } from 'lwc';
import LeadNextStepLog from 'c/leadNextStepLog';

function show() {
  const element = createElement('c-lead-next-step-log', { is: LeadNextStepLog });
  const heard = { log: jest.fn(), cancel: jest.fn() };
  element.addEventListener('log', (event) => heard.log((event as CustomEvent).detail));
  element.addEventListener('cancel', heard.cancel);
  document.body.appendChild(element);
  return { element, heard };
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const button = (element: HTMLElement, label: string) =>
  [
    ...element.shadowRoot!.querySelectorAll<HTMLElement & { label: string; disabled: boolean }>(
      'lightning-button'
    )
  ].find((each) => each.label === label)!;
const change = (field: HTMLElement, value: string) =>
  field.dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-lead-next-step-log', () => {
  afterEach(() => document.body.replaceChildren());

  it('gives a call when nothing else is chosen', () => {
    const { element, heard } = show();
    button(element, 'Save').click();
    expect(heard.log).toHaveBeenCalledWith({ channel: 'Call', note: '' });
  });

  it('gives the channel and the note', () => {
    const { element, heard } = show();
    change(find(element, 'lightning-combobox'), 'Meeting');
    change(find(element, 'lightning-textarea'), ' She wants an offer. ');
    button(element, 'Save').click();
    expect(heard.log).toHaveBeenCalledWith({ channel: 'Meeting', note: 'She wants an offer.' });
  });

  it('is left by the button and by the Escape key', () => {
    const { element, heard } = show();
    button(element, 'Cancel').click();
    find(element, '.log').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    find(element, '.log').dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(heard.cancel).toHaveBeenCalledTimes(2);
  });

  it('takes nothing while it is being saved', async () => {
    const { element } = show();
    element.isBusy = true;
    await Promise.resolve();
    expect(button(element, 'Save').disabled).toBe(true);
  });

  it('is accessible', async () => {
    await expect(show().element).toBeAccessible();
  });
});
