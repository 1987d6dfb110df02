import { createElement } from 'lwc';
import LeadRoutingAgain from 'c/leadRoutingAgain';

type Field = HTMLElement & { value: string; reportValidity: jest.Mock };

function show(value: string, isValid = true) {
  const element = createElement('c-lead-routing-again', { is: LeadRoutingAgain });
  document.body.appendChild(element);
  const field = element.shadowRoot!.querySelector<Field>('[data-reason]')!;
  field.value = value;
  field.reportValidity = jest.fn(() => isValid);
  return element;
}

describe('c-lead-routing-again', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks with the reason', async () => {
    const element = show(' wrong region ');
    const heard = jest.fn();
    element.addEventListener('ask', (event) => heard((event as CustomEvent).detail));
    element.shadowRoot!.querySelector<HTMLElement>('[data-ask]')!.click();
    expect(heard).toHaveBeenCalledWith({ reason: 'wrong region' });
    await expect(element).toBeAccessible();
  });

  it('asks nothing without a reason', () => {
    const element = show('', false);
    const heard = jest.fn();
    element.addEventListener('ask', heard);
    element.shadowRoot!.querySelector<HTMLElement>('[data-ask]')!.click();
    expect(heard).not.toHaveBeenCalled();
  });

  it('can be left', () => {
    const element = show('');
    const heard = jest.fn();
    element.addEventListener('cancel', heard);
    element.shadowRoot!.querySelector<HTMLElement>('[data-cancel]')!.click();
    expect(heard).toHaveBeenCalled();
  });
});
