import { api, LightningElement } from 'lwc';
import { pageConfig } from '../../../page-config';

/** The app's name, its navigation bar, the app launcher and the user's menu. */
export default class HostHeader extends LightningElement {
  @api currentUrl = '';

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

  openApp(event: CustomEvent<{ value: string }>): void {
    window.location.assign(event.detail.value);
  }

  userAction(event: CustomEvent<{ value: string }>): void {
    const here = encodeURIComponent(window.location.pathname + window.location.search);
    window.location.assign(
      event.detail.value === 'switch' ? `/secur/logout.jsp?startURL=${here}` : '/secur/logout.jsp'
    );
  }

  private isOpen(url: string, objectApiName: string | undefined): boolean {
    const [, , , name] = this.currentUrl.split('/');
    return url.split('?')[0] === this.currentUrl || (objectApiName !== undefined && name === objectApiName);
  }
}
