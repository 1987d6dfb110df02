import { type EventDelivery, execution } from '../../execution';
import { platformClass } from '../platform-class';

/** A value of EventBus.TriggerContext: what a platform event trigger knows of its delivery; blank elsewhere. */
class EventTriggerContext {
  constructor(readonly delivery: EventDelivery | undefined) {}
}

platformClass('EventBus.TriggerContext', {
  statics: {
    'EventBus.TriggerContext currentContext()': () => new EventTriggerContext(execution().trigger?.delivery)
  },
  fields: {
    'Integer retries': { get: ({ delivery }: EventTriggerContext) => delivery?.retries ?? 0 },
    'String lastError': { get: ({ delivery }: EventTriggerContext) => delivery?.lastError ?? null }
  },
  methods: {
    'void setResumeCheckpoint(String replayId)': (
      { delivery }: EventTriggerContext,
      replayId: string | null
    ) => delivery?.setResumeCheckpoint(replayId),
    'String getResumeCheckpoint()': ({ delivery }: EventTriggerContext) => delivery?.resumeCheckpoint ?? null
  },
  isInstance: (value) => value instanceof EventTriggerContext
});
