import { api, LightningElement } from 'lwc';
import { request } from '../../../platform-support/http';
import { NotEmulatedInBrowser } from '../../../platform-support/not-emulated';

interface Filter {
  criteria: { fieldPath: string; operator: string; value: unknown }[];
  filterLogic?: string;
}

interface Found {
  records: { id: string; fields: { primary: { value: unknown } } }[];
}

/** `lightning-record-picker`: finds and chooses a record of an object. */
export default class RecordPicker extends LightningElement {
  @api label = '';
  @api objectApiName = '';
  @api placeholder = '';
  @api required = false;
  @api disabled = false;
  @api displayInfo: { primaryField?: string; additionalFields?: string[] } | undefined;
  @api matchingInfo:
    { primaryField?: { fieldPath: string }; additionalFields?: { fieldPath: string }[] } | undefined;
  @api filter: Filter | undefined;
  recordId: string | null = null;
  recordName = '';
  customValidity = '';

  /** The Id of the chosen record. */
  @api
  get value(): string | null {
    return this.recordId;
  }
  set value(value: string | null | undefined) {
    this.recordId = value ?? null;
    if (value) void this.readName(value);
  }

  @api
  clearSelection(): void {
    this.recordId = null;
    this.recordName = '';
  }

  @api
  checkValidity(): boolean {
    return !this.customValidity && (!this.required || this.recordId !== null);
  }

  @api
  reportValidity(): boolean {
    const lookup = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('host-lookup');
    return !this.customValidity && (lookup?.reportValidity() ?? false);
  }

  @api
  setCustomValidity(message: string): void {
    this.customValidity = message;
  }

  get searchUrl(): string {
    const { displayInfo, matchingInfo, filter } = this;
    const criteria = filter?.criteria ?? [];
    if (filter?.filterLogic && !/^\s*\d+(\s+AND\s+\d+)*\s*$/i.test(filter.filterLogic)) {
      throw new NotEmulatedInBrowser(`the filterLogic ${filter.filterLogic} of lightning-record-picker`);
    }
    const matching = [matchingInfo?.primaryField, ...(matchingInfo?.additionalFields ?? [])];
    const ask = {
      primaryField: displayInfo?.primaryField,
      additionalField: displayInfo?.additionalFields?.[0],
      matchingFields: matchingInfo ? matching.flatMap((field) => field?.fieldPath ?? []) : undefined,
      criteria
    };
    return `/lightning/record-picker/${this.objectApiName}?ask=${encodeURIComponent(JSON.stringify(ask))}`;
  }

  chosen(event: CustomEvent<{ value: string | null }>): void {
    event.stopPropagation();
    this.recordId = event.detail.value;
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: this.recordId } }));
  }

  private async readName(id: string): Promise<void> {
    const { records } = await request<Found>('GET', `${this.searchUrl}&id=${id}`);
    if (id === this.recordId) this.recordName = String(records[0]?.fields.primary.value ?? id);
  }
}
