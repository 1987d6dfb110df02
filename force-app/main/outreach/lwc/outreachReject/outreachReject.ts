import { LightningElement, api } from 'lwc';

const REASONS = [
  'Wrong intent',
  'Wrong template',
  'Wording does not fit',
  'Already answered',
  'Not a real inquiry',
  'Other'
];

/** Asks why a suggestion is rejected; fires `reject` with `{reason, note}`, or `cancel`. */
export default class OutreachReject extends LightningElement {
  /** True while it is being saved. */
  @api isBusy = false;

  reason = '';
  note = '';

  /** Puts the cursor where the answer goes. */
  @api
  focus() {
    this.template!.querySelector<HTMLElement>('lightning-combobox')?.focus();
  }

  get reasons() {
    return REASONS.map((reason) => ({ label: reason, value: reason }));
  }

  get cannotSave(): boolean {
    return this.isBusy || !this.reason;
  }

  handleReason(event: CustomEvent<{ value: string }>) {
    this.reason = event.detail.value;
  }

  handleNote(event: CustomEvent<{ value: string }>) {
    this.note = event.detail.value;
  }

  handleSave() {
    const detail = { reason: this.reason, note: this.note.trim() };
    this.dispatchEvent(new CustomEvent('reject', { detail }));
  }

  handleCancel() {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.handleCancel();
  }
}
