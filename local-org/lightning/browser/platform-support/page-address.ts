import { NotEmulatedInBrowser } from './not-emulated';

/** Where a page is, in the platform's own terms. */
export interface PageReference {
  type: string;
  attributes: Record<string, string | undefined>;
  state: Record<string, string>;
}

/** The address of a page reference. Throws NotEmulated for a type that the local org has no page for. */
export function addressOf({ type, attributes, state }: Partial<PageReference> & { type: string }): string {
  const of = attributes ?? {};
  const query = new URLSearchParams(withoutUndefined(state)).toString();
  return path() + (query ? `?${query}` : '');

  function path(): string {
    switch (type) {
      case 'standard__recordPage':
        return of.objectApiName
          ? `/lightning/r/${of.objectApiName}/${of.recordId}/${of.actionName ?? 'view'}`
          : `/lightning/r/${of.recordId}/${of.actionName ?? 'view'}`;
      case 'standard__objectPage':
        return `/lightning/o/${of.objectApiName}/${of.actionName ?? 'list'}`;
      case 'standard__navItemPage':
        return `/lightning/n/${of.apiName}`;
      case 'standard__namedPage':
        return `/lightning/page/${of.pageName ?? 'home'}`;
      case 'standard__app':
        return `/lightning/app/${of.appTarget}`;
      case 'standard__component':
        return `/lightning/cmp/${of.componentName}`;
      case 'standard__webPage':
        return of.url ?? '/';
      default:
        throw new NotEmulatedInBrowser(`pages of type ${type}`);
    }
  }
}

/** The page reference of an address; undefined where the local org has no page. */
export function pageAt(address: URL): PageReference | undefined {
  const state = Object.fromEntries(address.searchParams);
  const [, root, kind, ...rest] = address.pathname.split('/').map(decodeURIComponent);
  if (root !== 'lightning') return undefined;
  const page = (type: string, attributes: PageReference['attributes']) => ({ type, attributes, state });
  switch (kind) {
    case 'o':
      return rest.length === 2
        ? page('standard__objectPage', { objectApiName: rest[0], actionName: rest[1] })
        : undefined;
    case 'r': {
      const [objectApiName, recordId, actionName] = rest.length === 2 ? [undefined, ...rest] : rest;
      const known = rest.length <= 3 && (actionName === 'view' || actionName === 'edit');
      return known ? page('standard__recordPage', { objectApiName, recordId, actionName }) : undefined;
    }
    case 'n':
      return rest.length === 1 ? page('standard__navItemPage', { apiName: rest[0] }) : undefined;
    case 'page':
      return rest[0] === 'home' ? page('standard__namedPage', { pageName: 'home' }) : undefined;
    case undefined:
    case '':
      return page('standard__namedPage', { pageName: 'home' });
    case 'app':
      return page('standard__app', { appTarget: rest[0] });
    default:
      return undefined;
  }
}

function withoutUndefined(state: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([, value]) => value != null)
      .map(([name, value]) => [name, String(value)])
  );
}
