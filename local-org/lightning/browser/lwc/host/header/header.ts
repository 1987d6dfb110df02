import { api, LightningElement } from 'lwc';
import { pageConfig } from '../../../page-config';

/** What the button of the menu takes of the bar. */
const MORE_WIDTH = 88;

/**
 * The app's name, its navigation bar, the app launcher and the user's menu. Items that the bar has no room for stand in
 * a menu at its end.
 */
export default class HostHeader extends LightningElement {
  @api currentUrl = '';

  /** How many items the bar has room for; all until it was measured. */
  room = Infinity;
  private observer: ResizeObserver | undefined;

  appLabel = pageConfig.app.label;
  navigationLabel = `${pageConfig.app.label} navigation`;
  userName = pageConfig.user.name;
  userDetail = pageConfig.user.username;
  userMenuLabel = `Signed in as ${pageConfig.user.name}`;
  hasSeveralApps = pageConfig.apps.length > 1;
  apps = pageConfig.apps.map((app) => ({
    ...app,
    isOpen: app.developerName === pageConfig.app.developerName
  }));

  get items() {
    return pageConfig.app.items.map((item) => {
      const isOpen = this.isOpen(item.url, item.objectApiName);
      return { ...item, className: isOpen ? 'open' : '', current: isOpen ? 'page' : undefined };
    });
  }

  get shown() {
    return this.items.slice(0, this.room);
  }

  get more() {
    return this.items.slice(this.room);
  }

  get hasMore(): boolean {
    return this.more.length > 0;
  }

  renderedCallback(): void {
    if (this.observer) return;
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(this.template!.querySelector('nav')!);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  openItem(event: CustomEvent<{ value: string }>): void {
    window.location.assign(event.detail.value);
  }

  openApp(event: CustomEvent<{ value: string }>): void {
    window.location.assign(event.detail.value);
  }

  userAction(event: CustomEvent<{ value: string }>): void {
    const here = encodeURIComponent(window.location.pathname + window.location.search);
    window.location.assign(
      event.detail.value === 'switch' ? `/secur/logout.jsp?startURL=${here}` : '/secur/logout.jsp'
    );
  }

  /** Counts the items that fit, by their widths in the ruler, where all of them stand unseen. */
  private measure(): void {
    const width = this.template!.querySelector('nav')!.clientWidth;
    const widths = [...this.template!.querySelectorAll('.ruler span')].map(
      (item) => item.getBoundingClientRect().width
    );
    const total = widths.reduce((sum, item) => sum + item, 0);
    let left = width - MORE_WIDTH;
    const fitting = widths.findIndex((item) => (left -= item) < 0);
    this.room = total <= width ? widths.length : Math.max(1, fitting);
  }

  private isOpen(url: string, objectApiName: string | undefined): boolean {
    const [, , , name] = this.currentUrl.split('/');
    return url.split('?')[0] === this.currentUrl || (objectApiName !== undefined && name === objectApiName);
  }
}
