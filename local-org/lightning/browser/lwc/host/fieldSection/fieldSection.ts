import { api, LightningElement } from 'lwc';
import type { DetailSection } from '../../../platform-support/detail-section';
import { nodesOf, type PageNode } from '../../../platform-support/page-definition';

/** A section of single fields that the page's builder has chosen (Dynamic Forms). */
export default class HostFieldSection extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api node: PageNode | undefined;
  @api regionWidth = '';

  get heading(): string {
    return String(this.node?.properties.label ?? 'Details');
  }

  /** Columns are filled downwards on the page and across in the grid, so their fields are interleaved. */
  get sections(): DetailSection[] {
    if (!this.node) return [];
    const columns = nodesOf(this.node, 'columns').map((column) => nodesOf(column, 'body'));
    const rows = Math.max(0, ...columns.map((column) => column.length));
    const fields = Array.from({ length: rows }, (_, row) =>
      columns.flatMap((column) => column[row] ?? [])
    ).flat();
    return [
      {
        id: this.node.key,
        heading: this.heading,
        columns: columns.length,
        fields: fields
          .filter(({ component }) => component === 'field')
          .map(({ properties }) => ({
            name: String(properties.field),
            required: properties.uiBehavior === 'required',
            isEditable: properties.uiBehavior !== 'readonly'
          }))
      }
    ];
  }
}
