import { api, LightningElement } from 'lwc';
import { readObjectInfo } from 'lightning/uiObjectInfoApi';
import { pageConfig, uiApi } from '../../../page-config';
import { open } from '../../../platform-support/current-page';
import { displayOf } from '../../../platform-support/field-display';
import { request, type FetchError } from '../../../platform-support/http';
import { columnOf, type Column } from '../../../platform-support/list-columns';
import { iconOf } from '../../../platform-support/object-icon';
import type { FieldInfo, ObjectInfo } from '../../../platform-support/object-info';
import { find, type RecordValue } from '../../../platform-support/records';

const PAGE_SIZE = 50;

interface ListInfo {
  label: string;
  displayColumns: { fieldApiName: string; label: string; sortable: boolean }[];
  orderedByInfo: { fieldApiName: string; isAscending: boolean }[];
}

interface ListRecords {
  records: RecordValue[];
  count: number;
  totalCount: number;
  nextPageToken: string | null;
}

/** An object's home: one of its list views as a table. */
export default class HostObjectHome extends LightningElement {
  info: ObjectInfo | undefined;
  list: ListInfo | undefined;
  listOptions: { label: string; value: string }[] = [];
  records: RecordValue[] | undefined;
  columns: Column[] = [];
  error = '';
  sortField = '';
  sortDirection: 'asc' | 'desc' = 'asc';
  private object = '';
  private filter: string | undefined;
  private total = 0;
  private pageSize = PAGE_SIZE;
  private updatedAt: Date | undefined;
  private isLoading = false;
  private turn = 0;

  @api
  get objectApiName(): string {
    return this.object;
  }
  set objectApiName(value: string) {
    if (value === this.object) return;
    this.object = value;
    this.listOptions = [];
    if (this.isConnected) void this.begin();
  }

  @api
  get filterName(): string | undefined {
    return this.filter;
  }
  set filterName(value: string | undefined) {
    if (value === this.filter) return;
    this.filter = value;
    if (this.isConnected && this.listOptions.length) void this.begin();
  }

  connectedCallback(): void {
    void this.begin();
    window.addEventListener('focus', this.reload);
    document.addEventListener('lightning__refresh', this.reload);
  }

  disconnectedCallback(): void {
    window.removeEventListener('focus', this.reload);
    document.removeEventListener('lightning__refresh', this.reload);
  }

  get objectLabel(): string {
    return this.info?.labelPlural ?? this.object;
  }

  get listLabel(): string {
    return this.list?.label ?? this.objectLabel;
  }

  get listName(): string {
    return this.filter ?? '';
  }

  get iconName(): string {
    return iconOf(this.object ?? '');
  }

  get mayCreate(): boolean {
    return this.info?.createable ?? false;
  }

  get rows(): Record<string, unknown>[] {
    return (this.records ?? []).map((record) => this.rowOf(record));
  }

  get hasRows(): boolean {
    return this.rows.length > 0 && this.columns.length > 0;
  }

  get isEmpty(): boolean {
    return this.records?.length === 0 && !this.error;
  }

  get isFirstLoad(): boolean {
    return !this.records && !this.error;
  }

  get hasMore(): boolean {
    return (this.records?.length ?? 0) < this.total;
  }

  get emptyMessage(): string {
    return `No ${this.objectLabel.toLowerCase()} match this list view.`;
  }

  get sortedColumn(): string {
    return this.columns.find((column) => column.sortField === this.sortField)?.fieldName ?? '';
  }

  get status(): string {
    if (!this.records || !this.updatedAt) return this.isLoading ? 'Loading…' : '';
    const count = this.hasMore
      ? `${this.records.length} of ${this.total} items`
      : `${this.total} ${this.total === 1 ? 'item' : 'items'}`;
    const { '@salesforce/i18n/locale': locale, '@salesforce/i18n/timeZone': timeZone } = pageConfig.modules;
    const time = this.updatedAt.toLocaleTimeString(String(locale), { timeZone: String(timeZone) });
    return `${count} • Updated ${time}`;
  }

  create(): void {
    open(`/lightning/o/${this.object}/new`);
  }

  openList(event: CustomEvent<{ value: string }>): void {
    open(`/lightning/o/${this.object}/list?filterName=${encodeURIComponent(event.detail.value)}`);
  }

  sort(event: CustomEvent<{ fieldName: string; sortDirection: 'asc' | 'desc' }>): void {
    const column = this.columns.find(({ fieldName }) => fieldName === event.detail.fieldName);
    this.sortField = column?.sortField ?? '';
    this.sortDirection = event.detail.sortDirection;
    this.reload();
  }

  showMore(): void {
    this.pageSize += PAGE_SIZE;
    this.reload();
  }

  reload = (): void => {
    if (this.list && this.info) void this.load();
  };

  private async begin(): Promise<void> {
    const object = this.object;
    try {
      if (this.listOptions.length === 0) {
        const [info, { lists }] = await Promise.all([
          readObjectInfo(object),
          request<{ lists: { apiName: string; label: string }[] }>('GET', `${uiApi}/list-info/${object}`)
        ]);
        if (object !== this.object) return;
        this.info = info;
        this.listOptions = lists.map(({ apiName, label }) => ({ label, value: apiName }));
      }
      const known = this.listOptions.some(({ value }) => value === this.filter);
      if (!known) this.filter = this.listOptions[0].value;
      const list = await request<ListInfo>('GET', `${uiApi}/list-info/${object}/${this.filter}`);
      if (object !== this.object) return;
      this.list = list;
      this.records = undefined;
      this.pageSize = PAGE_SIZE;
      this.sortField = list.orderedByInfo[0]?.fieldApiName ?? '';
      this.sortDirection = list.orderedByInfo[0]?.isAscending === false ? 'desc' : 'asc';
      this.columns = this.columnsOf(list);
      document.title = `${list.label} | ${this.objectLabel} | ${pageConfig.app.label}`;
      await this.load();
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    this.isLoading = true;
    const sortBy = this.sortField
      ? `&sortBy=${this.sortDirection === 'desc' ? '-' : ''}${this.sortField}`
      : '';
    try {
      const url = `${uiApi}/list-records/${this.object}/${this.filter}?pageSize=${this.pageSize}${sortBy}`;
      const page = await request<ListRecords>('GET', url);
      if (turn !== this.turn) return;
      this.records = page.records;
      this.total = page.totalCount;
      this.updatedAt = new Date();
      this.error = '';
    } catch (error) {
      if (turn === this.turn) this.error = (error as FetchError).body?.message ?? String(error);
    }
    this.isLoading = false;
  }

  private columnsOf(list: ListInfo): Column[] {
    const nameField = this.info?.nameFields.includes('Name') ? 'Name' : (this.info?.nameFields[0] ?? '');
    return list.displayColumns.map((column) =>
      columnOf(
        column,
        this.info?.fields[column.fieldApiName.split('.')[0]],
        column.fieldApiName === nameField
      )
    );
  }

  private rowOf(record: RecordValue): Record<string, unknown> {
    const row: Record<string, unknown> = {
      id: record.id,
      recordUrl: `/lightning/r/${record.apiName}/${record.id}/view`
    };
    for (const { sortField } of this.columns) {
      const field = find(record, `${record.apiName}.${sortField}`);
      const info: FieldInfo | undefined = this.info?.fields[sortField];
      const parent = info?.relationshipName ? record.fields[info.relationshipName] : undefined;
      const display = info ? displayOf(info, field, parent) : undefined;
      const key = sortField.replaceAll('.', '_');
      row[key] =
        display?.kind === 'number' && info?.dataType === 'Percent'
          ? Number(display.value) / 100
          : field?.value;
      row[`${key}Text`] = display?.text ?? field?.displayValue ?? field?.value;
      if (display?.url) row[`${key}Url`] = display.url;
    }
    return row;
  }
}
