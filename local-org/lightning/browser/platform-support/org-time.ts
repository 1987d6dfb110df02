import { pageConfig } from '../page-config';

/** Less than that is the time a page takes to load. */
const NOTICEABLE_MS = 2000;

/** Makes the page's clock show the org's time, if that was moved forward: countdowns go by the same time as records. */
export function keepOrgTime(): void {
  const ahead = Date.parse(pageConfig.now) - Date.now();
  if (Math.abs(ahead) < NOTICEABLE_MS) return;
  const Machine = Date;
  globalThis.Date = new Proxy(Machine, {
    construct: (target, given) =>
      Reflect.construct(target, given.length ? given : [Machine.now() + ahead]) as object,
    apply: () => new Machine(Machine.now() + ahead).toString(),
    get: (target, name) => (name === 'now' ? () => Machine.now() + ahead : Reflect.get(target, name))
  });
}
