const loaded = new Map<string, Promise<void>>();

/** `lightning/platformResourceLoader` loadScript: loads a static resource's script once. */
export function loadScript(_component: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('script'), { src: url }));
}

/** `lightning/platformResourceLoader` loadStyle: loads a static resource's style sheet once. */
export function loadStyle(_component: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}

function once(url: string, create: () => HTMLElement): Promise<void> {
  const known = loaded.get(url);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const element = create();
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`${url} could not be loaded.`));
    document.head.append(element);
  });
  loaded.set(url, promise);
  return promise;
}
