import { createElement } from 'lwc';
import CommonRecordLink from 'c/commonRecordLink';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
  const Navigate = Symbol('Navigate');
  const GenerateUrl = Symbol('GenerateUrl');
  const NavigationMixin = (base: new () => object) =>
    class extends base {
      [Navigate](page: unknown) {
        mockNavigate(page);
      }
      async [GenerateUrl]({ attributes }: { attributes: { recordId: string } }) {
        return `/lightning/r/${attributes.recordId}/view`;
      }
    };
  return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

async function show() {
  const element = createElement('c-common-record-link', { is: CommonRecordLink });
  Object.assign(element, { recordId: '006000000000001AAA', label: 'Amber Care – Support Desk' });
  document.body.appendChild(element);
  await Promise.resolve();
  await Promise.resolve();
  return element;
}

const linkIn = (element: HTMLElement) => element.shadowRoot!.querySelector('a')!;

describe('c-common-record-link', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('has an address of its own, so that it can be opened in a new tab', async () => {
    const element = await show();
    expect(linkIn(element).getAttribute('href')).toBe('/lightning/r/006000000000001AAA/view');
    expect(linkIn(element).textContent).toBe('Amber Care – Support Desk');
    const newTab = new MouseEvent('click', { ctrlKey: true, cancelable: true });
    // The browser of the tests cannot open tabs.
    linkIn(element).addEventListener('click', (event) => event.preventDefault());
    linkIn(element).dispatchEvent(newTab);
    expect(mockNavigate).not.toHaveBeenCalled();
  });

  it('opens the record without a reload', async () => {
    const element = await show();
    const click = new MouseEvent('click', { cancelable: true });
    linkIn(element).dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(mockNavigate).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { recordId: '006000000000001AAA', actionName: 'view' }
    });
  });

  it('is accessible', async () => {
    await expect(await show()).toBeAccessible();
  });
});
