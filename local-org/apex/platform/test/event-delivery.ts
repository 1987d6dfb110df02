import type { PendingEvent } from '../../../records/event-log';
import { NotEmulated } from '../../../errors';
import { execution } from '../../execution';

/** Runs the triggers of events of one object inside the transaction that is open. */
export type DeliverEvents = (object: string, events: PendingEvent[]) => void;

let deliverEvents: DeliverEvents | undefined;

/** Tells how events reach triggers; the runtime, which knows the triggers, does so once. */
export function setEventDelivery(deliver: DeliverEvents): void {
  deliverEvents = deliver;
}

/** Delivers what the test published so far, in order, and what triggers publish meanwhile. */
export function deliverTestEvents(): void {
  const { tx } = execution();
  for (let events = tx.takeEvents(); events.length; events = tx.takeEvents()) {
    if (!deliverEvents) throw new NotEmulated('delivery of platform events in tests without a runtime');
    for (let start = 0; start < events.length;) {
      const { object } = events[start];
      let end = start;
      while (events[end]?.object === object) end++;
      deliverEvents(object, events.slice(start, end));
      start = end;
    }
  }
}
