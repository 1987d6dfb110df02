/** An entry of the app's navigation bar or of its launcher. */
export interface NavigationItem {
  label: string;
  url: string;
  /** The object whose home it is, if it is one. */
  objectApiName?: string;
  icon: string;
}

/** What the server writes into each page: who is signed in, in which app, and what may not be known to a static file. */
export interface PageConfig {
  apiVersion: string;
  /** Goes back with every request that changes something, in the header X-CSRF-Token. */
  csrfToken: string;
  organizationName: string;
  /** The org's time when the page was sent. */
  now: string;
  user: { id: string; name: string; username: string; persona: string | null };
  app: {
    developerName: string;
    label: string;
    description: string;
    items: NavigationItem[];
    color: string | null;
  };
  apps: { developerName: string; label: string; url: string; description: string }[];
  customPermissions: string[];
  userPermissions: string[];
  /** Values of per-user platform modules, by specifier. */
  modules: Record<string, unknown>;
}

function readPageConfig(): PageConfig {
  const element = document.getElementById('page-config');
  if (!element?.textContent)
    throw new Error('This page has no configuration. Open it through the org’s own address.');
  return JSON.parse(element.textContent);
}

/** The configuration of the page that is open. */
export const pageConfig: PageConfig = readPageConfig();

/** The base of the UI API's addresses, for example `/services/data/v65.0/ui-api`. */
export const uiApi = `/services/data/v${pageConfig.apiVersion}/ui-api`;
