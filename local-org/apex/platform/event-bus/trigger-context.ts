import { execution } from '../../execution';
import { platformClass } from '../platform-class';

/** What a platform-event trigger knows of its delivery, and where it wants to go on. */
export class EventTriggerContext {
  /** How often the same events were delivered before. */
  retries = 0;
  /** Message of the RetryableException that made them come again. */
  lastError: string | null = null;
  /** Replay id of the last event that is dealt with; a later run goes on after it. */
  resumeCheckpoint: string | null = null;
}

const CONTEXT = Symbol('event trigger context');

/** The context of the running transaction: whoever delivers events fills it before and reads it after the trigger. */
export function eventTriggerContext(): EventTriggerContext {
  return execution().state(CONTEXT, () => new EventTriggerContext());
}

platformClass('EventBus.TriggerContext', {
  statics: { 'EventBus.TriggerContext currentContext()': eventTriggerContext },
  fields: {
    'Integer retries': { get: (self: EventTriggerContext) => self.retries },
    'String lastError': { get: (self: EventTriggerContext) => self.lastError }
  },
  methods: {
    'void setResumeCheckpoint(String replayId)': (self: EventTriggerContext, replayId: string | null) =>
      void (self.resumeCheckpoint = replayId),
    'String getResumeCheckpoint()': (self: EventTriggerContext) => self.resumeCheckpoint
  },
  isInstance: (value) => value instanceof EventTriggerContext
});
