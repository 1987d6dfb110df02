import { api, LightningElement, wire } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { sectionsToEdit, type DetailSection } from '../../../platform-support/detail-section';
import type { ObjectInfo } from '../../../platform-support/object-info';
import type { Provisioned } from '../../../platform-support/wire-adapter';

/** Sections of a record's fields, to read and on demand to edit in place. */
export default class HostDetailForm extends LightningElement {
  @api recordId: string | undefined;
  @api sections: DetailSection[] = [];
  @api heading = 'Details';
  info: ObjectInfo | undefined;
  isEditing = false;
  isSaving = false;
  private object: string | undefined;

  @api
  get objectApiName(): string | undefined {
    return this.object;
  }
  set objectApiName(value: string | undefined) {
    this.object = value;
  }

  @wire(getObjectInfo, { objectApiName: '$object' })
  wiredObject({ data }: Provisioned<ObjectInfo>): void {
    if (data) this.info = data;
  }

  get viewSections(): DetailSection[] {
    const fields = this.info?.fields ?? {};
    return this.sections
      .map((section) => ({ ...section, fields: section.fields.filter(({ name }) => fields[name]) }))
      .filter((section) => section.fields.length);
  }

  get editSections(): DetailSection[] {
    return this.info ? sectionsToEdit(this.viewSections, this.info) : [];
  }

  get mayEdit(): boolean {
    const someEditable = this.editSections.some(({ fields }) => fields.some(({ isEditable }) => isEditable));
    return (this.info?.updateable ?? false) && someEditable;
  }

  get editLabel(): string {
    return `Edit ${this.heading}`;
  }

  edit(): void {
    this.isEditing = true;
  }

  cancel(): void {
    this.isEditing = false;
  }

  submitted(): void {
    this.isSaving = true;
  }

  failed(): void {
    this.isSaving = false;
  }

  saved(): void {
    this.isSaving = false;
    this.isEditing = false;
    this.dispatchEvent(
      new ShowToastEvent({ variant: 'success', message: `${this.info?.label ?? 'Record'} was saved.` })
    );
  }
}
