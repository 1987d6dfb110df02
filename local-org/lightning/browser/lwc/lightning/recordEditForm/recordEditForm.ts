import { api, LightningElement, wire } from 'lwc';
import { createRecord, getRecord, updateRecord } from 'lightning/uiRecordApi';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { namesToShow } from '../../../platform-support/field-display';
import type { FetchError, RecordErrors } from '../../../platform-support/http';
import type { ObjectInfo } from '../../../platform-support/object-info';
import { FormMembers, type FormMember, type FormState } from '../../../platform-support/record-form';
import type { RecordValue } from '../../../platform-support/records';
import type { Provisioned } from '../../../platform-support/wire-adapter';

/** `lightning-record-edit-form`: creates or changes one record by the lightning-input-fields within it. */
export default class RecordEditForm extends LightningElement {
  @api recordId: string | undefined;
  @api recordTypeId: string | undefined;
  @api density = 'auto';
  @api layoutType: string | undefined;
  @api formClass = '';

  private object: string | undefined;
  private objectInfo: ObjectInfo | undefined;
  private record: RecordValue | undefined;
  private errors: RecordErrors | undefined;
  private message = '';
  private isBusy = false;
  private hasLoaded = false;
  private fieldNames: string[] = [];
  private members = new FormMembers(this, (member) => this.joined(member));

  @api
  get objectApiName(): string | undefined {
    return this.object;
  }
  set objectApiName(value: string | { objectApiName: string } | undefined) {
    this.object = typeof value === 'object' ? value.objectApiName : value;
  }

  @wire(getObjectInfo, { objectApiName: '$object' })
  wiredObject({ data, error }: Provisioned<ObjectInfo>): void {
    if (data) this.objectInfo = data;
    if (error) this.failed(error);
    this.askForFields();
    this.tellAll();
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$optionalFields' })
  wiredRecord({ data, error }: Provisioned<RecordValue>): void {
    if (data) this.record = data;
    if (error) this.failed(error);
    this.tellAll();
  }

  /** The fields to read: known once the fields within have announced themselves. */
  optionalFields: string[] | undefined;

  /** Saves the form; with `fields` given, those values are saved on top of the form's own. */
  @api
  submit(fields?: Record<string, unknown>): void {
    void this.save({ ...this.values(), ...fields });
  }

  submitted(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.isBusy) return;
    const valid = this.members.all().map((member) => member.reportValidity?.() ?? true);
    if (valid.includes(false)) return;
    const fields = this.values();
    const proceed = this.dispatchEvent(
      new CustomEvent('submit', { detail: { fields }, cancelable: true, bubbles: true })
    );
    if (proceed) void this.save(fields);
  }

  resetFields(): void {
    for (const member of this.members.all()) member.reset?.();
  }

  private values(): Record<string, unknown> {
    const entries = this.members.all().flatMap((member) => {
      const value = member.valueToSave?.();
      return value === undefined ? [] : [[member.fieldName, value] as const];
    });
    return Object.fromEntries(entries);
  }

  private async save(fields: Record<string, unknown>): Promise<void> {
    this.isBusy = true;
    this.errors = undefined;
    this.message = '';
    this.tellAll();
    try {
      const record = this.recordId
        ? await updateRecord({ fields: { ...fields, Id: this.recordId } })
        : await createRecord({ apiName: this.object ?? '', fields });
      this.isBusy = false;
      this.tellAll();
      this.dispatchEvent(new CustomEvent('success', { detail: record }));
    } catch (error) {
      this.isBusy = false;
      this.failed(error as FetchError);
    }
  }

  private failed(error: FetchError): void {
    this.errors = error.body?.output;
    this.message = error.body?.message ?? String(error);
    this.tellAll();
    const detail = {
      message: this.message,
      detail: this.message,
      output: this.errors ?? { errors: [], fieldErrors: {} }
    };
    this.dispatchEvent(new CustomEvent('error', { detail }));
  }

  private joined(member: FormMember): void {
    if (member.fieldName) this.fieldNames.push(member.fieldName);
    this.askForFields();
    member.tell(this.state());
  }

  /** Only names of visible fields are asked for, lookups with the name of what they refer to. */
  private askForFields(): void {
    const info = this.objectInfo;
    if (!info || !this.recordId) return;
    const wanted = this.fieldNames.flatMap((name) =>
      info.fields[name] ? namesToShow(info.apiName, info.fields[name]) : []
    );
    const names = [...new Set([`${info.apiName}.Id`, ...wanted])];
    if (names.length !== this.optionalFields?.length) this.optionalFields = names;
  }

  private tellAll(): void {
    for (const member of this.members.all()) member.tell(this.state());
    const ready = this.objectInfo && (!this.recordId || this.record);
    if (!ready || this.hasLoaded) return;
    this.hasLoaded = true;
    const detail = {
      objectInfos: { [this.objectInfo!.apiName]: this.objectInfo },
      records: { [this.recordId ?? '']: this.record }
    };
    this.dispatchEvent(new CustomEvent('load', { detail }));
  }

  private state(): FormState {
    const { objectInfo, record, recordId, isBusy, errors, message } = this;
    const recordTypeId =
      this.recordTypeId ?? record?.recordTypeId ?? objectInfo?.defaultRecordTypeId ?? '012000000000000AAA';
    return { objectInfo, record, recordId, recordTypeId, isBusy, errors, message };
  }
}
