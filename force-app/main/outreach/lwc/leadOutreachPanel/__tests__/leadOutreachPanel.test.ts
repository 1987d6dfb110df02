import { createElement } from 'lwc';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import LeadOutreachPanel from 'c/leadOutreachPanel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/OutreachController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);

const LEAD = '00Q000000000001EAA';
const wire = getRecord as unknown as { emit(value: unknown): void };

function show() {
  const element = createElement('c-lead-outreach-panel', { is: LeadOutreachPanel });
  element.recordId = LEAD;
  document.body.appendChild(element);
  return element.shadowRoot!.querySelector<HTMLElement & { isAwaited: boolean; recordId: string }>(
    'c-outreach-desk'
  )!;
}

async function emit(requestedAt: string | null, checkedAt: string | null) {
  const fields = {
    Insights_Requested_At__c: { value: requestedAt },
    Last_Checked_At__c: { value: checkedAt }
  };
  wire.emit({ apiName: 'Lead', fields });
  await Promise.resolve();
}

describe('c-lead-outreach-panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
  });

  it('awaits a suggestion while the lead’s request is unanswered', async () => {
    const desk = show();
    expect(desk.recordId).toBe(LEAD);
    await emit('2026-11-20T08:00:00.000Z', null);
    expect(desk.isAwaited).toBe(true);
    await emit('2026-11-20T08:00:00.000Z', '2026-11-20T08:00:01.000Z');
    expect(desk.isAwaited).toBe(false);
    await emit(null, null);
    expect(desk.isAwaited).toBe(false);
  });

  it('looks at the lead anew whenever the desk looks for an answer', () => {
    show().dispatchEvent(new CustomEvent('look'));
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: LEAD }]);
  });
});
