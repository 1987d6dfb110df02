import { api, LightningElement } from 'lwc';
import { uiApi } from '../../../page-config';
import { request, type FetchError } from '../../../platform-support/http';

/** All related lists of the record's page layout. */
export default class HostRelatedLists extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api node: unknown;
  @api regionWidth = '';
  lists: string[] | undefined;
  error = '';

  async connectedCallback(): Promise<void> {
    try {
      const url = `${uiApi}/related-list-info/${this.objectApiName}`;
      const { relatedLists } = await request<{ relatedLists: { relatedListId: string }[] }>('GET', url);
      this.lists = relatedLists.map(({ relatedListId }) => relatedListId);
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  }

  get isEmpty(): boolean {
    return this.lists?.length === 0;
  }
}
