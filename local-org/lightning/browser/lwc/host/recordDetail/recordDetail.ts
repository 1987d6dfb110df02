import { api, LightningElement } from 'lwc';
import type { DetailSection } from '../../../platform-support/detail-section';
import type { FetchError } from '../../../platform-support/http';
import { readLayout } from '../../../platform-support/layout';

/** All fields of the record's page layout. */
export default class HostRecordDetail extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api node: unknown;
  @api regionWidth = '';
  sections: DetailSection[] | undefined;
  error = '';

  async connectedCallback(): Promise<void> {
    try {
      const layout = await readLayout(this.objectApiName ?? '', 'View');
      this.sections = layout.sections.map(({ id, heading, useHeading, columns, layoutRows }) => ({
        id,
        columns,
        heading: useHeading ? heading : '',
        fields: layoutRows
          .flatMap(({ layoutItems }) => layoutItems)
          .flatMap((item) =>
            item.layoutComponents.map(({ apiName }) => ({
              name: apiName ?? '',
              required: item.required,
              isEditable: item.editableForUpdate
            }))
          )
      }));
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  }
}
