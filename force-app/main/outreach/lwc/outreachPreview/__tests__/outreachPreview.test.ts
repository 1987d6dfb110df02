import { createElement } from 'lwc';
import OutreachPreview from 'c/outreachPreview';

const DRAFT = {
  subject: 'About [[product]]',
  body: 'Hi Ada,\n\nexpect [[price]].',
  isHtml: false,
  variables: [
    { name: 'product', label: 'Product', isLong: false },
    { name: 'price', label: 'Price range', isLong: false }
  ]
};

function show(properties: object) {
  const element = Object.assign(createElement('c-outreach-preview', { is: OutreachPreview }), properties);
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement & { value: string }>(selector);

describe('c-outreach-preview', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the mail with its values and marks what is missing', () => {
    const element = show({ draft: DRAFT, values: { product: 'Analytics' } });
    expect(find(element, '[data-subject]')!.textContent).toBe('About Analytics');
    expect(find(element, '[data-body]')!.textContent).toBe('Hi Ada,\n\nexpect [Price range].');
    expect(find(element, 'mark')!.textContent).toBe('[Price range]');
  });

  it('gives the text to edit, and tells what was edited', () => {
    const edited = { subject: 'About Analytics', body: 'Hi Ada' };
    const element = show({ draft: DRAFT, values: {}, edited });
    const heard = jest.fn();
    element.addEventListener('edit', heard);
    find(element, 'lightning-textarea')!.dispatchEvent(
      new CustomEvent('change', { detail: { value: 'Dear Ada' } })
    );
    find(element, 'lightning-input')!.dispatchEvent(
      new CustomEvent('change', { detail: { value: 'Price' } })
    );
    expect(heard.mock.calls.map(([{ detail }]) => detail)).toEqual([
      { subject: 'About Analytics', body: 'Dear Ada' },
      { subject: 'Price', body: 'Hi Ada' }
    ]);
  });

  it('escapes values in a mail of HTML', () => {
    const element = show({
      draft: { ...DRAFT, body: '<p>[[price]]</p>', isHtml: true },
      values: { price: '<img src=x onerror=alert(1)> & "more"' }
    });
    expect(find(element, 'lightning-formatted-rich-text')!.value).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;</p>'
    );
  });

  it('is accessible, shown and edited', async () => {
    await expect(show({ draft: DRAFT, values: {} })).toBeAccessible();
    await expect(show({ draft: DRAFT, values: {}, edited: { subject: 'a', body: 'b' } })).toBeAccessible();
  });
});
