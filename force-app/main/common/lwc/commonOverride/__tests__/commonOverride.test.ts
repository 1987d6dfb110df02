import { createElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import CommonOverride, { type Override, type OverrideForm } from 'c/commonOverride';

const save = updateRecord as unknown as jest.Mock;
const STANDING: Override = {
  by: 'Riley Rep',
  reason: 'Met them at the fair',
  until: '2026-12-05T12:00:00.000Z',
  model: '41.2'
};

const SCORE: OverrideForm = {
  noun: 'score',
  valueField: 'Score_Override__c',
  valueLabel: 'Your score, from 0 to 100',
  reasonField: 'Score_Override_Reason__c',
  untilField: 'Score_Override_Until__c'
};
const LEVEL: OverrideForm = {
  ...SCORE,
  noun: 'level',
  valueField: 'Churn_Override_Level__c',
  options: [{ label: 'High', value: 'High' }]
};

function show(override: Override | null = null, form = SCORE) {
  const element = createElement('c-common-override', { is: CommonOverride });
  element.recordId = '00Q000000000001EAA';
  element.override = override;
  element.form = form;
  document.body.appendChild(element);
  return element;
}

const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLInputElement>(selector);
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function click(element: HTMLElement, selector: string) {
  find(element, selector)!.click();
  await settle();
}

async function fill(element: HTMLElement, isValid = true) {
  await click(element, '[data-edit]');
  for (const [field, value] of [
    ['Score_Override__c', '90'],
    ['Score_Override_Reason__c', 'Met them at the fair'],
    ['Score_Override_Until__c', '2026-12-05T12:00:00.000Z']
  ]) {
    const input = find(element, `[data-field=${field}]`)!;
    input.value = value;
    input.reportValidity = () => isValid;
  }
}

describe('c-common-override', () => {
  beforeEach(() => save.mockReset());
  afterEach(() => document.body.replaceChildren());

  it('saves another score with its reason and end, and says so', async () => {
    save.mockResolvedValue({});
    const element = show();
    const changed = jest.fn();
    element.addEventListener('change', changed);
    await fill(element);
    await click(element, '[data-save]');
    expect(save).toHaveBeenCalledWith({
      fields: {
        Id: '00Q000000000001EAA',
        Score_Override__c: 90,
        Score_Override_Reason__c: 'Met them at the fair',
        Score_Override_Until__c: '2026-12-05T12:00:00.000Z'
      }
    });
    expect(changed).toHaveBeenCalled();
    expect(find(element, '[data-save]')).toBeNull();
  });

  it('offers a choice where there is one, and saves it as it is', async () => {
    save.mockResolvedValue({});
    const element = show(null, LEVEL);
    await click(element, '[data-edit]');
    for (const [field, value] of [
      ['Churn_Override_Level__c', 'High'],
      ['Score_Override_Reason__c', 'They told us'],
      ['Score_Override_Until__c', '2026-12-05T12:00:00.000Z']
    ]) {
      const input = find(element, `[data-field=${field}]`)!;
      input.value = value;
      input.reportValidity = () => true;
    }
    await click(element, '[data-save]');
    expect(save.mock.calls[0][0].fields.Churn_Override_Level__c).toBe('High');
  });

  it('counts for two weeks unless said otherwise', async () => {
    const element = show();
    await click(element, '[data-edit]');
    const days =
      (Date.parse(find(element, '[data-field=Score_Override_Until__c]')!.value) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(14);
  });

  it('saves nothing that is incomplete, and nothing that is cancelled', async () => {
    const element = show();
    await fill(element, false);
    await click(element, '[data-save]');
    await click(element, '[data-cancel]');
    expect(save).not.toHaveBeenCalled();
    expect(find(element, '[data-edit]')).not.toBeNull();
  });

  it('keeps what was typed when it cannot be saved, and says why', async () => {
    save.mockRejectedValue({ body: { message: 'Say until when your score counts.' } });
    const element = show();
    await fill(element);
    await click(element, '[data-save]');
    expect(find(element, 'c-common-error-panel')!.shadowRoot!.textContent).toContain('Say until when');
    expect(find(element, '[data-field=Score_Override__c]')!.value).toBe('90');
  });

  it('says who gave the score, why, and what the model says', () => {
    const text = find(show(STANDING), '[data-override]')!.textContent!;
    expect(text).toContain('Riley Rep gave this score: “Met them at the fair”');
    expect(text).toContain('The model says 41.2.');
  });

  it('lets the model decide again', async () => {
    save.mockResolvedValue({});
    await click(show(STANDING), '[data-lift]');
    expect(save).toHaveBeenCalledWith({ fields: { Id: '00Q000000000001EAA', Score_Override__c: null } });
  });

  it('is accessible', async () => {
    await expect(show(STANDING)).toBeAccessible();
    const element = show();
    await click(element, '[data-edit]');
    await expect(element).toBeAccessible();
  });
});
