/** Name of the event that asks the views around a component to load again. */
const REFRESH = 'lightning__refresh';
type Handler = (resolve?: (status: string) => void) => Promise<string>;

const handlers = new Map<number, Handler>();
let lastId = 0;

/** `lightning/refresh` RefreshEvent: a component dispatches it; the host reads the page's records again. */
export class RefreshEvent extends Event {
  constructor() {
    super(REFRESH, { bubbles: true, composed: true });
  }
}

/** What a refresh handler resolves with. */
export const REFRESH_COMPLETE = 'complete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'completeWithErrors';
export const REFRESH_ERROR = 'error';

/** Has a handler called at each refresh. Returns an id for unregisterRefreshHandler. */
export function registerRefreshHandler(_context: unknown, handler: Handler): number {
  handlers.set(++lastId, handler);
  return lastId;
}

/** Ends what registerRefreshHandler began. */
export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}

/** The page is the one container here, so a container's own handler is one among the others. */
export function registerRefreshContainer(context: unknown, handler: Handler): number {
  return registerRefreshHandler(context, handler);
}

/** Ends what registerRefreshContainer began. */
export const unregisterRefreshContainer = unregisterRefreshHandler;

/** Calls every handler when `refreshPage` has been asked for by an event that reached the document. */
export function onRefresh(refreshPage: () => Promise<void>): void {
  document.addEventListener(REFRESH, () => {
    void Promise.all([refreshPage(), ...[...handlers.values()].map((handler) => handler())]);
  });
}
