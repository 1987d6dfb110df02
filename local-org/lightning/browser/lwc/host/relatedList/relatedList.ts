import { api, LightningElement } from 'lwc';
import { readObjectInfo } from 'lightning/uiObjectInfoApi';
import { uiApi } from '../../../page-config';
import { namesToShow } from '../../../platform-support/field-display';
import { fieldLabel } from '../../../platform-support/field-label';
import { request, type FetchError } from '../../../platform-support/http';
import type { FieldInfo, ObjectInfo } from '../../../platform-support/object-info';
import type { PageNode } from '../../../platform-support/page-definition';
import type { FieldValue, RecordValue } from '../../../platform-support/records';

interface ListInfo {
  label: string;
  objectApiNames: string[];
  displayColumns: { fieldApiName: string; label: string }[];
}

interface Cell {
  name: string;
  url?: string;
  text: string;
  field: FieldInfo;
  value: FieldValue | undefined;
  parent: FieldValue | undefined;
}

/** One list of records that refer to this one, newest first as the server gives them. */
export default class HostRelatedList extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api node: PageNode | undefined;
  @api regionWidth = '';
  @api listName: string | undefined;
  error = '';
  private list: ListInfo | undefined;
  private info: ObjectInfo | undefined;
  private records: RecordValue[] | undefined;
  private total = 0;

  connectedCallback(): void {
    void this.load();
    window.addEventListener('focus', this.load);
    document.addEventListener('lightning__refresh', this.load);
  }

  disconnectedCallback(): void {
    window.removeEventListener('focus', this.load);
    document.removeEventListener('lightning__refresh', this.load);
  }

  get label(): string {
    return this.list?.label ?? this.name;
  }

  get heading(): string {
    return this.records ? `${this.label} (${this.total})` : this.label;
  }

  get columns(): { name: string; label: string }[] {
    return this.shownFields.map((field) => ({ name: field.apiName, label: fieldLabel(field) }));
  }

  get rows(): { id: string; cells: Cell[] }[] {
    return (this.records ?? []).map((record) => ({
      id: record.id,
      cells: this.shownFields.map((field, index) => this.cell(record, field, index))
    }));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.records?.length === 0;
  }

  private get name(): string {
    const { relatedListApiName, relatedListName } = this.node?.properties ?? {};
    return this.listName ?? String(relatedListApiName ?? relatedListName ?? '');
  }

  private get shownFields(): FieldInfo[] {
    const { list, info } = this;
    return info && list
      ? list.displayColumns.flatMap(({ fieldApiName }) => info.fields[fieldApiName] ?? [])
      : [];
  }

  private cell(record: RecordValue, field: FieldInfo, index: number): Cell {
    const value = record.fields[field.apiName];
    const parent = field.relationshipName ? record.fields[field.relationshipName] : undefined;
    const leads = index === 0 && !field.reference;
    const url = leads ? `/lightning/r/${record.apiName}/${record.id}/view` : undefined;
    return {
      name: field.apiName,
      url,
      text: String(value?.displayValue ?? value?.value ?? record.id),
      field,
      value,
      parent
    };
  }

  private load = async (): Promise<void> => {
    try {
      this.list ??= await request<ListInfo>(
        'GET',
        `${uiApi}/related-list-info/${this.objectApiName}/${this.name}`
      );
      const info = (this.info ??= await readObjectInfo(this.list.objectApiNames[0]));
      const fields = this.shownFields.flatMap((field) => namesToShow(info.apiName, field));
      const url = `${uiApi}/related-list-records/${this.recordId}/${this.name}?pageSize=10&fields=${fields.join(',')}`;
      const { records, totalCount } = await request<{ records: RecordValue[]; totalCount: number }>(
        'GET',
        url
      );
      this.records = records;
      this.total = totalCount;
      this.error = '';
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  };
}
