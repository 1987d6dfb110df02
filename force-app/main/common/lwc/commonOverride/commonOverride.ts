import { LightningElement, api } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';

/** What a person says in place of the model. */
export interface Override {
  by: string | null;
  reason: string | null;
  /** ISO time. */
  until: string | null;
  /** What the model says, in words; null when that is not known. */
  model: string | null;
}

/** Fields of the record, and how the value is called and asked for. */
export interface OverrideForm {
  /** What is overridden, as in “Give another score”. */
  noun: string;
  valueField: string;
  valueLabel: string;
  reasonField: string;
  untilField: string;
  /** What to choose from; a number from 0 to 100 is asked for where there are none. */
  options?: { label: string; value: string }[];
}

/** How long a person's word stands unless they say otherwise. */
const USUAL_DAYS = 14;

/** Lets a person say otherwise than the model, and says who did, why and until when. Fires `change` once it is saved. */
export default class CommonOverride extends LightningElement {
  @api recordId!: string;
  @api override: Override | null = null;
  @api form!: OverrideForm;

  isEditing = false;
  isSaving = false;
  error?: unknown;
  until = '';

  get by(): string {
    return this.override!.by ?? 'Somebody';
  }

  get askLabel(): string {
    return `Give another ${this.form.noun}`;
  }

  get errorHeading(): string {
    return `The ${this.form.noun} cannot be saved`;
  }

  handleEdit() {
    this.until = new Date(Date.now() + USUAL_DAYS * 86_400_000).toISOString();
    this.isEditing = true;
  }

  handleCancel() {
    this.isEditing = false;
    this.error = undefined;
  }

  handleSave() {
    const inputs = [...this.template!.querySelectorAll<HTMLInputElement>('[data-field]')];
    const areValid = inputs.map((input) => input.reportValidity()).every(Boolean);
    if (!areValid) return;
    const fields: Record<string, unknown> = {};
    for (const { dataset, value } of inputs) fields[dataset.field!] = value;
    const { valueField, options } = this.form;
    if (!options) fields[valueField] = Number(fields[valueField]);
    void this.save(fields);
  }

  handleLift() {
    void this.save({ [this.form.valueField]: null });
  }

  private async save(fields: Record<string, unknown>) {
    this.isSaving = true;
    this.error = undefined;
    try {
      await updateRecord({ fields: { Id: this.recordId, ...fields } });
      this.isEditing = false;
      this.dispatchEvent(new CustomEvent('change'));
    } catch (error) {
      this.error = error;
    } finally {
      this.isSaving = false;
    }
  }
}
