import { api, LightningElement } from 'lwc';

/** A box that says something in the place of content: an error, nothing found, something not emulated. */
export default class HostMessage extends LightningElement {
  @api heading = '';
  @api message = '';
  @api variant: 'info' | 'error' | 'warning' = 'info';

  get className(): string {
    return `box ${this.variant}`;
  }

  get iconName(): string {
    return `utility:${this.variant}`;
  }

  get liveRole(): string | null {
    return this.variant === 'error' ? 'alert' : null;
  }
}
