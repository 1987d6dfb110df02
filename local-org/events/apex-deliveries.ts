import { OrgError } from '../errors';
import { DEFAULT_EVENT_BATCH } from '../metadata/event-subscriber-config';
import type { Project } from '../metadata/project';
import type { Records } from '../records/records';
import { ApexDelivery, type ApexSubscriber, type EventReceiver } from './apex-delivery';
import type { EventBus } from './event-bus';
import type { PositionStore } from './position-store';
import type { Topics } from './topics';

/** The deliveries to all event triggers of a project. */
export interface ApexDeliveries {
  all: ApexDelivery[];
  /** Resolves once no event waits for its triggers. */
  drain(): Promise<void>;
  close(): void;
}

export interface ApexDeliveriesOptions {
  project: Project;
  records: Records;
  bus: EventBus;
  topics: Topics;
  receiver: EventReceiver;
  positions: PositionStore;
  onProblem(sentence: string): void;
  delay?: (retry: number) => number;
}

/** Starts delivering events to the project's Apex triggers, each object from where it last was. */
export function startApexDeliveries(options: ApexDeliveriesOptions): ApexDeliveries {
  const { bus, receiver, positions, onProblem, delay } = options;
  const all = subscribersOf(options).map(
    (subscriber) =>
      new ApexDelivery({
        bus,
        receiver,
        subscriber,
        position: positions.get(subscriber.topic),
        onPosition: (position) => positions.set(subscriber.topic, position),
        onProblem,
        delay
      })
  );
  return {
    all,
    async drain() {
      while (all.some((delivery) => !delivery.isIdle)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close() {
      for (const delivery of all) delivery.close();
    }
  };
}

/** Partitions of a subscriber are served one after the other: what they may do at once, they need not. */
function subscribersOf({ project, topics, records }: ApexDeliveriesOptions): ApexSubscriber[] {
  const active = project.apexTriggers.filter(({ isActive }) => isActive);
  const triggers = active.map(({ text, name }) => {
    const [, object = ''] = /\btrigger\s+\w+\s+on\s+(\w+)/i.exec(text) ?? [];
    return { name, topic: topics.find(`/event/${object}`) };
  });
  return topics.all.flatMap(({ name: topic, object }) => {
    const names = triggers.filter((trigger) => trigger.topic?.name === topic).map(({ name }) => name);
    if (names.length === 0) return [];
    const config = project.eventSubscriberConfigs.find(({ platformEventConsumer: name }) =>
      names.includes(name)
    );
    const user = config?.user === undefined ? undefined : records.user(config.user);
    if (config?.user !== undefined && !user) {
      throw new OrgError(
        'PROJECT_INVALID',
        `${config.file} lets the trigger ${config.platformEventConsumer} run as ${config.user}, but there is no such user. Add one under config/users or correct the name.`
      );
    }
    return [{ topic, object, batchSize: config?.batchSize ?? DEFAULT_EVENT_BATCH, user }];
  });
}
