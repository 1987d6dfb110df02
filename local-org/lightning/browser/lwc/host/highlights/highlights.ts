import { api, LightningElement, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { deleteRecord, getRecord } from 'lightning/uiRecordApi';
import { open } from '../../../platform-support/current-page';
import { namesToShow } from '../../../platform-support/field-display';
import { fieldLabel } from '../../../platform-support/field-label';
import type { FetchError } from '../../../platform-support/http';
import { readLayout } from '../../../platform-support/layout';
import { iconOf } from '../../../platform-support/object-icon';
import type { FieldInfo, ObjectInfo } from '../../../platform-support/object-info';
import type { FieldValue, RecordValue } from '../../../platform-support/records';
import type { Provisioned } from '../../../platform-support/wire-adapter';

interface Fact {
  name: string;
  label: string;
  field: FieldInfo;
  value: FieldValue | undefined;
  parent: FieldValue | undefined;
}

/** As many as the platform shows besides the name. */
const MOST_FACTS = 7;

/** The head of a record page: the record's name, the fields of its compact layout, Edit and Delete. */
export default class HostHighlights extends LightningElement {
  @api recordId: string | undefined;
  @api node: unknown;
  @api regionWidth = '';
  info: ObjectInfo | undefined;
  record: RecordValue | undefined;
  optionalFields: string[] | undefined;
  private object: string | undefined;
  private names: string[] = [];

  @api
  get objectApiName(): string | undefined {
    return this.object;
  }
  set objectApiName(value: string | undefined) {
    this.object = value;
  }

  @wire(getObjectInfo, { objectApiName: '$object' })
  wiredObject({ data }: Provisioned<ObjectInfo>): void {
    if (data) void this.begin(data);
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$optionalFields' })
  wiredRecord({ data }: Provisioned<RecordValue>): void {
    if (data) this.record = data;
  }

  get objectLabel(): string {
    return this.info?.label ?? '';
  }

  get iconName(): string {
    return iconOf(this.object ?? '');
  }

  get name(): string {
    return String(this.record?.fields[this.nameField]?.value ?? '');
  }

  edit(): void {
    open(`/lightning/r/${this.object}/${this.recordId}/edit`);
  }

  get isLead(): boolean {
    return this.object === 'Lead';
  }

  get mayEdit(): boolean {
    return this.info?.updateable ?? false;
  }

  get mayDelete(): boolean {
    return this.info?.deletable ?? false;
  }

  get facts(): Fact[] {
    const { info, record } = this;
    if (!info || !record) return [];
    return this.names.map((name) => {
      const field = info.fields[name];
      const parent = field.relationshipName ? record.fields[field.relationshipName] : undefined;
      return { name, label: fieldLabel(field), field, value: record.fields[name], parent };
    });
  }

  async remove(): Promise<void> {
    const message = `Are you sure you want to delete this ${this.objectLabel.toLowerCase()}?`;
    const confirmed = await LightningConfirm.open({
      label: `Delete ${this.objectLabel}`,
      message,
      theme: 'warning'
    });
    if (!confirmed || !this.recordId) return;
    try {
      await deleteRecord(this.recordId);
      this.toast('success', `${this.objectLabel} "${this.name}" was deleted.`);
      open(`/lightning/o/${this.object}/list`, { replace: true });
    } catch (error) {
      this.toast('error', (error as FetchError).body?.message ?? String(error));
    }
  }

  private get nameField(): string {
    const names = this.info?.nameFields ?? [];
    return names.includes('Name') ? 'Name' : (names[0] ?? 'Name');
  }

  private toast(variant: 'success' | 'error', message: string): void {
    this.dispatchEvent(new ShowToastEvent({ variant, message }));
  }

  private async begin(info: ObjectInfo): Promise<void> {
    const { sections } = await readLayout(info.apiName, 'View', 'Compact');
    const names = sections
      .flatMap(({ layoutRows }) => layoutRows.flatMap(({ layoutItems }) => layoutItems))
      .flatMap(({ layoutComponents }) => layoutComponents.map(({ apiName }) => apiName ?? ''));
    this.info = info;
    this.names = names.filter((name) => info.fields[name] && name !== this.nameField).slice(0, MOST_FACTS);
    const shown = this.names.flatMap((name) => namesToShow(info.apiName, info.fields[name]));
    this.optionalFields = [`${info.apiName}.${this.nameField}`, ...shown];
  }
}
