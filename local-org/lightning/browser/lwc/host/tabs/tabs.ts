import { api, LightningElement } from 'lwc';
import { nodesOf, type PageNode } from '../../../platform-support/page-definition';
import { tabLabel } from '../../../platform-support/tab-labels';

/** Tabs on a page, each with components of its own. */
export default class HostTabs extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api node: PageNode | undefined;
  @api regionWidth = '';

  get tabs(): { key: string; label: string; nodes: PageNode[] }[] {
    if (!this.node) return [];
    return nodesOf(this.node, 'tabs').map((tab) => ({
      key: tab.key,
      label: tabLabel(tab.properties.title),
      nodes: nodesOf(tab, 'body')
    }));
  }

  get first(): string {
    const active = this.node
      ? nodesOf(this.node, 'tabs').find((tab) => tab.properties.active === 'true')
      : undefined;
    return (active ?? this.tabs[0])?.key ?? '';
  }
}
