import { api, LightningElement, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import { readObjectInfo } from 'lightning/uiObjectInfoApi';
import { pageConfig } from '../../../page-config';
import type { FetchError } from '../../../platform-support/http';
import type { PageDefinition } from '../../../platform-support/page-definition';
import { readPageDefinition } from '../../../platform-support/page-definitions';
import { refreshAllRecords, type RecordValue } from '../../../platform-support/records';
import type { Provisioned } from '../../../platform-support/wire-adapter';

/** A record's page: the Lightning page assigned to its object, or the platform's default one. */
export default class HostRecordPage extends LightningElement {
  definition: PageDefinition | undefined;
  error = '';
  nameFields: string[] | undefined;
  private openId = '';
  private status = 0;

  @api
  get recordId(): string {
    return this.openId;
  }
  set recordId(value: string) {
    if (value === this.openId) return;
    this.openId = value;
    this.definition = undefined;
    this.nameFields = undefined;
    this.error = '';
    if (this.isConnected) void this.begin();
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$nameFields' })
  wiredRecord({ data, error }: Provisioned<RecordValue>): void {
    if (data) {
      const name = String(
        data.fields.Name?.value ?? data.fields[this.nameFields?.[0].split('.')[1] ?? '']?.value ?? data.id
      );
      document.title = `${name} | ${this.definition?.objectLabel ?? data.apiName} | ${pageConfig.app.label}`;
    }
    if (error) this.failed(error);
  }

  connectedCallback(): void {
    void this.begin();
    window.addEventListener('focus', refreshOnReturn);
  }

  disconnectedCallback(): void {
    window.removeEventListener('focus', refreshOnReturn);
  }

  get objectApiName(): string {
    return this.definition?.objectApiName ?? '';
  }

  get errorHeading(): string {
    return this.status === 404 ? 'This record does not exist' : 'The record could not be read';
  }

  private async begin(): Promise<void> {
    try {
      const id = this.openId;
      const definition = await readPageDefinition(`record/${id}`);
      const { apiName, nameFields } = await readObjectInfo(definition.objectApiName ?? '');
      if (id !== this.openId) return;
      this.definition = definition;
      this.nameFields = (nameFields.includes('Name') ? ['Name'] : nameFields).map(
        (name) => `${apiName}.${name}`
      );
    } catch (error) {
      this.failed(error as FetchError);
    }
  }

  private failed({ status, body }: FetchError): void {
    this.status = status;
    this.error = body?.message ?? 'Unknown error';
    document.title = `${this.errorHeading} | ${pageConfig.app.label}`;
  }
}

/** Who comes back to the window sees what others have changed meanwhile. */
function refreshOnReturn(): void {
  void refreshAllRecords();
}
