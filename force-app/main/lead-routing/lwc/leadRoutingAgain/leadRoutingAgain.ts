import { LightningElement, api } from 'lwc';

interface ReasonField extends HTMLElement {
  value: string;
  reportValidity(): boolean;
}

/** Asks why a lead should be routed again. Fires `ask` with the reason, or `cancel`. */
export default class LeadRoutingAgain extends LightningElement {
  static delegatesFocus = true;

  @api isBusy = false;

  handleAsk() {
    const field = this.template!.querySelector<ReasonField>('[data-reason]')!;
    if (!field.reportValidity()) return;
    this.dispatchEvent(new CustomEvent('ask', { detail: { reason: field.value.trim() } }));
  }

  handleCancel() {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
