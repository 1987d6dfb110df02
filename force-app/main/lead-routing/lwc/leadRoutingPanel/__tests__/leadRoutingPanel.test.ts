import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/RoutingController.getPanel';
import routeAgain from '@salesforce/apex/RoutingController.routeAgain';
import undo from '@salesforce/apex/RoutingController.undo';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import LeadRoutingPanel from 'c/leadRoutingPanel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
  '@salesforce/apex/RoutingController.getPanel',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/RoutingController.undo', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RoutingController.routeAgain', () => ({ default: jest.fn() }), { virtual: true });

const RECENT = new Date(Date.now() - 180_000).toISOString();
const DECISION = {
  id: 'a01000000000001AAA',
  status: 'Assigned',
  decidedBy: 'Rules',
  reason: 'EMEA serves SMB leads of EMEA.',
  confidence: 0.9,
  fromOwner: 'Alex Admin',
  toOwner: 'Anna Berg',
  pool: 'EMEA',
  isPriority: true,
  decidedAt: RECENT,
  path: JSON.stringify([{ rule: 'segment', label: 'Segment', matched: true, text: '50 employees' }]),
  whyNoUndo: null as string | null
};
const PANEL = { mode: 'live', decisions: [DECISION], problem: null as string | null };
const ROUTED = {
  Segment__c: 'SMB',
  Region__c: 'EMEA',
  Routed_At__c: RECENT,
  Routing_Status__c: 'Assigned',
  Routing_Due_At__c: null as string | null
};
const FRESH = {
  Segment__c: null,
  Region__c: null,
  Routed_At__c: null,
  Routing_Status__c: null,
  Routing_Due_At__c: new Date(Date.now() + 300_000).toISOString()
};

const wireOf = (adapter: unknown) => adapter as { emit(value: unknown): void; error(value?: unknown): void };

function show() {
  const element = createElement('c-lead-routing-panel', { is: LeadRoutingPanel });
  element.recordId = '00Q000000000001EAA';
  document.body.appendChild(element);
  return element;
}

async function emit(values: Record<string, unknown>, panel: unknown = PANEL) {
  const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  const fields = { ...plain, Owner: { value: { fields: { Name: { value: 'Anna Berg' } } } } };
  wireOf(getRecord).emit({ apiName: 'Lead', fields });
  wireOf(getPanel).emit(panel);
  await Promise.resolve();
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const text = (element: HTMLElement, selector: string) => find(element, selector)!.textContent;
const settle = () => new Promise((resolve) => process.nextTick(resolve));

describe('c-lead-routing-panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('shows a spinner while it loads', () => {
    expect(find(show(), 'lightning-spinner')).not.toBeNull();
  });

  it('shows owner, segment, region, why, by whom and how sure', async () => {
    const element = show();
    await emit(ROUTED);
    expect(text(element, '[data-owner]')).toBe('Anna Berg');
    expect(text(element, '[data-segment]')).toBe('SMB');
    expect(text(element, '[data-region]')).toBe('EMEA');
    expect(text(element, '[data-reason]')).toBe('EMEA serves SMB leads of EMEA.');
    expect(text(element, '[data-decider]')).toBe('Decided by rules, 90 % sure.');
    expect(find(element, 'c-lead-routing-path')!.shadowRoot!.textContent).toContain('50 employees');
    expect(text(element, '[data-status]')).toBe('');
  });

  it('says that a lead has not been routed', async () => {
    const element = show();
    await emit({ ...FRESH, Routing_Due_At__c: null }, { ...PANEL, decisions: [] });
    expect(text(element, '[data-empty]')).toContain('has not been routed');
  });

  it('says what went wrong', async () => {
    const element = show();
    wireOf(getRecord).error({ message: 'You have no access to this lead.' });
    await Promise.resolve();
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('no access');
  });

  it('still shows the owner when only the reasons fail', async () => {
    const element = show();
    await emit(ROUTED);
    wireOf(getPanel).error({ message: 'Ask your admin for the permission set Flywheel Rep.' });
    await Promise.resolve();
    expect(text(element, '[data-owner]')).toBe('Anna Berg');
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('Flywheel Rep');
  });

  it('looks again while an owner is being found, then says it is still looking, and stops when there is one', async () => {
    jest.useFakeTimers();
    const element = show();
    await emit(FRESH, { ...PANEL, decisions: [] });
    expect(text(element, '[data-status]')).toBe('An owner is being found…');
    jest.advanceTimersByTime(8000);
    await Promise.resolve();
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(4);
    expect(text(element, '[data-status]')).toContain('Still looking');
    await emit(ROUTED);
    expect(refreshApex).toHaveBeenCalled();
    expect(text(element, '[data-status]')).toBe('');
  });

  it('takes a routing back in one click', async () => {
    (undo as unknown as jest.Mock).mockResolvedValueOnce(undefined);
    const element = show();
    await emit(ROUTED);
    find(element, '[data-undo]')!.click();
    await settle();
    expect(undo).toHaveBeenCalledWith({ decisionId: DECISION.id });
    expect(notifyRecordUpdateAvailable).toHaveBeenCalled();
  });

  it('offers no undo where there is nothing to take back', async () => {
    const element = show();
    await emit(ROUTED, { ...PANEL, decisions: [{ ...DECISION, whyNoUndo: 'The owner stayed the same.' }] });
    expect(find(element, '[data-undo]')).toBeNull();
  });

  it('asks for another try with a reason, and says why it cannot', async () => {
    (routeAgain as unknown as jest.Mock).mockRejectedValueOnce({
      body: { message: 'Routing moves no leads.' }
    });
    const element = show();
    await emit(ROUTED);
    find(element, 'lightning-button[slot="actions"]')!.click();
    await settle();
    const form = find(element, 'c-lead-routing-again')!;
    form.dispatchEvent(new CustomEvent('ask', { detail: { reason: 'wrong region' } }));
    await settle();
    expect(routeAgain).toHaveBeenCalledWith({ leadId: '00Q000000000001EAA', reason: 'wrong region' });
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('moves no leads');
    form.dispatchEvent(new CustomEvent('cancel'));
    await settle();
    expect(find(element, 'c-lead-routing-again')).toBeNull();
  });

  it('lists earlier decisions', async () => {
    const element = show();
    await emit(ROUTED, {
      ...PANEL,
      decisions: [DECISION, { ...DECISION, id: 'b', status: 'In review', toOwner: 'Lead Review' }]
    });
    expect(element.shadowRoot!.textContent).toContain('Waits for a person to look at it: Lead Review');
  });

  it('is accessible', async () => {
    const element = show();
    await emit(ROUTED);
    await expect(element).toBeAccessible();
  });
});
