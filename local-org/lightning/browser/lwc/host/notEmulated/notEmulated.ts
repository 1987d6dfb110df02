import { api, LightningElement } from 'lwc';
import { request } from '../../../platform-support/http';

const reported = new Set<string>();

/** Stands where a component would be that the local org does not have, and tells the org's log once. */
export default class HostNotEmulated extends LightningElement {
  @api construct = '';

  connectedCallback(): void {
    if (reported.has(this.construct)) return;
    reported.add(this.construct);
    request('POST', '/lightning/not-emulated', {
      construct: this.construct,
      page: window.location.pathname
    }).catch(() => {});
  }

  get message(): string {
    return `The local org does not emulate ${this.construct}. On the platform it would stand here.`;
  }
}
