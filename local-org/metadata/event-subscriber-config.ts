import type { MetadataType } from './metadata-type';

/** How an Apex trigger on a platform event is run. */
export interface EventSubscriberConfig {
  name: string;
  /** The trigger's name. */
  platformEventConsumer: string;
  /** Events in a batch, 1 to 2,000. */
  batchSize: number;
  /** Username; absent for the Automated Process user. */
  user?: string;
  numPartitions?: number;
  partitionKey?: string;
  file: string;
}

/** The platform's own batch size of event triggers. */
export const DEFAULT_EVENT_BATCH = 2000;

export const eventSubscriberConfig: MetadataType<EventSubscriberConfig> = {
  suffix: 'platformEventSubscriberConfig',
  root: 'PlatformEventSubscriberConfig',
  read: (element, { name, file }) => ({
    name,
    file,
    platformEventConsumer: element.requiredText('platformEventConsumer'),
    batchSize: element.number('batchSize') ?? DEFAULT_EVENT_BATCH,
    user: element.text('user'),
    numPartitions: element.number('numPartitions'),
    partitionKey: element.text('partitionKey')
  })
};
