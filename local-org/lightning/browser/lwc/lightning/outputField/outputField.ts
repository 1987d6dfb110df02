import { api, LightningElement } from 'lwc';
import { fieldLabel } from '../../../platform-support/field-label';
import type { FieldInfo } from '../../../platform-support/object-info';
import { joinForm, type FormState } from '../../../platform-support/record-form';
import type { FieldValue } from '../../../platform-support/records';

/** `lightning-output-field`: label and value of one field of the record-view-form around it. */
export default class OutputField extends LightningElement {
  @api variant = 'standard';
  field: FieldInfo | undefined;
  value: FieldValue | undefined;
  parent: FieldValue | undefined;
  private name = '';
  private leave: () => void = () => {};

  @api
  get fieldName(): string {
    return this.name;
  }
  set fieldName(value: string | { fieldApiName: string }) {
    this.name = typeof value === 'object' ? value.fieldApiName : value;
  }

  get label(): string {
    return this.field ? fieldLabel(this.field) : '';
  }

  get hasLabel(): boolean {
    return this.variant !== 'label-hidden';
  }

  connectedCallback(): void {
    this.leave = joinForm(this, { fieldName: this.name, tell: (state) => this.tell(state) });
  }

  disconnectedCallback(): void {
    this.leave();
  }

  private tell({ objectInfo, record }: FormState): void {
    const field = objectInfo?.fields[this.name];
    this.field = field;
    this.value = record?.fields[this.name];
    this.parent = field?.relationshipName ? record?.fields[field.relationshipName] : undefined;
  }
}
