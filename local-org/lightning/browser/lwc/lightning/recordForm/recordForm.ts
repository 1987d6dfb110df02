import { api, LightningElement } from 'lwc';
import { readLayout } from '../../../platform-support/layout';

/** `lightning-record-form`: a record's fields to read, and on a click or at once to edit. */
export default class RecordForm extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | { objectApiName: string } = '';
  @api recordTypeId: string | undefined;
  @api fields: (string | { fieldApiName: string })[] | undefined;
  @api layoutType: string | undefined;
  @api mode: 'view' | 'edit' | 'readonly' | undefined;
  @api columns = 1;
  names: string[] = [];
  private editing: boolean | undefined;

  connectedCallback(): void {
    if (this.fields) {
      this.names = this.fields.map((field) => (typeof field === 'string' ? field : field.fieldApiName));
      return;
    }
    const object =
      typeof this.objectApiName === 'string' ? this.objectApiName : this.objectApiName.objectApiName;
    const mode = this.recordId ? 'Edit' : 'Create';
    void readLayout(object, mode, this.layoutType ?? 'Full').then(({ sections }) => {
      const items = sections.flatMap(({ layoutRows }) =>
        layoutRows.flatMap(({ layoutItems }) => layoutItems)
      );
      this.names = items.flatMap(({ layoutComponents }) =>
        layoutComponents.flatMap(({ apiName }) => apiName ?? [])
      );
    });
  }

  get isEditing(): boolean {
    return this.editing ?? (!this.recordId || this.mode === 'edit');
  }

  get mayEdit(): boolean {
    return this.mode !== 'readonly';
  }

  get gridStyle(): string {
    return `--columns: ${Number(this.columns) || 1}`;
  }

  edit(): void {
    this.editing = true;
  }

  cancel(): void {
    this.editing = undefined;
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  saved(event: CustomEvent): void {
    this.editing = undefined;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }
}
