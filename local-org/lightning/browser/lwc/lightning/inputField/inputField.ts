import { api, LightningElement } from 'lwc';
import { readPicklistValues } from 'lightning/uiObjectInfoApi';
import { fieldLabel } from '../../../platform-support/field-label';
import type { FieldInfo } from '../../../platform-support/object-info';
import { joinForm, type FormMember, type FormState } from '../../../platform-support/record-form';

type Kind = 'picklist' | 'multi' | 'boolean' | 'number' | 'textarea' | 'reference' | 'input';

const KIND_OF_TYPE: Record<string, Kind> = {
  Picklist: 'picklist',
  ComboBox: 'picklist',
  MultiPicklist: 'multi',
  Boolean: 'boolean',
  Int: 'number',
  Double: 'number',
  Currency: 'number',
  Percent: 'number',
  TextArea: 'textarea',
  Reference: 'reference'
};
const INPUT_TYPE: Record<string, string> = {
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Email: 'email',
  Phone: 'tel',
  Url: 'url'
};
const FORMATTER: Record<string, string> = { Currency: 'currency', Percent: 'percent-fixed' };

interface Control extends HTMLElement {
  reportValidity(): boolean;
  focus(): void;
}

/** `lightning-input-field`: the input that fits one field of the record-edit-form around it. */
export default class InputField extends LightningElement {
  @api variant = 'standard';
  @api disabled = false;
  @api readOnly = false;

  field: FieldInfo | undefined;
  options: { label: string; value: string }[] = [];
  error = '';
  objectApiName = '';
  referenceName = '';
  private name = '';
  private current: unknown = undefined;
  private saved: unknown = null;
  private isGiven = false;
  private isRequiredByPage = false;
  private isBusy = false;
  private isNew = true;
  private leave: () => void = () => {};

  @api
  get fieldName(): string {
    return this.name;
  }
  set fieldName(value: string | { fieldApiName: string }) {
    this.name = typeof value === 'object' ? value.fieldApiName : value;
  }

  /** What the page gives or the user has typed; else what the record holds. */
  @api
  get value(): unknown {
    return this.current === undefined ? this.saved : this.current;
  }
  set value(value: unknown) {
    this.current = value;
    this.isGiven = value !== undefined;
  }

  @api
  get required(): boolean {
    return this.isRequiredByPage;
  }
  set required(value: boolean | string) {
    this.isRequiredByPage = value !== false && value !== 'false' && value != null;
  }

  connectedCallback(): void {
    const member: FormMember = {
      fieldName: this.name,
      tell: (state) => this.tell(state),
      valueToSave: () => this.valueToSave(),
      reportValidity: () => this.reportValidity(),
      reset: () => this.reset()
    };
    this.leave = joinForm(this, member);
  }

  disconnectedCallback(): void {
    this.leave();
  }

  /** Puts back what the record holds. */
  @api
  reset(): void {
    this.current = undefined;
    this.isGiven = false;
  }

  /** Whether the value may be saved; shows why not. */
  @api
  reportValidity(): boolean {
    return this.control?.reportValidity?.() ?? true;
  }

  @api
  setErrors(errors: { message: string }[] | string): void {
    this.error = typeof errors === 'string' ? errors : errors.map(({ message }) => message).join(' ');
  }

  @api
  focus(): void {
    this.control?.focus();
  }

  get is(): Partial<Record<Kind, boolean>> {
    return { [KIND_OF_TYPE[this.field?.dataType ?? ''] ?? 'input']: true };
  }

  get label(): string {
    return this.field ? fieldLabel(this.field) : this.name;
  }

  get help(): string | null {
    return this.field?.inlineHelpText ?? null;
  }

  get isRequired(): boolean {
    return this.isRequiredByPage || (this.field?.required === true && !this.is.boolean);
  }

  get isDisabled(): boolean {
    const mayEdit = this.isNew ? this.field?.createable : this.field?.updateable;
    return this.isBusy || this.disabled || this.readOnly || !mayEdit;
  }

  get isChecked(): boolean {
    return this.value === true;
  }

  get selected(): string[] {
    return typeof this.value === 'string' && this.value ? this.value.split(';') : [];
  }

  get inputType(): string {
    return INPUT_TYPE[this.field?.dataType ?? ''] ?? 'text';
  }

  get formatter(): string | undefined {
    return FORMATTER[this.field?.dataType ?? ''];
  }

  get step(): string {
    const scale = this.field?.scale ?? 0;
    return scale > 0 ? (10 ** -scale).toFixed(scale) : '1';
  }

  get maxLength(): number | undefined {
    return this.field?.length || undefined;
  }

  changed(event: CustomEvent<{ value: unknown }>): void {
    this.take(event.detail.value);
  }

  changedChecked(event: CustomEvent<{ checked: boolean }>): void {
    this.take(event.detail.checked);
  }

  changedSelection(event: CustomEvent<{ value: string[] }>): void {
    this.take(event.detail.value.join(';'));
  }

  private get control(): Control | null {
    return this.template?.querySelector<Control>('[data-control]') ?? null;
  }

  private take(value: unknown): void {
    this.current = value === '' ? null : value;
    this.error = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.current } }));
  }

  private tell({ objectInfo, record, recordId, recordTypeId, isBusy, errors }: FormState): void {
    const field = objectInfo?.fields[this.name];
    this.isNew = !recordId;
    this.isBusy = isBusy;
    if (isBusy) this.error = '';
    const messages = errors?.fieldErrors?.[this.name];
    if (messages) this.setErrors(messages);
    if (!objectInfo || !field) return;
    this.objectApiName = objectInfo.apiName;
    if (this.field !== field) this.begin(field, objectInfo.apiName, recordTypeId);
    const value = record?.fields[this.name]?.value;
    if (record && (typeof value !== 'object' || value === null)) this.saved = value ?? null;
    const parent = field.relationshipName ? record?.fields[field.relationshipName] : undefined;
    this.referenceName = String(parent?.displayValue ?? '');
  }

  private begin(field: FieldInfo, object: string, recordTypeId: string): void {
    this.field = field;
    const kind = KIND_OF_TYPE[field.dataType];
    if (kind !== 'picklist' && kind !== 'multi') return;
    readPicklistValues(object, field.apiName, recordTypeId).then(
      ({ values, defaultValue }) => {
        const none = kind === 'picklist' ? [{ label: '--None--', value: '' }] : [];
        this.options = [...none, ...values.map(({ label, value }) => ({ label, value }))];
        if (this.isNew && defaultValue && !this.isGiven && this.current === undefined)
          this.current = defaultValue.value;
      },
      (error) => this.setErrors(error.body?.message ?? String(error))
    );
  }

  /** Only what was typed, given or preset is saved: untouched fields keep what another has written meanwhile. */
  private valueToSave(): unknown {
    if (this.current === undefined || this.isDisabled) return undefined;
    const isNumber = this.is.number && typeof this.current === 'string';
    return isNumber ? Number(this.current) : this.current;
  }
}
