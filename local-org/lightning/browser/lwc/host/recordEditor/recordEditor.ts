import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { readObjectInfo } from 'lightning/uiObjectInfoApi';
import { pageConfig } from '../../../page-config';
import { open } from '../../../platform-support/current-page';
import type { FetchError } from '../../../platform-support/http';
import { readLayout } from '../../../platform-support/layout';
import type { ObjectInfo } from '../../../platform-support/object-info';
import { readPageDefinition } from '../../../platform-support/page-definitions';
import type { RecordValue } from '../../../platform-support/records';

interface FormSection {
  id: string;
  heading: string;
  columns: number;
  fields: { name: string; required: boolean; isEditable: boolean; given: string | undefined }[];
}

/** The page to create a record or to edit one: the fields of the object's layout. */
export default class HostRecordEditor extends LightningElement {
  @api recordId: string | undefined;
  /** The page's parameters: `defaultFieldValues=Name=Acme,Phone=1` presets fields, as on the platform. */
  @api state: Record<string, string> = {};
  object = '';
  sections: FormSection[] | undefined;
  heading = '';
  error = '';
  isSaving = false;
  private info: ObjectInfo | undefined;

  @api
  get objectApiName(): string {
    return this.object;
  }
  set objectApiName(value: string | undefined) {
    this.object = value ?? '';
  }

  connectedCallback(): void {
    void this.begin();
  }

  get isWaiting(): boolean {
    return !this.error;
  }

  submitted(): void {
    this.isSaving = true;
  }

  failed(): void {
    this.isSaving = false;
    // The message is at the top of the form, the button that was pressed at its end.
    window.scrollTo({ top: 0 });
  }

  saved(event: CustomEvent<RecordValue>): void {
    const { id, apiName, fields } = event.detail;
    const label = this.info?.label ?? apiName;
    const name = String(fields.Name?.value ?? '');
    const verb = this.recordId ? 'saved' : 'created';
    const url = `/lightning/r/${apiName}/${id}/view`;
    this.dispatchEvent(
      new ShowToastEvent({
        message: name ? `${label} {0} was ${verb}.` : `${label} was ${verb}.`,
        messageData: [{ url, label: `"${name}"` }],
        variant: 'success'
      })
    );
    open(url, { replace: true });
  }

  cancel(): void {
    if (window.history.length > 1) window.history.back();
    else open(this.recordId ? `/lightning/r/${this.recordId}/view` : `/lightning/o/${this.object}/list`);
  }

  private async begin(): Promise<void> {
    try {
      if (!this.object && this.recordId) {
        this.object = (await readPageDefinition(`record/${this.recordId}`)).objectApiName ?? '';
      }
      const isNew = !this.recordId;
      const [info, layout] = await Promise.all([
        readObjectInfo(this.object),
        readLayout(this.object, isNew ? 'Create' : 'Edit')
      ]);
      this.info = info;
      this.heading = `${isNew ? 'New' : 'Edit'} ${info.label}`;
      document.title = `${this.heading} | ${pageConfig.app.label}`;
      if (isNew ? !info.createable : !info.updateable) {
        this.error = `You may not ${isNew ? 'create' : 'change'} ${info.labelPlural}. Ask an administrator for access.`;
        return;
      }
      const given = givenValues(this.state);
      this.sections = layout.sections
        .map(({ id, heading, useHeading, columns, layoutRows }) => ({
          id,
          columns,
          heading: useHeading ? heading : '',
          fields: layoutRows
            .flatMap(({ layoutItems }) => layoutItems)
            .flatMap((item) => item.layoutComponents.map(({ apiName }) => ({ item, apiName: apiName ?? '' })))
            .filter(({ apiName }) => info.fields[apiName])
            .map(({ item, apiName }) => ({
              name: apiName,
              required: item.required && !partOfName(info, apiName),
              isEditable: isNew
                ? item.editableForNew && info.fields[apiName].createable
                : item.editableForUpdate && info.fields[apiName].updateable,
              given: given[apiName]
            }))
            .filter(({ isEditable }) => isEditable || !isNew)
        }))
        .filter(({ fields }) => fields.length);
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  }
}

/** A layout marks a compound name as required; of its parts only those are that the object itself requires. */
function partOfName(info: ObjectInfo, name: string): boolean {
  return info.fields[name].compoundFieldName !== null;
}

function givenValues({ defaultFieldValues }: Record<string, string>): Record<string, string> {
  if (!defaultFieldValues) return {};
  return Object.fromEntries(
    defaultFieldValues.split(',').map((pair) => {
      const [name, value = ''] = pair.split('=');
      return [name, decodeURIComponent(value)];
    })
  );
}
