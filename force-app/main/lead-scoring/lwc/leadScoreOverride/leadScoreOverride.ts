import { LightningElement, api } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import type { LeadScore } from 'c/leadScoreRecord';

/** How long a person's score stands unless they say otherwise. */
const USUAL_DAYS = 14;

/** Lets a person give another score than the model, and says who did, why and until when. */
export default class LeadScoreOverride extends LightningElement {
  @api recordId!: string;
  @api score!: LeadScore;

  isEditing = false;
  isSaving = false;
  error?: unknown;
  until = '';

  get override() {
    return this.score.override;
  }

  get by(): string {
    return this.override!.by ?? 'Somebody';
  }

  get modelScore(): string | undefined {
    return this.override!.modelScore?.toFixed(1);
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
    void this.save({ ...fields, Score_Override__c: Number(fields.Score_Override__c) });
  }

  handleLift() {
    void this.save({ Score_Override__c: null });
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
