import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/LeadScoreController.getPanel';
import scoreNow from '@salesforce/apex/LeadScoreController.scoreNow';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import LeadScorePanel from 'c/leadScorePanel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/LeadScoreController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

jest.mock('@salesforce/apex/LeadScoreController.scoreNow', () => ({ default: jest.fn() }), { virtual: true });

const ask = scoreNow as unknown as jest.Mock;
const RECENT = new Date(Date.now() - 180_000).toISOString();
const SCORED = {
  Lead_Score__c: 72.4,
  Priority__c: 'High',
  Last_Scored_At__c: RECENT,
  Last_Checked_At__c: RECENT,
  Insights_Requested_At__c: RECENT,
  Score_Completeness__c: 0.71,
  Score_Model__c: 'formula-1',
  Score_Typical__c: 41.2,
  Score_Reasons__c: JSON.stringify([{ factor: 'engagement', points: 14.2, text: 'visits the site often' }])
};
const BLANK = Object.fromEntries(Object.keys(SCORED).map((field) => [field, null]));
const PENDING = { ...SCORED, Insights_Requested_At__c: new Date().toISOString() };
const PANEL = {
  mode: 'live',
  staleAfterHours: 48,
  checkedAt: null as string | null,
  inputCount: 7,
  trend: [
    { scoredAt: '2026-11-01T12:00:00.000Z', score: 40, band: 'Medium' },
    { scoredAt: RECENT, score: 72.4, band: 'High' }
  ],
  failure: null as null | { message: string; nextStep: string }
};

const wireOf = (adapter: unknown) => adapter as { emit(value: unknown): void; error(value?: unknown): void };

function show() {
  const element = createElement('c-lead-score-panel', { is: LeadScorePanel });
  element.recordId = '00Q000000000001EAA';
  document.body.appendChild(element);
  return element;
}

async function emit(values: Record<string, unknown>, panel: typeof PANEL = PANEL) {
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  wireOf(getRecord).emit({ apiName: 'Lead', fields });
  wireOf(getPanel).emit(panel);
  await Promise.resolve();
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const statusOf = (element: HTMLElement) => find(element, '[data-status]')!.textContent;

describe('c-lead-score-panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('shows a spinner while it loads', () => {
    expect(find(show(), 'lightning-spinner')).not.toBeNull();
  });

  it('shows the score, its reasons, its trend and how it came about', async () => {
    const element = show();
    await emit(SCORED);
    expect(find(element, 'c-lead-score-badge')!.shadowRoot!.textContent).toContain('72.4');
    expect(find(element, 'c-lead-score-reasons')!.shadowRoot!.textContent).toContain(
      '+14.2 visits the site often'
    );
    expect(find(element, 'c-lead-score-trend')!.shadowRoot!.textContent).toContain('Up 32.4 points');
    expect(find(element, 'c-lead-score-facts')!.shadowRoot!.textContent).toContain('5 of 7 inputs known');
    expect(statusOf(element)).toBe('');
  });

  it('says that a person gave the score before anything else about it, and offers to give one last', async () => {
    const element = show();
    const parts = () =>
      [...element.shadowRoot!.querySelectorAll('.body > *')].map(({ localName }) => localName);
    await emit(SCORED);
    expect(parts().at(-1)).toBe('c-common-override');
    await emit({ ...SCORED, Score_Override__c: 90, Score_Override_Reason__c: 'Met them at the fair' });
    expect(parts().indexOf('c-common-override')).toBe(parts().indexOf('c-lead-score-badge') + 1);
    expect(parts().filter((part) => part === 'c-common-override')).toHaveLength(1);
  });

  it('says that a lead has no score yet', async () => {
    const element = show();
    await emit(BLANK, { ...PANEL, trend: [] });
    expect(find(element, '[data-empty]')!.textContent).toContain('Not scored yet');
    expect(find(element, 'c-lead-score-badge')).toBeNull();
  });

  it('says what went wrong', async () => {
    const element = show();
    wireOf(getRecord).error({ message: 'You have no access to this lead.' });
    await Promise.resolve();
    const panel = find(element, 'c-common-error-panel')!;
    expect(panel.shadowRoot!.textContent).toContain('You have no access to this lead.');
  });

  it('still shows the score when only the trend fails', async () => {
    const element = show();
    await emit(SCORED);
    wireOf(getPanel).error({ message: 'Ask your admin for the permission set Flywheel Rep.' });
    await Promise.resolve();
    expect(find(element, 'c-lead-score-badge')).not.toBeNull();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('Flywheel Rep');
  });

  it('looks again at 1, 2, 4 and 8 seconds while an answer is pending, then says it is still working', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit(PENDING);
    expect(statusOf(element)).toBe('A new score is being computed…');
    jest.advanceTimersByTime(7999);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(3);
    jest.advanceTimersByTime(1);
    await Promise.resolve();
    expect(notifyRecordUpdateAvailable).toHaveBeenLastCalledWith([{ recordId: '00Q000000000001EAA' }]);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(4);
    expect(statusOf(element)).toContain('Still working');
  });

  it('stops looking and renews the trend when the answer comes', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit(PENDING);
    jest.advanceTimersByTime(1000);
    await emit({ ...PENDING, Lead_Score__c: 80.5, Last_Checked_At__c: PENDING.Insights_Requested_At__c });
    jest.advanceTimersByTime(20_000);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(1);
    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(find(element, 'c-lead-score-badge')!.shadowRoot!.textContent).toContain('80.5');
    expect(statusOf(element)).toBe('');
  });

  it('says when the score may be out of date', async () => {
    const element = show();
    const old = new Date(Date.now() - 72 * 3_600_000).toISOString();
    await emit({ ...SCORED, Last_Scored_At__c: old, Last_Checked_At__c: old, Insights_Requested_At__c: old });
    expect(statusOf(element)).toContain('may be out of date');
  });

  it('says why the last answer failed', async () => {
    const element = show();
    const failure = { message: 'The weights add up to 0.', nextStep: 'Correct the score factors.' };
    await emit(SCORED, { ...PANEL, failure });
    expect(statusOf(element)).toBe(
      'The last answer failed. The weights add up to 0. Correct the score factors.'
    );
  });

  it('says why the answer failed rather than that it is still working', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit(PENDING, {
      ...PANEL,
      failure: { message: 'The result was unreadable.', nextStep: 'Ask your admin.' }
    });
    jest.advanceTimersByTime(8000);
    await Promise.resolve();
    expect(statusOf(element)).toContain('The result was unreadable.');
  });

  it('asks for a new score, once at a time', async () => {
    ask.mockResolvedValueOnce(undefined);
    const element = show();
    await emit(SCORED);
    const button = find(element, 'lightning-button') as HTMLElement & { disabled: boolean };
    button.click();
    await Promise.resolve();
    expect(button.disabled).toBe(true);
    await new Promise((resolve) => process.nextTick(resolve));
    expect(ask).toHaveBeenCalledWith({ leadId: '00Q000000000001EAA' });
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(1);
    await emit(PENDING);
    expect(button.disabled).toBe(true);
  });

  it('says why a new score cannot be asked for', async () => {
    ask.mockRejectedValueOnce({ body: { message: 'Insights are switched off.' } });
    const element = show();
    await emit(SCORED);
    find(element, 'lightning-button')!.click();
    await new Promise((resolve) => process.nextTick(resolve));
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('switched off');
    expect((find(element, 'lightning-button') as HTMLElement & { disabled: boolean }).disabled).toBe(false);
  });

  it('counts a run over the org as a check, although it wrote nothing', async () => {
    const element = show();
    const old = new Date(Date.now() - 72 * 3_600_000).toISOString();
    const unchanged = {
      ...SCORED,
      Last_Scored_At__c: old,
      Last_Checked_At__c: old,
      Insights_Requested_At__c: old
    };
    await emit(unchanged, { ...PANEL, checkedAt: RECENT });
    expect(statusOf(element)).toBe('');
    expect(find(element, 'c-lead-score-facts')!.shadowRoot!.textContent).toContain('unchanged since');
  });

  it('says when scoring is switched off', async () => {
    const element = show();
    await emit(SCORED, { ...PANEL, mode: 'off' });
    expect(statusOf(element)).toContain('switched off');
  });

  it('promises no score while scoring runs in shadow, and asks for none', async () => {
    const element = show();
    await emit(BLANK, { ...PANEL, mode: 'shadow' });
    expect(statusOf(element)).toContain('runs in shadow');
    expect(find(element, '[data-empty]')).toBeNull();
    expect((find(element, 'lightning-button') as HTMLButtonElement).disabled).toBe(true);
  });

  it('looks again when the reader comes back to the page, and no more once it is gone', async () => {
    const element = show();
    await emit(SCORED);
    window.dispatchEvent(new CustomEvent('focus'));
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(1);
    expect(refreshApex).toHaveBeenCalledTimes(1);
    element.remove();
    window.dispatchEvent(new CustomEvent('focus'));
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(1);
  });

  it('is accessible with a score, without one and with an error', async () => {
    const scored = show();
    await emit(SCORED);
    await expect(scored).toBeAccessible();
    await emit(BLANK);
    await expect(scored).toBeAccessible();
    wireOf(getRecord).error({ message: 'No access.' });
    await Promise.resolve();
    await expect(scored).toBeAccessible();
  });
});
