import { createElement } from 'lwc';
import CommonErrorPanel from 'c/commonErrorPanel';

function show(errors: unknown) {
  const element = createElement('c-common-error-panel', { is: CommonErrorPanel });
  element.heading = 'The score cannot be shown';
  element.errors = errors;
  document.body.appendChild(element);
  return element;
}

describe('c-common-error-panel', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what is missing and why', () => {
    const element = show({ body: { message: 'You have no access to this lead.' } });
    const lines = [...element.shadowRoot!.querySelectorAll('p')].map((line) => line.textContent);
    expect(lines).toEqual(['The score cannot be shown', 'You have no access to this lead.']);
    expect(element.shadowRoot!.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('is accessible', async () => {
    await expect(show(new Error('Broken.'))).toBeAccessible();
  });
});
