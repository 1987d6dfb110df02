import { createElement } from 'lwc';
import getPreview from '@salesforce/apex/OutreachController.getPreview';
import send from '@salesforce/apex/OutreachController.send';
import OutreachMail from 'c/outreachMail';

jest.mock('@salesforce/apex/OutreachController.getPreview', () => ({ default: jest.fn() }), {
  virtual: true
});
jest.mock('@salesforce/apex/OutreachController.send', () => ({ default: jest.fn() }), { virtual: true });

const render = getPreview as unknown as jest.Mock;
const sendMail = send as unknown as jest.Mock;
const LEAD = '00Q000000000001EAA';
const PREVIEW = {
  recipientName: 'Ada Okafor',
  recipientEmail: 'ada@lakeside.example',
  problems: [] as string[],
  subject: 'About [[product]]',
  body: 'Hi Ada, expect [[price]].',
  isHtml: false,
  variables: [
    { name: 'product', label: 'Product', isLong: false, value: 'Analytics' },
    { name: 'price', label: 'Price range', isLong: false, value: null }
  ]
};

type Button = HTMLElement & { disabled: boolean };
const settle = () => new Promise((resolve) => process.nextTick(resolve));
const find = <T extends HTMLElement>(element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector);
const obstacle = (element: HTMLElement) => find(element, '[data-obstacle]')!.textContent;

async function show(preview: object = PREVIEW) {
  render.mockResolvedValue(preview);
  const element = createElement('c-outreach-mail', { is: OutreachMail });
  Object.assign(element, { recordId: LEAD, suggestionId: 'a01', templateKey: 'pricing_inquiry' });
  document.body.appendChild(element);
  await settle();
  return element;
}

async function type(element: HTMLElement, name: string, value: string) {
  find(element, 'c-outreach-variables')!.dispatchEvent(new CustomEvent('fill', { detail: { name, value } }));
  await settle();
}

describe('c-outreach-mail', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.resetAllMocks();
  });

  it('says what has to be filled in before sending', async () => {
    const element = await show();
    expect(find(element, '[data-recipient]')!.textContent).toContain('Ada Okafor <ada@lakeside.example>');
    expect(obstacle(element)).toBe('Fill in before sending: Price range.');
    expect(find<Button>(element, '[data-send]')!.disabled).toBe(true);
  });

  it('sends with the values, and says that it did', async () => {
    const element = await show();
    const heard = jest.fn();
    element.addEventListener('sent', heard);
    await type(element, 'price', '900 a month');
    expect(obstacle(element)).toBe('');
    find(element, '[data-send]')!.click();
    await settle();
    expect(sendMail).toHaveBeenCalledWith({
      order: {
        recordId: LEAD,
        contactId: undefined,
        suggestionId: 'a01',
        templateKey: 'pricing_inquiry',
        values: { product: 'Analytics', price: '900 a month' }
      }
    });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('sends the edited text; a variable that was edited out needs no value', async () => {
    const element = await show();
    find(element, '[data-edit]')!.click();
    await settle();
    const preview = find<HTMLElement & { edited: object }>(element, 'c-outreach-preview')!;
    expect(preview.edited).toEqual({ subject: 'About Analytics', body: 'Hi Ada, expect [[price]].' });
    const detail = { subject: 'Our price', body: 'Let us talk.' };
    preview.dispatchEvent(new CustomEvent('edit', { detail }));
    await settle();
    expect(obstacle(element)).toBe('');
    find(element, '[data-send]')!.click();
    await settle();
    expect(sendMail.mock.calls[0][0].order).toMatchObject(detail);
  });

  it('goes back to the template when edits are undone', async () => {
    const element = await show();
    find(element, '[data-edit]')!.click();
    await settle();
    find(element, '[data-undo]')!.click();
    await settle();
    expect(find<HTMLElement & { edited?: object }>(element, 'c-outreach-preview')!.edited).toBeUndefined();
  });

  it.each([
    ['Ada Okafor has opted out of e-mail. Call instead.'],
    ['There is no e-mail address. Add one to the lead first.']
  ])('cannot be sent: %s', async (problem) => {
    const element = await show({ ...PREVIEW, problems: [problem] });
    await type(element, 'price', '900');
    expect(obstacle(element)).toBe(problem);
    expect(find<Button>(element, '[data-send]')!.disabled).toBe(true);
  });

  it('keeps what was typed when another template is chosen', async () => {
    const element = await show();
    await type(element, 'price', '900');
    Object.assign(element, { templateKey: 'demo_request' });
    await settle();
    expect(render).toHaveBeenLastCalledWith({
      recordId: LEAD,
      contactId: undefined,
      templateKey: 'demo_request'
    });
    expect(find<HTMLElement & { values: object }>(element, 'c-outreach-variables')!.values).toEqual({
      product: 'Analytics',
      price: '900'
    });
  });

  it('says why it was not sent, and can be sent again', async () => {
    const element = await show();
    await type(element, 'price', '900');
    sendMail.mockRejectedValueOnce({ body: { message: 'This suggestion was sent by Anna already.' } });
    find(element, '[data-send]')!.click();
    await settle();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('sent by Anna');
    expect(find<Button>(element, '[data-send]')!.disabled).toBe(false);
  });

  it('says why it cannot be shown', async () => {
    const element = await show();
    render.mockRejectedValueOnce({ body: { message: 'There is no such template any more.' } });
    Object.assign(element, { templateKey: 'gone' });
    await settle();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('no such template');
  });

  it('asks for a contact before there is a text', async () => {
    const element = await show({
      problems: ['Choose a contact of this account to write to.'],
      variables: []
    });
    expect(obstacle(element)).toContain('Choose a contact');
    expect(find(element, '[data-send]')).toBeNull();
  });

  it('is accessible', async () => {
    await expect(await show()).toBeAccessible();
  });
});
