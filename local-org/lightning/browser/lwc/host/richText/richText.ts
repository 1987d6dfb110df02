import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../platform-support/page-definition';

/** A text that the page's builder wrote. */
export default class HostRichText extends LightningElement {
  @api node: PageNode | undefined;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api regionWidth = '';

  get text(): string {
    return String(this.node?.properties.richTextValue ?? '');
  }

  get isDecorated(): boolean {
    return this.node?.properties.decorate !== 'false';
  }
}
