import { LightningElement } from 'lwc';
import HostObjectHome from 'host/objectHome';
import HostRecordEditor from 'host/recordEditor';
import HostRecordPage from 'host/recordPage';
import HostTabPage from 'host/tabPage';
import { onRefresh } from 'lightning/refresh';
import { pageConfig } from '../../../page-config';
import { currentPage, onPageChange, open } from '../../../platform-support/current-page';
import type { PageReference } from '../../../platform-support/page-address';
import { refreshAllRecords } from '../../../platform-support/records';

type Page = { component: unknown; properties: Record<string, unknown> };

/** The frame around every page: header, the open page, toasts. */
export default class HostApp extends LightningElement {
  page = pageFor(currentPage());
  currentUrl = window.location.pathname;

  connectedCallback(): void {
    document.title = pageConfig.app.label;
    onPageChange((page) => this.show(page));
    onRefresh(refreshAllRecords);
    document.addEventListener('click', openWithinHost);
  }

  get pageComponent(): unknown {
    return this.page?.component;
  }

  get pageProperties(): Record<string, unknown> | undefined {
    return this.page?.properties;
  }

  get missingMessage(): string {
    return `The local org has no page at ${this.currentUrl}. Choose one from the navigation above.`;
  }

  skipToMain(event: Event): void {
    event.preventDefault();
    this.template?.querySelector('main')?.focus();
  }

  private show(page: PageReference | undefined): void {
    this.page = pageFor(page);
    this.currentUrl = window.location.pathname;
    // Who reads by ear or keyboard starts at the new page, not where the old one was left.
    this.template?.querySelector('main')?.focus();
  }
}

function pageFor(page: PageReference | undefined): Page | undefined {
  const { objectApiName, actionName, recordId, apiName } = page?.attributes ?? {};
  switch (page?.type) {
    case 'standard__objectPage':
      if (actionName === 'new') {
        return {
          component: HostRecordEditor,
          properties: { objectApiName, state: page.state, recordId: undefined }
        };
      }
      if (actionName === 'list' || actionName === 'home') {
        return {
          component: HostObjectHome,
          properties: { objectApiName, filterName: page.state.filterName }
        };
      }
      return undefined;
    case 'standard__recordPage':
      return actionName === 'edit'
        ? { component: HostRecordEditor, properties: { objectApiName, recordId, state: page.state } }
        : { component: HostRecordPage, properties: { recordId } };
    case 'standard__navItemPage':
      return { component: HostTabPage, properties: { tab: apiName } };
    case 'standard__namedPage':
      return { component: HostTabPage, properties: { tab: undefined } };
    default:
      return undefined;
  }
}

/** Links between the host's pages open without reloading; modified clicks and other targets are the browser's. */
function openWithinHost(event: MouseEvent): void {
  const link = event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (!link?.href || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || !url.pathname.startsWith('/lightning/')) return;
  if (link.target && link.target !== '_self') return;
  event.preventDefault();
  open(url.href);
}
