import { createElement } from 'lwc';
import AccountOutreachPanel from 'c/accountOutreachPanel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/OutreachController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

describe('c-account-outreach-panel', () => {
  afterEach(() => document.body.replaceChildren());

  it('offers the contacts of the account', async () => {
    const element = createElement('c-account-outreach-panel', { is: AccountOutreachPanel });
    element.recordId = '001000000000001AAA';
    document.body.appendChild(element);
    const desk = element.shadowRoot!.querySelector<HTMLElement & { hasContacts: boolean; recordId: string }>(
      'c-outreach-desk'
    )!;
    expect(desk.hasContacts).toBe(true);
    expect(desk.recordId).toBe('001000000000001AAA');
    await expect(element).toBeAccessible();
  });
});
