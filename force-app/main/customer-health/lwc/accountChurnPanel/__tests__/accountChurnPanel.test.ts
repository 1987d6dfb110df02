import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/AccountChurnController.getPanel';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import AccountChurnPanel from 'c/accountChurnPanel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/AccountChurnController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const HIGH = {
  Churn_Risk_Score__c: 0.734 as number | null,
  Churn_Risk_Level__c: 'High' as string | null,
  Churn_Factors__c: JSON.stringify([
    { factor: 'cases', label: 'Support cases', value: 0.85, points: 0.255, text: '8 cases', isRisk: true }
  ]) as string | null,
  Churn_Scored_At__c: hoursAgo(30) as string | null,
  Churn_Model__c: 'formula-1' as string | null,
  Revenue_At_Risk__c: 120_000 as number | null
};
const BLANK = Object.fromEntries(Object.keys(HIGH).map((field) => [field, null]));
const PANEL = {
  isActive: true,
  checkedAt: hoursAgo(2) as string | null,
  staleAfterHours: 48,
  currencyCode: 'USD',
  failure: null as null | { message: string; nextStep: string }
};

const wireOf = (adapter: unknown) => adapter as { emit(value: unknown): void; error(value?: unknown): void };

function show() {
  const element = createElement('c-account-churn-panel', { is: AccountChurnPanel });
  element.recordId = '001000000000001AAA';
  document.body.appendChild(element);
  return element;
}

async function emit(values: Record<string, unknown> = HIGH, panel: Partial<typeof PANEL> = {}) {
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  wireOf(getRecord).emit({ apiName: 'Account', fields });
  wireOf(getPanel).emit({ ...PANEL, ...panel });
  await Promise.resolve();
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const statusOf = (element: HTMLElement) => find(element, '[data-status]')!.textContent;
const freshnessOf = (element: HTMLElement) =>
  find(element, '[data-freshness]')!.textContent?.replace(/\s+/g, ' ').trim();

describe('c-account-churn-panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('shows a spinner while it loads', () => {
    expect(find(show(), 'lightning-spinner')).not.toBeNull();
  });

  it('shows the level, the reasons, what is at stake and the freshness', async () => {
    const element = show();
    await emit();
    expect(find(element, 'c-account-churn-badge')!.shadowRoot!.textContent).toContain('High risk');
    expect(find(element, 'c-account-churn-factors')!.shadowRoot!.textContent).toContain('8 cases');
    expect(find(element, '[data-revenue]')!.textContent).toBe('Revenue at risk: $120,000');
    expect(freshnessOf(element)).toContain('unchanged since');
    expect(statusOf(element)).toBe('');
  });

  it('shows the level that a person gave, beside what the model says, and looks again once it is changed', async () => {
    const element = show();
    await emit({
      ...HIGH,
      Churn_Override_Level__c: 'High',
      Churn_Override_Reason__c: 'They told us',
      Churn_Override_Until__c: hoursAgo(-24),
      Model_Churn_Level__c: 'Low'
    });
    const override = find(element, 'c-common-override')!;
    expect(override.shadowRoot!.textContent).toContain('gave this level: “They told us”');
    expect(override.shadowRoot!.textContent).toContain('The model says Low.');
    override.dispatchEvent(new CustomEvent('change'));
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(1);
  });

  it('says that there is not enough data, with neither number nor factors', async () => {
    const element = show();
    await emit({ ...BLANK, Churn_Risk_Level__c: 'Not enough data', Churn_Scored_At__c: hoursAgo(1) });
    expect(find(element, 'c-account-churn-badge')!.shadowRoot!.textContent).toContain('Not enough data');
    expect(find(element, '[data-too-little]')).not.toBeNull();
    expect(find(element, 'c-account-churn-factors')).toBeNull();
    expect(freshnessOf(element)).toContain('Computed');
  });

  it('says that no run has looked at the account yet', async () => {
    const element = show();
    await emit(BLANK, { checkedAt: null });
    expect(find(element, '[data-empty]')!.textContent).toContain('Not computed yet');
  });

  it('says when the risk may be out of date, when it is switched off and why the last answer failed', async () => {
    const element = show();
    await emit({ ...HIGH, Churn_Scored_At__c: hoursAgo(90) }, { checkedAt: hoursAgo(72) });
    expect(statusOf(element)).toContain('may be out of date');
    await emit(HIGH, { isActive: false });
    expect(statusOf(element)).toContain('switched off');
    await emit(HIGH, { failure: { message: 'Cases cannot be read.', nextStep: 'Ask your admin.' } });
    expect(statusOf(element)).toBe('The last answer failed. Cases cannot be read. Ask your admin.');
  });

  it('says what went wrong', async () => {
    const element = show();
    wireOf(getRecord).error({ message: 'You have no access to this account.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('no access');
  });

  it('looks again when the reader comes back to the page, and no more once it is gone', async () => {
    const element = show();
    await emit();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: '001000000000001AAA' }]);
    expect(refreshApex).toHaveBeenCalledTimes(1);
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('is accessible with a risk, without data and with an error', async () => {
    const element = show();
    await emit();
    await expect(element).toBeAccessible();
    await emit({ ...BLANK, Churn_Risk_Level__c: 'Not enough data' });
    await expect(element).toBeAccessible();
    wireOf(getRecord).error({ message: 'No access.' });
    await Promise.resolve();
    await expect(element).toBeAccessible();
  });
});
