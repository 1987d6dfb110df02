import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';

/** A link to a record: a real address, so that it can be opened in a new tab, and a visit without a reload. */
export default class CommonRecordLink extends NavigationMixin(LightningElement) {
  /** What the link says. */
  @api label = '';

  url = '';
  private _recordId = '';

  /** The record to open. */
  @api
  get recordId(): string {
    return this._recordId;
  }
  set recordId(value: string) {
    this._recordId = value;
    void this.findUrl();
  }

  handleClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](this.page);
  }

  private async findUrl() {
    this.url = await this[NavigationMixin.GenerateUrl](this.page);
  }

  private get page() {
    return { type: 'standard__recordPage', attributes: { recordId: this.recordId, actionName: 'view' } };
  }
}
