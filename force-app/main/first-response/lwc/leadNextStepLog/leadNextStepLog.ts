import { LightningElement, api } from 'lwc';

/** Asks how the reader responded and what was said; fires `log` with `{channel, note}`, or `cancel`. */
export default class LeadNextStepLog extends LightningElement {
  /** True while it is being saved. */
  @api isBusy = false;

  channel = 'Call';
  note = '';

  /** Puts the cursor where the answer goes. */
  @api
  focus() {
    this.template!.querySelector<HTMLElement>('lightning-textarea')?.focus();
  }

  get channels() {
    return [
      { label: 'Call', value: 'Call' },
      { label: 'Email', value: 'Email' },
      { label: 'Meeting', value: 'Meeting' }
    ];
  }

  handleChannel(event: CustomEvent<{ value: string }>) {
    this.channel = event.detail.value;
  }

  handleNote(event: CustomEvent<{ value: string }>) {
    this.note = event.detail.value;
  }

  handleSave() {
    const detail = { channel: this.channel, note: this.note.trim() };
    this.dispatchEvent(new CustomEvent('log', { detail }));
  }

  handleCancel() {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.handleCancel();
  }
}
