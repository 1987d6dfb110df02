import { pageAt, type PageReference } from './page-address';

type Listener = (page: PageReference | undefined) => void;

const listeners = new Set<Listener>();
let current = pageAt(new URL(window.location.href));

/** The page that is open; undefined where the local org has none at this address. */
export function currentPage(): PageReference | undefined {
  return current;
}

/** Calls back whenever another page is opened. Returns how to stop. */
export function onPageChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens an address: within the host without reloading, elsewhere as the browser does. */
export function open(address: string, { replace = false } = {}): void {
  const url = new URL(address, window.location.href);
  // Another app has another navigation bar, which comes with the page itself.
  if (url.origin !== window.location.origin || !pageAt(url) || url.pathname.startsWith('/lightning/app/')) {
    window.location.assign(url);
    return;
  }
  if (replace) window.history.replaceState(null, '', url);
  else window.history.pushState(null, '', url);
  announce();
  window.scrollTo(0, 0);
}

function announce(): void {
  current = pageAt(new URL(window.location.href));
  for (const listener of [...listeners]) listener(current);
}

window.addEventListener('popstate', announce);
